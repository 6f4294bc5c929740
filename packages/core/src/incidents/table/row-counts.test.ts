import { describe, expect, test } from 'vitest'
import type { CountColumns } from '../../records/table-row.js'
import { rowCounts } from './row-counts.js'
import { rowText } from './row-text.js'
import { mappedRow, type Cells } from './rows.cases.js'

function counts(columns: CountColumns, cells: Cells): readonly string[] {
  const row = mappedRow({ name: 'T', date: { start: 'day' }, type: { all: 'bombing' }, wounded: columns }, { day: '2031-05-06', ...cells })
  return rowCounts(row, rowText(row)).map(({ field, value, of = null, cells: from, basis = 'stated' }) => {
    const bounds = typeof value === 'string' ? value : `${value.low ?? ''}..${value.high ?? ''}`
    return `${field} ${bounds}${of === null ? '' : ` of ${of}`} in ${from.map(({ column }) => column).join('+')} ${basis}`
  })
}

const all: CountColumns = { best: 'b', low: 'l', high: 'h' }

describe('the numbers of a row', () => {
  test.each<[string, CountColumns, Cells, string[]]>([
    ['the best alone', all, { b: '5' }, ['wounded 5..5 in b stated']],
    ['a range beside it', all, { b: '5', l: '4', h: '9' }, ['wounded 5..5 in b stated', 'wounded 4..9 in l+h stated']],
    ['a range in the other order', all, { h: '9', l: '4' }, ['wounded 4..9 in h+l stated']],
    ['a range of cells that stand apart is concluded', all, { l: '4', note: 'x', h: '9' }, ['wounded 4..9 in l inferred']],
    ['a range that says what the best says', all, { b: '5', l: '5', h: '5' }, ['wounded 5..5 in b stated']],
    ['a low alone is "at least"', all, { l: '4' }, ['wounded 4.. in l stated']],
    ['a high alone is "at most"', all, { h: '9' }, ['wounded ..9 in h stated']],
    ['a low that is the best, with no high', all, { b: '5', l: '5' }, ['wounded 5..5 in b stated']],
    ['a low above its high', all, { l: '9', h: '4' }, []],
    ['nobody', all, { b: '0' }, ['wounded 0..0 in b stated']],
    ['nobody, where that may be "not told"', { ...all, zero: 'unknown' }, { b: '0' }, []],
    ['nobody, where that is none', { ...all, zero: 'none' }, { b: '0' }, ['wounded 0..0 in b stated']],
    ['what is no number', all, { b: 'some' }, []],
    ['nothing', all, {}, []],
  ])('%s', (_, columns, cells, expected) => {
    expect(counts(columns, cells)).toEqual(expected)
  })

  test.each<[string, CountColumns['parts'], Cells, string[]]>([
    ['of a class', [{ column: 'c', of: 'children' }], { c: '2' }, ['wounded 2..2 of children in c stated']],
    [
      'of whom another column names',
      [{ column: 'c', ofColumn: 'who' }],
      { c: '2', who: 'Kori Front' },
      ['wounded 2..2 of Kori Front in c stated'],
    ],
    ['of nobody named', [{ column: 'c', ofColumn: 'who' }], { c: '2' }, ['wounded 2..2 of c in c stated']],
    ['none of them', [{ column: 'c', of: 'children' }], { c: '0' }, []],
    [
      'several',
      [
        { column: 'c', of: 'children' },
        { column: 'w', of: 'women' },
      ],
      { w: '3', c: '1' },
      ['wounded 1..1 of children in c stated', 'wounded 3..3 of women in w stated'],
    ],
  ])('a part: %s', (_, parts, cells, expected) => {
    expect(counts({ ...(parts ? { parts } : {}) }, cells)).toEqual(expected)
  })
})
