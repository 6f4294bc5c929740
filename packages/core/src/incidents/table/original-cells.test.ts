import { expect, test } from 'vitest'
import { gedColumns } from './layouts.js'
import { gedRowsOf } from './original-cells.js'
import { acledRow, gedRow } from './rows.cases.js'

const rows = new Map([
  ['g1', gedRow({ gwnoa: '2;200;900', source_article: '"A", said\r\nthe paper' })],
  ['g2', { ...gedRow({ id: '900002' }), columns: gedColumns.map((name) => name.toUpperCase()) }],
  ['g3', { layout: 'ged' as const, columns: ['best', 'id'], cells: ['5', '900003'] }],
  ['a1', acledRow()],
])

test('gives the cells of the GED rows among the reports, and nothing of other reports', () => {
  const found = gedRowsOf({ reports: ['news', 'g1', 'a1', 'g2', 'g3'] }, (id) => rows.get(id))
  expect(found.map(({ report }) => report)).toEqual(['g1', 'g2', 'g3'])
  expect(found[0]?.cells).toEqual(rows.get('g1')?.cells)
  expect(found[0]?.cells[gedColumns.indexOf('gwnoa')]).toBe('2;200;900')
  expect(found[1]?.cells).toEqual(rows.get('g2')?.cells)
  expect(found[2]?.cells).toHaveLength(49)
  expect([found[2]?.cells[0], found[2]?.cells[gedColumns.indexOf('best')], found[2]?.cells[1]]).toEqual(['900003', '5', ''])
  expect(gedRowsOf({ reports: ['news'] }, () => undefined)).toEqual([])
})
