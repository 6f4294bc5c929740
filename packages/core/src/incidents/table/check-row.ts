import { casualtyFields } from '../../records/claim.js'
import type { TableRow } from '../../records/table-row.js'
import { mappingOf } from './layouts.js'
import { readDay, readDegrees, readWhole } from './read-cell.js'
import { rowText, type RowText } from './row-text.js'
import { typeOfRow } from './row-type.js'

/** What is amiss in one cell of a row. */
export interface CellFault {
  /** Stable, kebab-case: "bad-date", "bad-number", "bad-coordinate", "unknown-type", "low-above-high". */
  readonly code: string
  readonly column: string
  /** The cell's words; empty where it is not filled. */
  readonly found: string
  readonly expected: string
}

/** What is amiss in a row: with a fault it is not read, with notes alone it is read without what they name. */
export interface RowCheck {
  readonly faults: readonly CellFault[]
  readonly notes: readonly CellFault[]
}

/** Looks a row through before it is read. */
export function checkRow(row: TableRow): RowCheck {
  const cells = rowText(row)
  const faults = [...dateFaults(row, cells), ...countFaults(row, cells), ...pointFaults(row, cells)]
  return { faults, notes: [...typeNotes(row, cells), ...boundNotes(row, cells)] }
}

function fault(cells: RowText, code: string, column: string, expected: string): CellFault {
  return { code, column, found: cells.cell(column)?.value ?? '', expected }
}

function dateFaults(row: TableRow, cells: RowText): readonly CellFault[] {
  const { start, end, order } = mappingOf(row).date
  const expected = `a date such as 2031-05-06${order === undefined ? '' : `, or in the order ${order}`}`
  const days = [start, end].map((column) => readDay(cells.cell(column)?.value ?? '', order))
  const wrong = [start, ...(end !== undefined && cells.cell(end) ? [end] : [])].filter((_, i) => days[i] === null)
  if (wrong.length > 0) return wrong.map((column) => fault(cells, 'bad-date', column, expected))
  const [first, last] = days
  const turned = end !== undefined && first && last && last < first
  return turned ? [fault(cells, 'bad-date', end, `a day not before ${first} (${start})`)] : []
}

function countFaults(row: TableRow, cells: RowText): readonly CellFault[] {
  const mapping = mappingOf(row)
  const columns = casualtyFields.flatMap((field) => {
    const counts = mapping[field]
    return counts ? [counts.best, counts.low, counts.high, ...(counts.parts ?? []).map((part) => part.column)] : []
  })
  return columns.flatMap((column) => {
    const cell = cells.cell(column)
    return cell && readWhole(cell.value) === null ? [fault(cells, 'bad-number', cell.column, 'a whole number that is not negative')] : []
  })
}

function pointFaults(row: TableRow, cells: RowText): readonly CellFault[] {
  const { lat, lon } = mappingOf(row).place ?? {}
  const limits = [
    { column: lat, most: 90 },
    { column: lon, most: 180 },
  ]
  return limits.flatMap(({ column, most }) => {
    const cell = cells.cell(column)
    if (!cell || readDegrees(cell.value, most) !== null) return []
    return [fault(cells, 'bad-coordinate', cell.column, `degrees from -${most} to ${most} with a decimal point`)]
  })
}

function typeNotes(row: TableRow, cells: RowText): readonly CellFault[] {
  const { type } = mappingOf(row)
  if ('all' in type || typeOfRow(row, cells) !== null) return []
  const filled = type.columns.find((column) => cells.cell(column)) ?? type.columns[0] ?? ''
  const expected =
    row.layout === 'mapped' ? 'a value that the mapping lists under "type"' : 'a value that knowledge/layouts/types.tsv lists'
  return [fault(cells, 'unknown-type', filled, expected)]
}

function boundNotes(row: TableRow, cells: RowText): readonly CellFault[] {
  const mapping = mappingOf(row)
  return casualtyFields.flatMap((field) => {
    const { low, high } = mapping[field] ?? {}
    const bound = (column: string | undefined): number | null => readWhole(cells.cell(column)?.value ?? '')
    const [least, most] = [bound(low), bound(high)]
    if (low === undefined || high === undefined || least === null || most === null || least <= most) return []
    return [fault(cells, 'low-above-high', low, `at most ${most} (${high})`)]
  })
}
