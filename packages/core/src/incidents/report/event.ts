import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import type { MeansMention } from '../../mentions/en/acts/find-means.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { IncidentType } from '../../records/incident.js'
import type { TimeMention } from '../../records/mark.js'
import type { PlaceMention } from '../../records/place.js'
import type { SentenceLayers } from './layers.js'

/** One telling of something that happened: the acts and harms of one sentence that belong together, with their time and place. */
export interface EventMention {
  readonly layers: SentenceLayers
  /** Position of its first word in the text. */
  readonly start: number
  readonly acts: readonly ActMention[]
  readonly harms: readonly HarmMention[]
  readonly means: readonly MeansMention[]
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
  /** Head tokens of the doers and of those or that which was hit. */
  readonly agents: readonly number[]
  readonly patients: readonly number[]
  readonly type: IncidentType | null
  /** True where the type rests on a word that leaves room ("attack", "incident"). */
  readonly generic: boolean
  /** All act words are definite ("the attack"): it takes up something told. */
  readonly definite: boolean
  /** Plural acts without a small number: a trend or a count, no single incident. */
  readonly plural: boolean
  /** "another", "a second", "elsewhere", "hours later": not the one told before. */
  readonly other: boolean
  /** The tokens its times and places may hang on. */
  readonly chain: ReadonlySet<number>
}

/** Events of one incident, in text order, while the report is walked through. */
export interface EventGroup {
  readonly events: EventMention[]
}
