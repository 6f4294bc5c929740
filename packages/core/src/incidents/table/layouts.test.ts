import { describe, expect, test } from 'vitest'
import { incidentTypes } from '../../records/incident.js'
import { tableMappingSchema } from '../../records/table-row.js'
import { acledColumns, detectLayout, gedColumns, mappingOf, missingColumns } from './layouts.js'
import { typeOfRow } from './row-type.js'
import { rowText } from './row-text.js'
import { acledRow, gedRow } from './rows.cases.js'

describe('layouts', () => {
  test('have as many columns as they should', () => {
    expect([gedColumns.length, acledColumns.length]).toEqual([49, 31])
    expect([new Set(gedColumns).size, new Set(acledColumns).size]).toEqual([49, 31])
  })

  test.each<[string, readonly string[], string | null]>([
    ['GED', gedColumns, 'ged with heads'],
    ['ACLED', acledColumns, 'acled with heads'],
    [
      'ACLED in capitals, with a byte order mark',
      ['\ufeffEVENT_ID_CNTY', ...acledColumns.slice(1).map((name) => name.toUpperCase())],
      'acled with heads',
    ],
    ['ACLED before 2023', ['data_id', 'iso', 'event_id_cnty', 'event_id_no_cnty', ...acledColumns.slice(1), 'iso3'], 'acled with heads'],
    ['GED, some columns dropped', gedColumns.filter((name) => !name.startsWith('source')), 'ged with heads'],
    ['GED without heads', gedRow().cells, 'ged without heads'],
    ['GED without heads and one cell short', gedRow().cells.slice(1), null],
    ['49 cells of something else', Array.from({ length: 49 }, (_, i) => `c${i}`), null],
    ['a table of somebody', ['date', 'place', 'killed'], null],
    ['nothing', [], null],
  ])('%s', (_, first, expected) => {
    const found = detectLayout(first)
    expect(found && `${found.layout} ${found.headed ? 'with' : 'without'} heads`).toBe(expected)
  })

  test('name columns that there are', () => {
    for (const row of [gedRow(), acledRow()]) expect(missingColumns(mappingOf(row), row.columns)).toEqual([])
    expect(missingColumns(mappingOf(acledRow()), gedColumns)).toContain('sub_event_type')
    const own = {
      name: 'T',
      date: { start: 'Day', end: 'Until' },
      type: { columns: ['kind'], values: {} },
      killed: { parts: [{ column: 'x', ofColumn: 'y' }] },
    }
    expect(missingColumns(own, [' day ', 'KIND', 'x'])).toEqual(['Until', 'y'])
  })

  test('know every value of their types', () => {
    for (const value of ['1', '2', '3']) expect(incidentTypes).toContain(typeOf(gedRow({ type_of_violence: value })))
    expect(typeOf(gedRow({ type_of_violence: '4' }))).toBeNull()
    expect(() => mappingOf({ layout: 'mapped', columns: [], cells: [] })).toThrow(RangeError)
  })
})

const typeOf = (row: ReturnType<typeof gedRow>): string | null => typeOfRow(row, rowText(row))?.type ?? null

describe('a mapping', () => {
  const least = { name: 'T', date: { start: 'day' }, type: { all: 'bombing' } }
  test.each<[string, unknown, boolean]>([
    ['the least there may be', least, true],
    ['without a date', { ...least, date: undefined }, false],
    ['a field that there is not', { ...least, deaths: 'dead' }, false],
    ['a type of its own', { ...least, type: { all: 'skirmish' } }, false],
    ['types by value', { ...least, type: { columns: ['kind'], values: { IED: 'bombing' } } }, true],
    ['a country code that is none', { ...least, place: { countryCode: 'irq' } }, false],
    ['a precision that is none', { ...least, date: { start: 'day', precision: { column: 'p', codes: { 1: 'hour' } } } }, false],
    [
      'counts',
      { ...least, killed: { best: 'dead', parts: [{ column: 'children', of: 'children' }] }, wounded: { low: 'a', high: 'b' } },
      true,
    ],
  ])('%s', (_, value, isSound) => {
    expect(tableMappingSchema.safeParse(value).success).toBe(isSound)
  })
})
