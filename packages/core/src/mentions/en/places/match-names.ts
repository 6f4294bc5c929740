// Names of the gazetteer in a sentence, the longest first, with the generic word that belongs to them: "Anbar province".
import { foldName } from '../../../knowledge/fold-name.js'
import type { Gazetteer, GazetteerPlace } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import { begins, nameOf, type NameSpan } from './name-span.js'
import { joins, type Piece } from './pieces.js'
import * as words from './place-words.js'

const longest = 6

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
    if (
      to > at &&
      /^(?:the|an?)$/i.test(pieces[at]?.text ?? '') &&
      !gazetteer.lookup(name).some((place) => foldName(place.name).startsWith('the '))
    )
      continue
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
  return (
    (words.neverPlaces.has(word) && !/^\p{Lu}{2}$/u.test(name)) ||
    words.facilityWords.has(word) ||
    words.divisionWords.has(word) ||
    words.settlementWords.has(word)
  )
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
  const candidates = gazetteer
    .lookup(split ? `${piece.text}.` : piece.text)
    .filter((place) => (place.kind === 'admin1' || place.kind === 'country') && !inFull.has(place))
  return candidates.length > 0
    ? { to: split ? at + 1 : at, name: split ? `${piece.text}.` : piece.text, candidates, adjectival: false }
    : null
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
  return (
    next !== undefined &&
    joins(next) &&
    next.gap.trim() === '' &&
    (next.capital || next.lower === 'of') &&
    !words.directionWords.has(next.lower)
  )
}

/** "Anbar" + "province": the generic word behind a match, when it belongs to it. */
function withGeneric(pieces: readonly Piece[], at: number, match: Match): Extent {
  const next = pieces[match.to + 1]
  const last = pieces[match.to]
  const alone: Extent = { to: match.to, generic: null, feature: false }
  if (match.to > at && last && (isGenericEnd(last) || words.settlementWords.has(last.lower))) return { ...alone, generic: last.lower }
  if (!next || !joins(next) || next.gap.trim() !== '' || match.adjectival) return alone
  const word = next.lower.replace(/\.$/, '')
  if (next.capital && words.featureWords.has(word))
    return goesOn(pieces, match.to + 2) && !/^\d/.test(pieces[match.to + 2]?.text ?? '')
      ? alone
      : { to: match.to + 1, generic: word, feature: !words.namesakeWords.has(word) }
  const divides = words.divisionWords.has(word) && match.candidates.some((place) => place.kind !== 'country')
  if (divides && !goesOn(pieces, match.to + 2) && !stateOffice(word, pieces[match.to + 2]))
    return { to: match.to + 1, generic: word, feature: false }
  return { ...alone, generic: words.settlementWords.has(word) ? word : null }
}

/** "Texas state police": the state's, not the state. */
function stateOffice(word: string, next: Piece | undefined): boolean {
  return (
    word === 'state' &&
    /^(?:police|department|media|tv|television|university|news|run|owned|funeral|visit|secretary|trooper|troopers|senator|representative|law|officials|legislature)$/.test(
      next?.lower ?? '',
    )
  )
}

/** The spans of a sentence that bear a name of the gazetteer. A name inside a longer one is not given. */
export function matchNames(sentence: Sentence, pieces: readonly Piece[], gazetteer: Gazetteer): readonly NameSpan[] {
  const spans: NameSpan[] = []
  for (let at = 0; at < pieces.length; at++) {
    const match = begins(pieces, at) ? matchAt(pieces, at, gazetteer) : null
    if (!match) continue
    const { to, generic, feature } = withGeneric(pieces, at, match)
    const whole = nameOf(pieces, at, to)
    const named = feature
      ? { name: whole, candidates: gazetteer.lookup(whole), by: 'feature' as const }
      : { name: match.name, candidates: match.candidates, by: 'gazetteer' as const }
    spans.push({ sentence, pieces, from: at, to, ...named, adjectival: match.adjectival, generic })
    if (!match.adjectival) at = match.to
  }
  return spans
}
