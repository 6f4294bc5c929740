import type { CasualtyField, Count } from '../../../records/claim.js'
import type { IncidentType } from '../../../records/incident.js'
import type { Range } from '../../../records/span.js'
import type { Modality } from '../../../annotations/en/clauses/clause.js'

/**
 * How a count stands to the toll: the whole ("12 people"), a part by its own words ("six of them children"), or people told by name or by whose
 * they are ("the mayor", "her four sons", "three members of the crew"): the toll where nothing larger is told, else a part of it.
 */
export type CountRelation = 'whole' | 'part' | 'member'

/** One number of harmed people, as one clause gives it. */
export interface HarmCount {
  readonly count: Count
  /** The words of the number, or of the person where one is meant ("a policeman"). */
  readonly evidence: Range
  /** Class of who is counted ("children", "soldiers", "attackers"), null for people as such. */
  readonly of: string | null
  readonly relation: CountRelation
  /** True for the older number of an update ("from 25"). */
  readonly former: boolean
  readonly rule: string
  /** How the number was reached: printed by `why`. */
  readonly path: string
  /** Set where the number follows from other words than its own. */
  readonly basis?: 'inferred'
}

/** A predicate of harm with its counts, its victims and its doers. */
export interface HarmMention {
  readonly sentence: number
  /** Index of the predicate's token. */
  readonly token: number
  /** Index of the clause in its sentence's list, -1 for verbless phrases. */
  readonly clause: number
  readonly field: CasualtyField
  /** Type of act the word itself implies ("assassinated", "arrested"), null where it tells only the result. */
  readonly act: IncidentType | null
  readonly counts: readonly HarmCount[]
  /** Head tokens of the harmed, with the range of their phrase. */
  readonly victims: readonly (Range & { readonly token: number; readonly named: boolean })[]
  /** Head tokens of the doers. */
  readonly agents: readonly number[]
  readonly negated: boolean
  readonly modality: Modality
  readonly rule: string
}

/** Harm that no clause tells of, found at a token: without doers or victims of its own. */
export function harmAt(sentence: number, token: number, field: CasualtyField, counts: readonly HarmCount[], rule: string): HarmMention {
  return { sentence, token, clause: -1, field, act: null, counts, victims: [], agents: [], negated: false, modality: 'actual', rule }
}
