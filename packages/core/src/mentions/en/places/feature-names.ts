// Places told by the word they stand with, in the gazetteer or not: "West Main Street", "Highway 19", "the village of Mondoro".
import type { Gazetteer } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import { begins, nameOf, type NameSpan } from './name-span.js'
import { joins, type Piece } from './pieces.js'
import * as words from './place-words.js'

function joinsAt(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  return piece !== undefined && joins(piece)
}

function road(sentence: Sentence, pieces: readonly Piece[], from: number, to: number): NameSpan {
  return {
    sentence,
    pieces,
    from,
    to,
    name: nameOf(pieces, from, to),
    candidates: [],
    adjectival: false,
    generic: 'highway',
    by: 'feature',
  }
}

/** Spans of features named by a word behind or before: "West Main Street", "Highway 19". */
export function featureSpans(sentence: Sentence, pieces: readonly Piece[]): readonly NameSpan[] {
  const spans: NameSpan[] = []
  pieces.forEach((piece, at) => {
    const word = piece.lower.replace(/\.$/, '')
    const before = pieces[at - 1]
    if (piece.capital && words.streetWords.has(word) && joins(piece) && before?.capital) {
      let from = at - 1
      while (at - from < 3 && pieces[from - 1]?.capital && joinsAt(pieces, from)) from--
      if (words.neverPlaces.has(pieces[from]?.lower ?? '') && from < at - 1) from++
      spans.push({
        sentence,
        pieces,
        from,
        to: at,
        name: nameOf(pieces, from, at),
        candidates: [],
        adjectival: false,
        generic: word,
        by: 'feature',
      })
    }
    const next = pieces[at + 1]
    if (/^(?:road|rd)$/.test(word) && piece.capital && next && /^\d+$/.test(next.text) && before?.capital)
      spans.push(road(sentence, pieces, at - 1, at + 1))
    if (piece.capital && words.roadHeads.has(word) && next && joins(next) && /^\d{1,3}$/.test(next.text)) {
      spans.push(road(sentence, pieces, at, at + 1))
    }
  })
  return spans
}

/** "the village of Mondoro": the name behind a noun for places, in the gazetteer or not. */
export function nounSpans(sentence: Sentence, pieces: readonly Piece[], gazetteer: Gazetteer): readonly NameSpan[] {
  return pieces.flatMap((piece, at): readonly NameSpan[] => {
    const of = pieces[at + 1]
    if (piece.capital || !words.kindNouns.has(piece.lower) || of?.lower !== 'of' || !begins(pieces, at + 2)) return []
    let to = at + 2
    while (to - at < 5 && pieces[to + 1]?.capital && joinsAt(pieces, to + 1)) to++
    if (words.articles.has(pieces[to]?.lower ?? '')) to++
    const name = nameOf(pieces, at + 2, to)
    if (name.length < 3 || words.neverPlaces.has(name.toLowerCase())) return []
    return [
      { sentence, pieces, from: at + 2, to, name, candidates: gazetteer.lookup(name), adjectival: false, generic: piece.lower, by: 'noun' },
    ]
  })
}
