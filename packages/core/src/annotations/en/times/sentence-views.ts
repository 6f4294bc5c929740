import type { Document } from '../../../records/document.js'
import { contains, overlaps } from '../../../records/span.js'
import type { Sentence, SentenceWords, Token } from '../../../records/token.js'
import type { TimeSentence } from './phrase.js'

/** The sentences as rules see them, and the dateline's date as one of its own where no sentence holds it. */
export function sentenceViews(doc: Document, sentences: readonly (SentenceWords | Sentence)[]): readonly TimeSentence[] {
  const views = sentences.map((sentence) => viewOf(doc, sentence))
  const date = doc.dateline?.date ?? null
  if (date === null || sentences.some((sentence) => overlaps(sentence, date))) return views
  const text = doc.text.slice(date.start, date.end)
  const first = sentences.find((sentence) => sentence.start >= date.end)
  const index = first?.index ?? 0
  return [{ ...date, index, block: first?.block ?? 0, text, uposAt: () => null, inPersonAt: () => false }, ...views]
}

function viewOf(doc: Document, sentence: SentenceWords | Sentence): TimeSentence {
  const tokens: readonly Token[] = 'tokens' in sentence ? sentence.tokens : []
  const byStart = new Map(tokens.map((token) => [token.start, token]))
  return {
    start: sentence.start,
    end: sentence.end,
    index: sentence.index,
    block: sentence.block,
    text: doc.text.slice(sentence.start, sentence.end),
    uposAt: (position) => byStart.get(position)?.upos ?? null,
    inPersonAt: (position) => byStart.get(position)?.name.endsWith('PER') ?? false,
  }
}

/** True where a range lies in what is not the report's own telling. The dateline is not furniture. */
export function inFurniture(doc: Document, range: { readonly start: number; readonly end: number }): boolean {
  if (doc.dateline?.date && contains(doc.dateline.date, range)) return false
  return doc.furniture.some((piece) => overlaps(piece, range))
}
