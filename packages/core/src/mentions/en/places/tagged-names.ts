// What the language model calls a place.
import type { Gazetteer } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import { nameOf, type NameSpan } from './name-span.js'
import { joins, type Piece } from './pieces.js'
import * as words from './place-words.js'

/** The runs of pieces that the model tags as one place. */
function taggedRuns(pieces: readonly Piece[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = []
  pieces.forEach((piece, at) => {
    const tag = piece.token.name
    if (tag !== 'B-LOC' && tag !== 'I-LOC') return
    const run = runs.at(-1)
    const before = pieces[at - 1]
    const goesOn = run !== undefined && run[1] === at - 1 && joins(piece) && (tag === 'I-LOC' || before?.token === piece.token)
    if (goesOn) run[1] = at
    else runs.push([at, at])
  })
  return runs
}

/** A model's place without articles, compass words and marks at its ends; null where nothing is left. */
function trimmedRun(pieces: readonly Piece[], [first, last]: readonly [number, number]): readonly [number, number] | null {
  let from = first
  let to = last
  const droppable = (piece: Piece | undefined): boolean =>
    piece !== undefined && (!piece.capital || words.directionWords.has(piece.lower)) && !words.articles.has(piece.lower)
  while (from < to && (droppable(pieces[from]) || pieces[from]?.lower === 'the')) from++
  while (to > from && !/^\p{Lu}|^\d/u.test(pieces[to]?.text ?? '') && !words.divisionWords.has(pieces[to]?.lower ?? '')) to--
  const head = pieces[from]
  return head && (head.capital || words.articles.has(head.lower)) && head.text.length > 1 ? [from, to] : null
}

/** The model's places in a sentence, without articles and compass words, looked up in the gazetteer. */
export function taggedNames(sentence: Sentence, pieces: readonly Piece[], gazetteer: Gazetteer): readonly NameSpan[] {
  return taggedRuns(pieces).flatMap((run): readonly NameSpan[] => {
    const trimmed = trimmedRun(pieces, run)
    if (!trimmed) return []
    const name = nameOf(pieces, trimmed[0], trimmed[1])
    const nameless = trimmed[0] === trimmed[1] && words.neverPlaces.has(name.toLowerCase()) && name !== name.toUpperCase()
    if (nameless) return []
    return [
      {
        sentence,
        pieces,
        from: trimmed[0],
        to: trimmed[1],
        name,
        candidates: gazetteer.lookup(name),
        adjectival: false,
        generic: null,
        by: 'tag',
      },
    ]
  })
}

/** True where a known place stands within: at its head ("Clarke County Superior Court"), or a large one anywhere. */
function holdsPlace(span: NameSpan, others: readonly NameSpan[]): boolean {
  return others.some((other) => {
    const inside = other.from >= span.from && other.to <= span.to && other.to - other.from < span.to - span.from
    const least = other.from === span.from ? 15_000 : 100_000
    return inside && other.candidates.some((place) => place.kind === 'country' || place.population > least)
  })
}

/** "Sidi Bareki", "Bab el Mezra": words that the parser sees as one foreign name, of which a town that is called like one of them is no part. */
function isOneName(span: NameSpan): boolean {
  const head = span.pieces[span.from]?.token
  return span.pieces
    .slice(span.from + 1, span.to + 1)
    .every(({ token }) => token === head || (token.relation === 'flat' && token.head === head?.index))
}

/** "the prefect of Alibori, Rachidi Orou": what stands beside an office and is in no gazetteer is who holds it. */
function isOfficeHolder(span: NameSpan): boolean {
  const { tokens } = span.sentence
  const first = span.pieces[span.from]?.token
  if (!first || span.candidates.length > 0 || first.relation !== 'appos') return false
  const beside = tokens[first.head]
  const office = beside?.relation === 'nmod' ? tokens[beside.head] : beside
  return [beside, office].some((token) => token !== undefined && words.titles.has(token.form.toLowerCase()))
}

/** Without the model's places that are buildings, firms or newspapers, and those that only hold a known place. */
export function withoutFacilities(spans: readonly NameSpan[]): readonly NameSpan[] {
  return spans.filter((span) => {
    if (span.by === 'tag' && isOfficeHolder(span)) return false
    const last = span.pieces[span.to]?.lower ?? ''
    if (span.by !== 'tag' || span.candidates.length > 0 || span.from === span.to) return true
    return !words.facilityWords.has(last) && (words.featureWords.has(last) || isOneName(span) || !holdsPlace(span, spans))
  })
}
