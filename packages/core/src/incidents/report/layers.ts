import type { Clause } from '../../annotations/en/clauses/clause.js'
import type { Tree } from '../../annotations/en/clauses/tree.js'
import type { Utterance } from '../../claims/en/utterance.js'
import type { Voices } from '../../claims/en/voices.js'
import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import type { MeansMention } from '../../mentions/en/acts/find-means.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { Document } from '../../records/document.js'
import type { Quantity, TimeMention } from '../../records/mark.js'
import type { PlaceMention } from '../../records/place.js'
import type { Sentence } from '../../records/token.js'
import type { Lexicon } from '../../knowledge/lexicon.js'

/** All that was found in one sentence before incidents are made. */
export interface SentenceLayers {
  readonly sentence: Sentence
  readonly tree: Tree
  readonly clauses: readonly Clause[]
  readonly quantities: readonly Quantity[]
  readonly acts: readonly ActMention[]
  readonly harms: readonly HarmMention[]
  readonly means: readonly MeansMention[]
  readonly utterances: readonly Utterance[]
  readonly times: readonly TimeMention[]
  readonly places: readonly PlaceMention[]
}

/** All layers of one report. `sentences` holds the parsed sentences only, in text order. */
export interface ReportLayers {
  readonly doc: Document
  readonly sentences: readonly SentenceLayers[]
  readonly voices: Voices
  readonly lexicon: Lexicon
  /** Every expression of time, also in sentences that were not parsed. */
  readonly times: readonly TimeMention[]
}
