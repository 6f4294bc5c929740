import type { Clause } from '../../annotations/en/clauses/clause.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Quotation } from '../../records/mark.js'

/** What else is known of the sentence in which a speaker is looked for. */
export interface SpeakerContext {
  readonly clauses: readonly Clause[]
  readonly quotations: readonly Quotation[]
  readonly lexicon: Lexicon
}
