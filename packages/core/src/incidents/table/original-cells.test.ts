import { describe, expect, test } from 'vitest'
import { gedColumns } from './layouts.js'
import { gedRowsOf, type KeptRow } from './original-cells.js'
import { acledRow, gedRow } from './rows.cases.js'

const traps = gedRow({ gwnoa: '2;200;900', source_article: '"A", said\r\nthe paper', where_description: ' padded ' })
const kept = new Map<string, KeptRow>([
  ['g1', { row: traps }],
  ['g2', { row: { ...gedRow({ id: '900002' }), columns: gedColumns.map((name) => name.toUpperCase()) } }],
  ['g3', { row: { layout: 'ged', columns: ['best', 'id'], cells: ['5', '900003'] } }],
  ['a1', { row: acledRow() }],
  ['news', {}],
])
const rowsOf = (...reports: string[]) => gedRowsOf({ reports }, (id) => kept.get(id))

describe('the GED rows of an incident', () => {
  test('are those among its reports, cell by cell; other reports have none', () => {
    const found = rowsOf('news', 'g1', 'a1', 'g2', 'g3', 'unknown')
    expect(found.map(({ report }) => report)).toEqual(['g1', 'g2', 'g3'])
    expect(found[0]?.cells).toEqual(traps.cells)
    expect(found[1]?.cells).toEqual(kept.get('g2')?.row?.cells)
    expect(rowsOf('news', 'a1')).toEqual([])
  })

  test('have all 49 columns in order, whatever the file had', () => {
    const cells = rowsOf('g3')[0]?.cells ?? []
    expect(cells).toHaveLength(49)
    expect([cells[0], cells[gedColumns.indexOf('best')], cells[1]]).toEqual(['900003', '5', ''])
  })

  test.each<[string, readonly (string | undefined)[], string]>([
    ['the newest version', ['2030-06-01', '2031-06-01'], '2'],
    ['in any order', ['2031-06-01', '2030-06-01'], '1'],
    ['the undated are the oldest', ['2030-06-01', undefined], '1'],
    ['of one day the later in the list', ['2030-06-01', '2030-06-01'], '2'],
    ['of undated ones the later in the list', [undefined, undefined], '2'],
  ])('of several versions of a row: %s', (_, days, expected) => {
    const inputs = days.map((published, i): KeptRow => ({
      row: gedRow({ best: String(i + 1) }),
      ...(published === undefined ? {} : { published }),
    }))
    const found = gedRowsOf({ reports: ['0', '1'] }, (report) => inputs[Number(report)])
    expect(found.map(({ cells }) => cells[gedColumns.indexOf('best')])).toEqual([expected])
  })
})
