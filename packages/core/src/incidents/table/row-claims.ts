import { hashText } from '../../engine/hash.js'
import type { Claim, ClaimField, Count, Speaker } from '../../records/claim.js'
import { cover, spanOf, type Range } from '../../records/span.js'
import type { Cell } from './row-text.js'

/** What one row's claims have in common. */
export interface Voice {
  readonly doc: { readonly id: string; readonly text: string }
  /** "import/ged": the head of every rule's id. */
  readonly rules: string
  /** Whom the table cites. Empty where it gives nobody: then the data set itself says it. */
  readonly speaker: readonly Speaker[]
  readonly said: string | null
}

/** A value and the cells that hold its words; the first of them gives the rule its name. */
export interface CellValue {
  readonly field: ClaimField
  readonly value: Count | string
  readonly cells: readonly [Cell, ...Cell[]]
  /** Words within the first cell, where the value is not the whole of it. */
  readonly words?: string
  readonly actor?: string | null
  readonly of?: string | null
  readonly basis?: 'stated' | 'inferred'
}

/** The claim that a row makes with some of its cells. */
export function rowClaim({ doc, rules, speaker, said }: Voice, found: CellValue): Claim {
  const { field, value, cells, actor = null, of = null, basis = 'stated' } = found
  const evidence = spanOf(doc, evidenceOf(found))
  const names = speaker.map(({ name }) => name).join('>')
  const id = hashText([doc.id, field, evidence.start, evidence.end, JSON.stringify(value), of ?? '', names].join('\u001f'))
  const { start, end } = cover(cells.map(({ line }) => line))
  const rule = `${rules}/${ruleName(cells[0].column)}`
  return {
    id: `claim-${id}`,
    field,
    value,
    actor,
    of,
    status: 'asserted',
    speaker,
    said,
    supersedes: null,
    evidence,
    sentence: { start, end },
    rule,
    basis,
  }
}

/** "Killed (best)" -> "killed-best": a column's head in a rule's id. */
const ruleName = (column: string): string =>
  column
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .replace(/^-|-$/g, '') || 'column'

function evidenceOf({ cells, words }: CellValue): Range {
  const at = words === undefined ? -1 : cells[0].value.toLowerCase().indexOf(words.toLowerCase())
  if (words === undefined || at < 0) return cover(cells)
  return { start: cells[0].start + at, end: cells[0].start + at + words.length }
}
