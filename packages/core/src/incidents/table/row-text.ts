import type { Range } from '../../records/span.js'
import type { TableRow } from '../../records/table-row.js'
import { columnKey } from './layouts.js'

/** A filled cell and where it stands in the row's text. */
export interface Cell extends Range {
  readonly column: string
  readonly value: string
  /** The whole line, "column: value". A value with line breaks runs over several. */
  readonly line: Range
}

/** A row as a text: what its evidence points into. */
export interface RowText {
  readonly text: string
  /** The filled cells in the order of the columns. */
  readonly cells: readonly Cell[]
  /** The filled cell of a column, or null. Of two columns of one name the first counts. */
  cell(column: string | undefined): Cell | null
}

/**
 * The row's text: a line a filled cell, "column: value", in the order of its columns. Outer blanks of a cell are left out, the rest stands as it is.
 * @example rowText({ layout: 'ged', columns: ['id', 'side_a'], cells: ['7', 'Valley Front'] }).text // 'id: 7\nside_a: Valley Front'
 */
export function rowText(row: TableRow): RowText {
  const known = texts.get(row)
  if (known) return known
  const made = makeText(row)
  texts.set(row, made)
  return made
}

/** Each row is looked at several times: when it is checked, named and read. */
const texts = new WeakMap<TableRow, RowText>()

function makeText({ columns, cells }: TableRow): RowText {
  const filled: Cell[] = []
  let text = ''
  columns.forEach((head, i) => {
    const value = (cells[i] ?? '').trim()
    if (value === '') return
    const label = head.trim() || `column ${i + 1}`
    const from = text === '' ? 0 : text.length + 1
    text += `${text === '' ? '' : '\n'}${label}: ${value}`
    filled.push({ column: label, value, start: text.length - value.length, end: text.length, line: { start: from, end: text.length } })
  })
  const byColumn = new Map([...filled].reverse().map((cell) => [columnKey(cell.column), cell]))
  return { text, cells: filled, cell: (column) => (column === undefined ? null : (byColumn.get(columnKey(column)) ?? null)) }
}
