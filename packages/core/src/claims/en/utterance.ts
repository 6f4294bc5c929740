import type { Status } from '../../records/claim.js'
import type { StatementAct } from '../../records/incident.js'
import type { Range } from '../../records/span.js'

/** The words that name a speaker: a token in a sentence, and the fullest phrase round it. */
export interface SourcePhrase extends Range {
  readonly sentence: number
  /** Index of the head token of the phrase. */
  readonly token: number
}

/** How a word brings in what is said: in quotation marks, as a clause, as something to be done ("to return"), or as a thing that is named ("the raid"). */
export type ContentKind = 'quotation' | 'clause' | 'infinitive' | 'thing'

/** One act of saying: who (`source`), the words that tie (`cue`), and what (`content`); each may be broken into several ranges. */
export interface Utterance {
  readonly sentence: number
  /** Index of the cue's head token ("said", "according", "claim"). */
  readonly token: number
  /** The cue's lemma or phrase as knowledge has it. */
  readonly lemma: string
  readonly act: StatementAct
  /** False for words that speak only with a clause or quotation ("support", "back", "note"). */
  readonly strong: boolean
  /** The status the cue itself gives to what it introduces; null for plain telling. */
  readonly status: Status | null
  /** True where the saying itself is negated ("did not say", "no group claimed"): then there is nothing said. */
  readonly negated: boolean
  readonly source: SourcePhrase | null
  /** The words that name the source where it is said: the fullest phrase, or the relative pronoun ("who said"); empty where nobody is named. */
  readonly by: readonly Range[]
  /** True where the cue itself stands within a quotation: its speaker tells of another saying. */
  readonly quoted: boolean
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  readonly kind: ContentKind
  /** Clauses within the content that its speaker takes for known ("the bomb that killed nine", "after a shell hit"): told by whoever tells of the saying. */
  readonly presupposed: readonly Range[]
  /** Such clauses also where they are told as plainly as the rest: what the speaker says of his own deed does not make them his claim. */
  readonly known: readonly Range[]
  /** Somebody whom the speaker cites ("citing hospital records", "the ministry told the agency, which reported"). */
  readonly cites: SourcePhrase | null
  /** Who is spoken to or blamed: the head token of the addressee in the cue's sentence, or null. */
  readonly addressee: number | null
  /** What found it: "en/utterance/clause". */
  readonly rule: string
}

/** What a plain saying amounts to by its content. */
export interface ImpliedAct {
  readonly act: StatementAct
  readonly status: Status | null
  /** Head tokens of those whom it blames. */
  readonly parties: readonly number[]
  /** Tokens of the deeds that it owns, denies or blames; absent or empty where it names none. */
  readonly deeds?: readonly number[]
  readonly rule: string
}
