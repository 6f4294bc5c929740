import { casualtyFields, type CasualtyField, type Count } from '../../records/claim.js'
import type { CountColumns, TableRow } from '../../records/table-row.js'
import { mappingOf } from './layouts.js'
import { readWhole } from './read-cell.js'
import type { CellValue } from './row-claims.js'
import type { Cell, RowText } from './row-text.js'

/**
 * The numbers of a row: the best as it stands; low and high as one range where they say more than the best does; each part that is not
 * nought. Nothing is mended: a best outside low and high stays, and a low above its high makes no range (`checkRow` notes it).
 */
export function rowCounts(row: TableRow, cells: RowText): readonly CellValue[] {
  const mapping = mappingOf(row)
  return casualtyFields.flatMap((field) => {
    const columns = mapping[field]
    return columns ? [...best(field, columns, cells), ...range(field, columns, cells), ...parts(field, columns, cells)] : []
  })
}

function numberIn(cell: Cell | null): number | null {
  return cell && readWhole(cell.value)
}

const exactly = (count: number, text: string): Count => ({ low: count, high: count, approx: false, text })

function best(field: CasualtyField, columns: CountColumns, cells: RowText): readonly CellValue[] {
  const cell = cells.cell(columns.best)
  const count = numberIn(cell)
  if (!cell || count === null || (count === 0 && columns.zero === 'unknown')) return []
  return [{ field, value: exactly(count, cell.value), cells: [cell] }]
}

/** Low and high where they stand beside each other in the row, or the one cell there is. */
function range(field: CasualtyField, columns: CountColumns, cells: RowText): readonly CellValue[] {
  const [lowCell, highCell] = [cells.cell(columns.low), cells.cell(columns.high)]
  const [low, high] = [numberIn(lowCell), numberIn(highCell)]
  const told = [lowCell, highCell].filter((cell) => cell !== null).sort((a, b) => a.start - b.start)
  const [first, second] = told
  if (!first || (low !== null && high !== null && low > high)) return []
  const known = numberIn(cells.cell(columns.best))
  if ([low, high].every((bound) => bound === null || bound === known)) return []
  const isNext = second?.line.start === first.line.end + 1
  const text = told.map((cell) => `${cell.column}: ${cell.value}`).join(', ')
  return [
    {
      field,
      value: { low, high, approx: false, text },
      cells: second && isNext ? [first, second] : [first],
      basis: !second || isNext ? 'stated' : 'inferred',
    },
  ]
}

function parts(field: CasualtyField, columns: CountColumns, cells: RowText): readonly CellValue[] {
  return (columns.parts ?? []).flatMap((part) => {
    const cell = cells.cell(part.column)
    const count = numberIn(cell)
    const of = part.of ?? cells.cell(part.ofColumn)?.value ?? part.column
    return cell && count !== null && count > 0 ? [{ field, value: exactly(count, cell.value), cells: [cell], of }] : []
  })
}
