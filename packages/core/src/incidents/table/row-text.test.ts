import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowText } from './row-text.js'

const row = (cells: Readonly<Record<string, string>>) => ({
  layout: 'ged' as const,
  columns: Object.keys(cells),
  cells: Object.values(cells),
})

describe('the text of a row', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['a line a filled cell, in the order of the columns', { id: '7', relid: '', side_a: 'Kori Front' }, 'id: 7\nside_a: Kori Front'],
    ['outer blanks go, the rest stays', { notes: '  two\nlines, "quoted"  ' }, 'notes: two\nlines, "quoted"'],
    ['blanks alone are nothing', { id: ' \t', side_b: 'x' }, 'side_b: x'],
    ['a column without a head', { '': 'x' }, 'column 1: x'],
    ['nothing', {}, ''],
  ])('%s', (_, cells, expected) => {
    expect(rowText(row(cells)).text).toBe(expected)
  })

  test('finds cells by column without case; of two of one name the first', () => {
    const text = rowText({ layout: 'acled', columns: ['ID', 'id', 'Other'], cells: ['1', '2', ''] })
    expect([text.cell('id')?.value, text.cell(' Id ')?.value, text.cell('other'), text.cell(undefined)]).toEqual(['1', '1', null, null])
  })

  test('each cell lies where it says, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string({ unit: 'binary' })), { maxLength: 20 }), (pairs) => {
        const { text, cells } = rowText({ layout: 'mapped', columns: pairs.map(([head]) => head), cells: pairs.map(([, cell]) => cell) })
        expect(cells.map(({ value }) => value)).toEqual(pairs.map(([, cell]) => cell.trim()).filter((cell) => cell !== ''))
        for (const { start, end, value, line, column } of cells) {
          expect(text.slice(start, end)).toBe(value)
          expect(text.slice(line.start, line.end)).toBe(`${column}: ${value}`)
        }
      }),
    )
  })
})
