import type { TableRow } from '../../records/table-row.js'
import { mappingOf, type LayoutMapping } from './layouts.js'
import { asName } from './read-cell.js'
import type { Cell, RowText } from './row-text.js'
import type { RowType } from './row-type.js'

/** Somebody whom a row names, and the part he has in it. */
export interface RowParty {
  readonly field: 'perpetrator' | 'target'
  readonly cell: Cell
  /** inferred where the row names him as a side of a fight, and not as the one who attacked. */
  readonly basis: 'stated' | 'inferred'
}

/** "Unidentified Armed Group (Iraq)": nobody is named. */
const NOBODY = /^(?:unidentified|unknown)\b/i

/**
 * Who did it to whom. The order of two sides tells nothing, unless the row is of a kind where it does (one-sided violence, violence against
 * civilians): then the first did it to the second. Else civilians are those to whom it was done, and everybody else took part.
 */
export function rowParties(row: TableRow, cells: RowText, type: RowType | null): readonly RowParty[] {
  const mapping = mappingOf(row)
  const named = (columns: readonly string[] | undefined, field: RowParty['field']): readonly RowParty[] =>
    (columns ?? []).flatMap((column) => partyOf(cells.cell(column), field, 'stated'))
  return [...named(mapping.perpetrator, 'perpetrator'), ...named(mapping.target, 'target'), ...sidesOf(mapping, cells, type)]
}

function partyOf(found: Cell | null, field: RowParty['field'], basis: RowParty['basis']): readonly RowParty[] {
  const cell = asName(found)
  return cell && !NOBODY.test(cell.value) ? [{ field, cell, basis }] : []
}

function sidesOf(mapping: LayoutMapping, cells: RowText, type: RowType | null): readonly RowParty[] {
  const { sides = [], directed } = mapping
  const isDirected = directed?.values.some((value) => value === cells.cell(directed.column)?.value) ?? false
  if (isDirected) return sides.flatMap((column, i) => partyOf(cells.cell(column), i === 0 ? 'perpetrator' : 'target', 'stated'))
  const harmed = sides.map((_, i) => isHarmed(mapping, cells, i, type))
  const isOneSided = harmed.includes(true) && sides.some((column, i) => cells.cell(column) !== null && !harmed[i])
  return sides.flatMap((column, i) => partyOf(cells.cell(column), isOneSided && harmed[i] ? 'target' : 'perpetrator', 'inferred'))
}

/** True for a side of civilians; in force used against a protest, for the protesters. */
function isHarmed({ sideKinds }: LayoutMapping, cells: RowText, side: number, type: RowType | null): boolean {
  const kind = cells.cell(sideKinds?.columns[side])?.value
  if (!sideKinds || kind === undefined) return false
  return sideKinds.civilians.includes(kind) || (type?.type === 'crackdown' && sideKinds.protesters.includes(kind))
}

/** A party's name without years and countries behind it: "Military Forces of Iraq (2022-)" -> "Military Forces of Iraq". For finding the actor alone. */
export function bareParty(name: string): string {
  const bare = name.replace(/(?:\s*\([^()]*\))+$/, '')
  return bare === '' ? name : bare
}
