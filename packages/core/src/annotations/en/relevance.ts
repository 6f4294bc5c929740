import type { SentenceWords } from '../../records/token.js'
import type { Lexicon } from '../../knowledge/lexicon.js'

/** Placeholder until helper B's module lands. */
export function findRelevant(sentences: readonly SentenceWords[], _lexicon: Lexicon): ReadonlySet<number> {
  return new Set(sentences.map((s) => s.index))
}
