// Which stretches of a sentence could be a place name: names of the gazetteer, longest first, and names the model calls places.
import type { Gazetteer } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import { featureSpans, nounSpans } from './feature-names.js'
import { matchNames } from './match-names.js'
import type { NameSpan } from './name-span.js'
import { cutPieces, type Piece } from './pieces.js'
import * as words from './place-words.js'
import { taggedNames, withoutFacilities } from './tagged-names.js'

/** "Anbar, Nineveh and Diyala provinces": each of them is a province. */
function inLists(spans: readonly NameSpan[], pieces: readonly Piece[]): readonly NameSpan[] {
  const generics = new Map<number, string>()
  pieces.forEach((piece, at) => {
    const generic = words.pluralWords.get(piece.lower)
    if (generic === undefined) return
    let from = at - 1
    while (from >= 0 && (pieces[from]?.capital || /^(?:,|and|or|&)$/.test(pieces[from]?.text ?? ''))) generics.set(from--, generic)
  })
  return spans.map((span) =>
    span.generic === null && generics.has(span.from) && !span.adjectival ? { ...span, generic: generics.get(span.from) ?? null } : span,
  )
}

/** Every stretch of the sentence that may be a place name. They may overlap: `chooseNames` decides. */
export function findNames(text: string, sentence: Sentence, gazetteer: Gazetteer): readonly NameSpan[] {
  const pieces = cutPieces(text, sentence)
  const spans = [
    ...featureSpans(sentence, pieces),
    ...nounSpans(sentence, pieces, gazetteer),
    ...matchNames(sentence, pieces, gazetteer),
    ...taggedNames(sentence, pieces, gazetteer),
  ]
  return inLists(withoutFacilities(spans), pieces)
}
