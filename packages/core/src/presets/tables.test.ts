import { describe, expect, test } from 'vitest'
import { acledRow, gedRow, readTableRow } from '../incidents/table/rows.cases.js'
import { rowReport } from '../incidents/table/row-report.js'
import { smallGazetteer } from '../mentions/en/places/small-gazetteer.cases.js'
import { createReader } from './english.js'
import { isRow } from './tables.js'

describe('the reader of news', () => {
  const reader = createReader({ parser: { parse: () => Promise.reject(new Error('no model is wanted')) }, gazetteer: smallGazetteer })

  test.each([gedRow(), acledRow()])('reads a row by its columns, and asks no model: %#', async (row) => {
    expect(await reader.read(rowReport(row))).toEqual(readTableRow(row))
  })
})

test('a row is told by its cells', () => {
  expect([isRow(rowReport(gedRow())), isRow({ text: 'id: 7' })]).toEqual([true, false])
})
