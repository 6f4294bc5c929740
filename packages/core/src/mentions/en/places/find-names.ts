// Which stretches of a sentence could be a place name: names of the gazetteer, longest first, and names the model calls places.
import type { Gazetteer, GazetteerPlace } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import { foldName } from '../../../knowledge/fold-name.js'
import { cutPieces, joins, type Piece } from './pieces.js'
import * as words from './place-words.js'

/** A stretch of pieces that may name a place. */
export interface NameSpan {
  readonly sentence: Sentence
  readonly pieces: readonly Piece[]
  /** First and last piece, both inside. */
  readonly from: number
  readonly to: number
  /** The name to look up: the span without a generic word that the gazetteer's name lacks ("Anbar" of "Anbar province"). */
  readonly name: string
  readonly candidates: readonly GazetteerPlace[]
  readonly adjectival: boolean
  /** The generic word that stands with it, in lower case, or null. */
  readonly generic: string | null
  /** What it is told by: its name in the gazetteer, the model's tag alone, a street word, a noun before "of". */
  readonly by: 'gazetteer' | 'tag' | 'feature' | 'noun'
}

const longest = 6

/** The words of pieces as the text writes them. */
export function nameOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces.slice(from, to + 1).map((piece, i) => (i === 0 ? piece.text : (piece.gap === '' ? '' : /[-‐‑–]/u.test(piece.gap) ? '-' : ' ') + piece.text)).join('')
}

/** True where a name may begin at `at`: a capital, or "al-" before one. */
function begins(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  const next = pieces[at + 1]
  if (!piece) return false
  return piece.capital || (words.articles.has(piece.lower) && next !== undefined && next.capital && /^[-‐‑]$/u.test(next.gap))
}

/** How far a name that begins at `at` can reach: the last piece that is joined on without a break. */
function reach(pieces: readonly Piece[], at: number): number {
  let to = at
  while (to + 1 < pieces.length && to - at + 1 < longest) {
    const next = pieces[to + 1]
    if (!next || !joins(next) || !(next.capital || words.innerWords.has(next.lower) || /^\p{L}/u.test(next.text))) break
    to++
  }
  return to
}

interface Match {
  readonly to: number
  readonly name: string
  readonly candidates: readonly GazetteerPlace[]
  readonly adjectival: boolean
}

/** The longest name of the gazetteer that begins at `at`. */
function matchAt(pieces: readonly Piece[], at: number, gazetteer: Gazetteer): Match | null {
  for (let to = reach(pieces, at); to >= at; to--) {
    const last = pieces[to]
    if (!last || !(last.capital || (to > at && isGenericEnd(last)))) continue
    if (pieces.slice(at, to).some((piece, i) => i > 0 && !piece.capital && !words.innerWords.has(piece.lower))) continue
    const name = nameOf(pieces, at, to)
    if (to > at && /^(?:the|an?)$/i.test(pieces[at]?.text ?? '') && !gazetteer.lookup(name).some((place) => foldName(place.name).startsWith('the '))) continue
    if (to === at && isNever(name)) return null
    const short = to === at ? abbreviation(pieces, at, gazetteer) : null
    if (short) return short
    const demonym = to - at < 3 ? gazetteer.demonym(name) : null
    const candidates = gazetteer.lookup(name)
    if (demonym && !candidates.some((place) => place.kind === 'country')) return { to, name, candidates: [demonym], adjectival: true }
    if (candidates.length > 0) return { to, name, candidates, adjectival: false }
  }
  return null
}

/** Words that only make names together with others: "Police", "Center", "City". "US" and "LA" are not "us" and "la". */
function isNever(name: string): boolean {
  const word = name.toLowerCase()
  return (words.neverPlaces.has(word) && !/^\p{Lu}{2}$/u.test(name)) || words.facilityWords.has(word) || words.divisionWords.has(word) || words.settlementWords.has(word)
}

/** ", Colo." and ", KY": a short form behind a comma, with its full stop. */
function abbreviation(pieces: readonly Piece[], at: number, gazetteer: Gazetteer): Match | null {
  const piece = pieces[at]
  const before = pieces[at - 1]
  if (!piece || before?.text !== ',') return null
  const stop = pieces[at + 1]
  const split = stop?.text === '.' && stop.gap === '' && !piece.text.endsWith('.')
  if (!split && !piece.text.endsWith('.') && !/^\p{Lu}{2,3}$/u.test(piece.text)) return null
  const inFull = split ? new Set(gazetteer.lookup(piece.text)) : new Set()
  const candidates = gazetteer.lookup(split ? `${piece.text}.` : piece.text).filter((place) => (place.kind === 'admin1' || place.kind === 'country') && !inFull.has(place))
  return candidates.length > 0 ? { to: split ? at + 1 : at, name: split ? `${piece.text}.` : piece.text, candidates, adjectival: false } : null
}

function isGenericEnd(piece: Piece): boolean {
  return words.divisionWords.has(piece.lower) || words.featureWords.has(piece.lower)
}

interface Extent {
  readonly to: number
  readonly generic: string | null
  /** True where the generic word makes it another thing: "Memphis Street" is not Memphis. */
  readonly feature: boolean
}

/** True where a capitalised word follows, so that the generic word belongs to what follows: "Texas Department of Health". */
function goesOn(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at]
  return next !== undefined && joins(next) && next.gap.trim() === '' && (next.capital || next.lower === 'of') && !words.directionWords.has(next.lower)
}

/** "Anbar" + "province": the generic word behind a match, when it belongs to it. */
function withGeneric(pieces: readonly Piece[], at: number, match: Match): Extent {
  const next = pieces[match.to + 1]
  const last = pieces[match.to]
  const alone: Extent = { to: match.to, generic: null, feature: false }
  if (match.to > at && last && (isGenericEnd(last) || words.settlementWords.has(last.lower))) return { ...alone, generic: last.lower }
  if (!next || !joins(next) || next.gap.trim() !== '' || match.adjectival) return alone
  const word = next.lower.replace(/\.$/, '')
  if (next.capital && words.featureWords.has(word)) return goesOn(pieces, match.to + 2) && !/^\d/.test(pieces[match.to + 2]?.text ?? '') ? alone : { to: match.to + 1, generic: word, feature: !words.namesakeWords.has(word) }
  const divides = words.divisionWords.has(word) && match.candidates.some((place) => place.kind !== 'country')
  if (divides && !goesOn(pieces, match.to + 2) && !stateOffice(word, pieces[match.to + 2])) return { to: match.to + 1, generic: word, feature: false }
  return { ...alone, generic: words.settlementWords.has(word) ? word : null }
}

/** "Texas state police": the state's, not the state. */
function stateOffice(word: string, next: Piece | undefined): boolean {
  return word === 'state' && /^(?:police|department|media|tv|television|university|news|run|owned|funeral|visit|secretary|trooper|troopers|senator|representative|law|officials|legislature)$/.test(next?.lower ?? '')
}

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
  const droppable = (piece: Piece | undefined): boolean => piece !== undefined && (!piece.capital || words.directionWords.has(piece.lower)) && !words.articles.has(piece.lower)
  while (from < to && (droppable(pieces[from]) || pieces[from]?.lower === 'the')) from++
  while (to > from && !/^\p{Lu}|^\d/u.test(pieces[to]?.text ?? '') && !words.divisionWords.has(pieces[to]?.lower ?? '')) to--
  const head = pieces[from]
  return head && (head.capital || words.articles.has(head.lower)) && head.text.length > 1 ? [from, to] : null
}

function road(sentence: Sentence, pieces: readonly Piece[], from: number, to: number): NameSpan {
  return { sentence, pieces, from, to, name: nameOf(pieces, from, to), candidates: [], adjectival: false, generic: 'highway', by: 'feature' }
}

/** Spans of features named by a word behind or before: "West Main Street", "Highway 19". */
function featureSpans(sentence: Sentence, pieces: readonly Piece[]): readonly NameSpan[] {
  const spans: NameSpan[] = []
  pieces.forEach((piece, at) => {
    const word = piece.lower.replace(/\.$/, '')
    const before = pieces[at - 1]
    if (piece.capital && words.streetWords.has(word) && joins(piece) && before?.capital) {
      let from = at - 1
      while (from > 0 && pieces[from - 1]?.capital && joins(pieces[from] as Piece) && at - from < 3) from-- // inside the list: from > 0
      if (words.neverPlaces.has(pieces[from]?.lower ?? '') && from < at - 1) from++
      spans.push({ sentence, pieces, from, to: at, name: nameOf(pieces, from, at), candidates: [], adjectival: false, generic: word, by: 'feature' })
    }
    const next = pieces[at + 1]
    if (/^(?:road|rd)$/.test(word) && piece.capital && next && /^\d+$/.test(next.text) && before?.capital) spans.push(road(sentence, pieces, at - 1, at + 1))
    if (piece.capital && words.roadHeads.has(word) && next && joins(next) && /^\d{1,3}$/.test(next.text)) {
      spans.push(road(sentence, pieces, at, at + 1))
    }
  })
  return inLists(spans, pieces)
}

/** "the village of Mondoro": the name behind a noun for places, in the gazetteer or not. */
function nounSpans(sentence: Sentence, pieces: readonly Piece[], gazetteer: Gazetteer): readonly NameSpan[] {
  return pieces.flatMap((piece, at): readonly NameSpan[] => {
    const of = pieces[at + 1]
    if (piece.capital || !words.kindNouns.has(piece.lower) || of?.lower !== 'of' || !begins(pieces, at + 2)) return []
    let to = at + 2
    while (to + 1 < pieces.length && pieces[to + 1]?.capital && joins(pieces[to + 1] as Piece) && to - at < 5) to++ // inside the list: to + 1 < length
    if (words.articles.has(pieces[to]?.lower ?? '')) to++
    const name = nameOf(pieces, at + 2, to)
    return name.length < 3 || words.neverPlaces.has(name.toLowerCase()) ? [] : [{ sentence, pieces, from: at + 2, to, name, candidates: gazetteer.lookup(name), adjectival: false, generic: piece.lower, by: 'noun' }]
  })
}

/** Without the model's places that are buildings, firms or newspapers, and those a place of the gazetteer opens: "Clarke County Superior Court". */
function withoutFacilities(spans: readonly NameSpan[]): readonly NameSpan[] {
  return spans.filter((span) => {
    if (span.by !== 'tag' || span.candidates.length > 0 || span.from === span.to) return true
    if (words.facilityWords.has(span.pieces[span.to]?.lower ?? '')) return false
    const isFeature = words.featureWords.has(span.pieces[span.to]?.lower ?? '')
    return isFeature || !spans.some((other) => other.candidates.length > 0 && other.from >= span.from && other.to <= span.to && other.to - other.from < span.to - span.from && (other.from === span.from || other.candidates.some((place) => place.kind === 'country' || place.population > 1e5)))
  })
}

/** "Anbar, Nineveh and Diyala provinces": each of them is a province. */
function inLists(spans: readonly NameSpan[], pieces: readonly Piece[]): readonly NameSpan[] {
  const generics = new Map<number, string>()
  pieces.forEach((piece, at) => {
    const generic = words.pluralWords.get(piece.lower)
    if (generic === undefined) return
    let from = at - 1
    while (from >= 0 && (pieces[from]?.capital || /^(?:,|and|or|&)$/.test(pieces[from]?.text ?? ''))) generics.set(from--, generic)
  })
  return spans.map((span) => (span.generic === null && generics.has(span.from) && !span.adjectival ? { ...span, generic: generics.get(span.from) ?? null } : span))
}

/** Every stretch of the sentence that may be a place name. They may overlap: the finder chooses. */
export function findNames(text: string, sentence: Sentence, gazetteer: Gazetteer): readonly NameSpan[] {
  const pieces = cutPieces(text, sentence)
  const spans: NameSpan[] = [...featureSpans(sentence, pieces), ...nounSpans(sentence, pieces, gazetteer)]
  let covered = -1
  for (let at = 0; at < pieces.length; at++) {
    const match = at > covered && begins(pieces, at) ? matchAt(pieces, at, gazetteer) : null
    if (!match) continue
    covered = match.adjectival ? at : match.to
    const { to, generic, feature } = withGeneric(pieces, at, match)
    spans.push({ sentence, pieces, from: at, to, name: feature ? nameOf(pieces, at, to) : match.name, candidates: feature ? gazetteer.lookup(nameOf(pieces, at, to)) : match.candidates, adjectival: match.adjectival, generic, by: feature ? 'feature' : 'gazetteer' })
  }
  for (const run of taggedRuns(pieces)) {
    const trimmed = trimmedRun(pieces, run)
    if (!trimmed) continue
    const name = nameOf(pieces, trimmed[0], trimmed[1])
    spans.push({ sentence, pieces, from: trimmed[0], to: trimmed[1], name, candidates: gazetteer.lookup(name), adjectival: false, generic: null, by: 'tag' })
  }
  return inLists(withoutFacilities(spans), pieces)
}
