import { describe, expect, test } from 'vitest'
import type { TableMapping } from '../../records/table-row.js'
import { rowText } from './row-text.js'
import { rowWhen } from './row-when.js'
import { mappedRow, type Cells } from './rows.cases.js'

const mapping: TableMapping = {
  name: 'T',
  type: { all: 'bombing' },
  date: {
    start: 'from',
    end: 'to',
    order: 'day-month-year',
    precision: { column: 'exact', codes: { y: 'day', w: 'week', m: 'month', a: 'year', r: 'range' } },
  },
}

function when(cells: Cells): string {
  const row = mappedRow(mapping, cells)
  const found = rowWhen(row, rowText(row))
  if (!found) return 'no day'
  const { start, end, precision, text } = found.when
  return `${start ?? '?'}/${end ?? '?'} ${precision} "${text ?? ''}" ${found.basis} in ${found.cells.map(({ column }) => column).join('+')}`
}

describe('when a row is', () => {
  test.each<[string, Cells, string]>([
    ['a day', { from: '06.05.2031' }, '2031-05-06/2031-05-06 day "06.05.2031" stated in from'],
    ['a day told twice', { from: '06.05.2031', to: '06.05.2031' }, '2031-05-06/2031-05-06 day "06.05.2031" stated in from'],
    ['two days side by side', { from: '06.05.2031', to: '08.05.2031' }, '2031-05-06/2031-05-08 range "06.05.2031" stated in from+to'],
    [
      'two days apart in the row',
      { from: '06.05.2031', note: 'x', to: '08.05.2031' },
      '2031-05-06/2031-05-08 range "06.05.2031" inferred in from',
    ],
    [
      'an empty cell between is none',
      { from: '06.05.2031', note: '', to: '08.05.2031' },
      '2031-05-06/2031-05-08 range "06.05.2031" stated in from+to',
    ],
    ['a week round its middle', { from: '06.05.2031', exact: 'w' }, '2031-05-03/2031-05-09 week "06.05.2031" inferred in from'],
    ['some days round it', { from: '06.05.2031', exact: 'r' }, '2031-05-03/2031-05-09 range "06.05.2031" inferred in from'],
    ['its month', { from: '06.02.2032', exact: 'm' }, '2032-02-01/2032-02-29 month "06.02.2032" inferred in from'],
    ['its year', { from: '06.05.2031', exact: 'a' }, '2031-01-01/2031-12-31 year "06.05.2031" inferred in from'],
    ['a code that says the day', { from: '06.05.2031', exact: 'y' }, '2031-05-06/2031-05-06 day "06.05.2031" stated in from'],
    ['a code that nobody listed', { from: '06.05.2031', exact: '?' }, '2031-05-06/2031-05-06 day "06.05.2031" stated in from'],
    [
      'a stretch is as long as its ends say, whatever the code',
      { from: '01.05.2031', to: '31.05.2031', exact: 'm' },
      '2031-05-01/2031-05-31 month "01.05.2031" stated in from+to',
    ],
    ['an end that is no date leaves the day', { from: '06.05.2031', to: 'later' }, '2031-05-06/2031-05-06 day "06.05.2031" stated in from'],
    ['no day', { from: 'in spring' }, 'no day'],
    ['nothing', { to: '06.05.2031' }, 'no day'],
  ])('%s', (_, cells, expected) => {
    expect(when(cells)).toBe(expected)
  })
})
