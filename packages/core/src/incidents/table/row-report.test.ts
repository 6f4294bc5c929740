import { describe, expect, test } from 'vitest'
import type { TableMapping } from '../../records/table-row.js'
import { datasetRowOf, rowReport } from './row-report.js'
import { acledRow, gedRow, mappedRow } from './rows.cases.js'

describe('a row as a report', () => {
  test('bears the name of its data set, its own number and its content', () => {
    expect(rowReport(gedRow()).id).toMatch(/^ucdp-ged:900001-[0-9a-f]{12}$/)
    expect(rowReport(acledRow())).toMatchObject({ outlet: 'ACLED', language: 'en', published: '2031-05-08', row: acledRow() })
    expect(rowReport(acledRow()).id).toMatch(/^acled:IRQ9001-/)
  })

  test('is the same report as long as no cell, head or mapping changes', () => {
    const mapping: TableMapping = { name: 'T', date: { start: 'day' }, type: { all: 'bombing' } }
    const id = (name: string, cell: string, of = mapping): string => rowReport(mappedRow(of, { day: '2031-05-06', [name]: cell })).id ?? ''
    expect(id('note', 'x')).toBe(id('note', 'x'))
    const others = [
      id('note', 'y'),
      id('notes', 'x'),
      id('note', 'x', { ...mapping, type: { all: 'raid' } }),
      id('note', 'x', { ...mapping, language: 'fr' }),
    ]
    expect(new Set([id('note', 'x'), ...others]).size).toBe(5)
  })

  test('was published by its own cell, else as the sender knows', () => {
    const mapping: TableMapping = {
      name: 'T',
      date: { start: 'day', order: 'day-month-year' },
      type: { all: 'bombing' },
      published: 'changed',
      title: 'head',
      url: 'link',
    }
    const report = (changed: string) =>
      rowReport(mappedRow(mapping, { day: '06.05.2031', changed, head: 'A bomb', link: 'https://example.org/7' }), {
        published: '2030-01-01',
      })
    expect(report('07.05.2031')).toMatchObject({ published: '2031-05-07', title: 'A bomb', url: 'https://example.org/7', language: 'und' })
    expect(report('soon').published).toBe('2030-01-01')
    expect(Object.keys(rowReport(gedRow()))).not.toContain('published')
  })

  test('is one row of its data set under every version of it', () => {
    expect(datasetRowOf(gedRow({ best: '7' }))).toEqual({ dataset: 'UCDP GED', row: '900001' })
    expect(datasetRowOf(acledRow({ notes: 'other' }))).toEqual({ dataset: 'ACLED', row: 'IRQ9001' })
    const unnumbered = [gedRow({ id: '' }), gedRow({ id: '', best: '7' })].map((row) => datasetRowOf(row).row)
    expect(unnumbered[0]).not.toBe(unnumbered[1])
    expect(unnumbered[0]).toMatch(/^[0-9a-f]{12}$/)
  })
})
