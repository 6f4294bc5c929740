import type { When } from '../../records/incident.js'
import type { TableMapping, TableRow } from '../../records/table-row.js'
import { mappingOf } from './layouts.js'
import { codeFor, dayAfter, monthOf, readDay } from './read-cell.js'
import type { Cell, RowText } from './row-text.js'

/** When a row says that it was. */
export interface RowWhen {
  readonly when: When
  /** The cells that say so, side by side in the row. */
  readonly cells: readonly [Cell, ...Cell[]]
  /** inferred where the table gives one day for a longer stretch ("some day of that week") and the stretch was concluded. */
  readonly basis: 'stated' | 'inferred'
}

type Codes = NonNullable<TableMapping['date']['precision']>['codes']
type Precision = Codes[string]

/** Null where the row gives no day that can be read; such a row is not read at all (`checkRow`). */
export function rowWhen(row: TableRow, cells: RowText): RowWhen | null {
  const { date } = mappingOf(row)
  const [from, until] = [cells.cell(date.start), cells.cell(date.end)]
  const start = from && readDay(from.value, date.order)
  if (!from || !start) return null
  const end = (until && readDay(until.value, date.order)) ?? start
  const precision =
    (date.precision && codeFor(date.precision.codes, cells.cell(date.precision.column)?.value)) ?? (start === end ? 'day' : 'range')
  const stretch = until === null ? stretchRound(start, precision) : null
  if (stretch) return { when: { ...stretch, precision, text: from.value }, cells: [from], basis: 'inferred' }
  const isNext = until !== null && until.line.start === from.line.end + 1
  const when: When = { start, end, precision: start === end ? 'day' : precision === 'day' ? 'range' : precision, text: from.value }
  return { when, cells: isNext && start !== end ? [from, until] : [from], basis: start === end || isNext ? 'stated' : 'inferred' }
}

/** One day that stands for the middle of a week, or for a month: the days that are meant. Null where the day itself is. */
function stretchRound(day: string, precision: Precision | undefined): { readonly start: string; readonly end: string } | null {
  if (precision === 'week' || precision === 'range') return { start: dayAfter(day, -3), end: dayAfter(day, 3) }
  if (precision === 'month') return monthOf(day)
  if (precision === 'year') return { start: `${day.slice(0, 4)}-01-01`, end: `${day.slice(0, 4)}-12-31` }
  return null
}
