import type { Modality } from '../../../annotations/en/clauses/clause.js'
import type { IncidentType } from '../../../records/incident.js'
import type { Range } from '../../../records/span.js'

/** A word that tells of an act of violence, protest or force, with those who fill its roles in its own clause. */
export interface ActMention {
  readonly sentence: number
  /** Index of the act's head token. */
  readonly token: number
  readonly clause: number
  readonly lemma: string
  readonly type: IncidentType
  /** Other types the word may mean. */
  readonly alternatives: readonly IncidentType[]
  /** True where the means may tell the type more finely. */
  readonly generic: boolean
  /** Weak words need another sign of violence before they count. */
  readonly strong: boolean
  readonly form: 'verb' | 'noun' | 'means'
  /** "the attack", "this raid", "Monday's bombing": speaks of something already told. */
  readonly definite: boolean
  readonly plural: boolean
  /** The number before a plural act noun ("two blasts", "twin bombings"), null where there is none. */
  readonly times: number | null
  readonly agents: readonly number[]
  readonly patients: readonly number[]
  readonly negated: boolean
  readonly modality: Modality
  /** The words of the act. */
  readonly range: Range
  readonly rule: string
}
