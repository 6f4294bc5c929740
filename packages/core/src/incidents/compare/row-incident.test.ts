import { expect, test } from 'vitest'
import { deriveLedger } from '../ledger/derive-ledger.js'
import { acledRow, gedRow, readTableRow } from '../table/rows.cases.js'
import { incidentsAlone } from './row-incident.js'

test.each([gedRow(), acledRow(), gedRow({ where_prec: '6', best: '0' })])('a row alone is what a ledger of it alone shows: %#', (row) => {
  const reading = readTableRow(row)
  expect(incidentsAlone(reading)).toEqual(deriveLedger([reading]).incidents)
})

test('a report without an incident has none', () => {
  expect(incidentsAlone({ ...readTableRow(gedRow()), incidents: [] })).toEqual([])
})
