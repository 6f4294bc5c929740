import type { Actor } from '../../../records/incident.js'
import type { Range } from '../../../records/span.js'

/** Whom words stand for that do not name him. */
export interface StandsFor {
  readonly actor: Actor
  /** His name as the report writes it, where the words alone tell nothing ("the group", "its fighters"); null where they do ("the rebels"). */
  readonly name: string | null
}

/** Words that name or describe somebody who acts, suffers or speaks. */
export interface ActorMention extends Range {
  readonly text: string
  readonly sentence: number
  /** Index of the first and of the last token. */
  readonly tokens: readonly [number, number]
  /** Index of the token that heads the words in the tree; the last where there is no tree. */
  readonly head: number
  /** name: "Kori Valley League"; phrase: "the Somali police", "three masked gunmen". */
  readonly form: 'name' | 'phrase'
  /** Whom the words mean within the report: short forms and acronyms have the actor of the full name. Known actors keep their id of knowledge. */
  readonly actor: Actor
  /** The group named elsewhere in the report that the words stand for ("the guerrillas"); null where they mean only themselves. */
  readonly standsFor: StandsFor | null
  /** Class of a person or organisation noun ("soldier", "ministry"), null for names. */
  readonly class: string | null
  readonly rule: string
}
