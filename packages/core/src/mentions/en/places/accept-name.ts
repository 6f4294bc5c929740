// Is this stretch a place name at all? Evidence for and against, each with a weight: "in Paris" is, "Paris Hilton" is not.
import type { Document } from '../../../records/document.js'
import type { NameTag } from '../../../records/token.js'
import { isCapital } from '../../../knowledge/gazetteer.js'
import { overlaps, type Range } from '../../../records/span.js'
import type { NameSpan } from './name-span.js'
import { joins, type Piece } from './pieces.js'
import * as words from './place-words.js'

/** What is known of the whole report when a name is judged. */
export interface NameContext {
  readonly doc: Document
  /** Names, in lower case, that the model calls places somewhere, and how often; and persons. */
  readonly calledPlace: ReadonlyMap<string, number>
  readonly calledPerson: ReadonlyMap<string, number>
  /** Names, in lower case, that are surely places where they stand once; empty while that is found out. */
  readonly sure: ReadonlySet<string>
  /** Words that stand in lower case somewhere in the report. */
  readonly commonWords: ReadonlySet<string>
}

interface Evidence {
  readonly name: string
  readonly weight: number
  readonly holds: (span: NameSpan, context: NameContext) => boolean
}

const piecesOf = (span: NameSpan): readonly Piece[] => span.pieces.slice(span.from, span.to + 1)
const tagsOf = (span: NameSpan): readonly string[] => piecesOf(span).map((piece) => piece.token.name.slice(-3))
const some = (span: NameSpan, kind: string): boolean => tagsOf(span).includes(kind)
const key = (span: NameSpan): string => span.name.toLowerCase()
const single = (span: NameSpan): boolean => span.from === span.to
const isParsed = (span: NameSpan): boolean => span.sentence.tokens.some((token) => token.relation !== '')
const inCapitals = new WeakMap<NameSpan['sentence'], boolean>()
const allCapitals = ({ sentence }: NameSpan): boolean => {
  const known = inCapitals.get(sentence)
  if (known !== undefined) return known
  const letters = sentence.tokens
    .map((token) => token.form)
    .join('')
    .replace(/[^\p{L}]/gu, '')
  const all = letters.length > 12 && letters === letters.toUpperCase()
  inCapitals.set(sentence, all)
  return all
}

function renown(span: NameSpan): number {
  return Math.max(
    0,
    ...span.candidates.map((place) =>
      place.kind === 'country' || isCapital(place)
        ? 5e7
        : place.kind === 'region'
          ? 1e6
          : place.kind === 'district'
            ? place.population / 10
            : place.population,
    ),
  )
}

/** The capitalised words right before and behind, that could make one name with the span. */
function neighbour(span: NameSpan, side: 1 | -1): Piece | undefined {
  const at = side === 1 ? span.to + 1 : span.from - 1
  const piece = span.pieces[at]
  const joint = side === 1 ? piece : span.pieces[span.from]
  return piece && joint && joins(joint) && joint.gap.trim() === '' && piece.capital ? piece : undefined
}

const before = (span: NameSpan): string => span.pieces[span.from - 1]?.lower ?? ''
const partOfPerson = (piece: Piece | undefined): boolean => piece !== undefined && piece.token.name.endsWith('PER')

const table: readonly Evidence[] = [
  { name: 'the model calls it a place', weight: 3, holds: (s) => some(s, 'LOC') },
  {
    name: 'the model alone calls it a place, by a word that none is called by',
    weight: -3,
    holds: (s) => s.by === 'tag' && single(s) && words.neverPlaces.has(key(s)),
  },
  {
    name: 'the model calls it a person',
    weight: -4,
    // a dateline is no sentence, and the model guesses at it
    holds: (s, c) => some(s, 'PER') && !some(s, 'LOC') && !inDateline(s, c.doc),
  },
  { name: 'the model sees no name', weight: -1.5, holds: (s) => isParsed(s) && tagsOf(s).every((tag) => tag === 'O') && !s.adjectival },
  { name: 'it is the whole name of an organisation', weight: -1, holds: (s) => wholeOrganisation(s) },
  { name: 'it ends the name of an organisation', weight: -0.5, holds: (s) => some(s, 'ORG') && !wholeOrganisation(s) && !insideNext(s) },
  { name: 'it is an adjective or demonym of a country', weight: 3, holds: (s) => s.adjectival },
  { name: 'a place of more than ten million, or a country', weight: 3, holds: (s) => renown(s) >= 1e7 },
  { name: 'a place of more than 300,000', weight: 2, holds: (s) => renown(s) >= 3e5 && renown(s) < 1e7 },
  { name: 'a place of more than 20,000', weight: 1, holds: (s) => renown(s) >= 2e4 && renown(s) < 3e5 },
  { name: 'a name of several words', weight: 1, holds: (s) => !single(s) && s.candidates.length > 0 },
  { name: 'a feature or road', weight: 2.5, holds: (s) => s.by === 'feature' },
  { name: 'a noun for places stands before it', weight: 3, holds: (s) => s.by === 'noun' },
  {
    name: 'its generic word stands with it',
    weight: 2,
    holds: (s) => s.generic !== null && s.by === 'gazetteer' && words.divisionWords.has(s.generic),
  },
  {
    name: 'a preposition of place stands before it',
    weight: 0.7,
    holds: (s) => /^(?:in|at|near|from|to|outside|around|into|toward|towards|across|throughout)$/.test(before(s)),
  },
  {
    name: 'the model calls it a place elsewhere',
    weight: 2,
    holds: (s, c) => (c.calledPlace.get(key(s)) ?? 0) > (c.calledPerson.get(key(s)) ?? 0),
  },
  {
    name: 'the model calls it a person elsewhere',
    weight: -1.5,
    holds: (s, c) => (c.calledPerson.get(key(s)) ?? 0) > (c.calledPlace.get(key(s)) ?? 0) && !inDateline(s, c.doc),
  },
  { name: 'it is surely a place elsewhere', weight: 2, holds: (s, c) => c.sure.has(key(s)) },
  { name: 'its people or offices stand behind it', weight: 1.2, holds: (s) => !s.adjectival && townsfolk(s) },
  { name: 'a wider place stands behind it', weight: 1.5, holds: (s) => s.candidates.length > 0 && beforeWiderPlace(s) },
  {
    name: 'a party stands before it',
    weight: 6,
    holds: (s) => /^[DR]$/.test(s.pieces[s.from - 1]?.text ?? '') && /^[-‐‑–]$/u.test(s.pieces[s.from]?.gap ?? ''),
  },
  {
    name: 'an age and a comma stand before it',
    weight: 1.5,
    holds: (s) => s.pieces[s.from - 1]?.text === ',' && /^\d{1,2}$/.test(s.pieces[s.from - 2]?.text ?? '') && s.candidates.length > 0,
  },
  { name: 'in capitals before a dash, it is a dateline', weight: 3, holds: (s) => isInlineDateline(s) },
  {
    name: 'one of a list of divisions',
    weight: 2.5,
    holds: (s) =>
      s.generic !== null &&
      s.by === 'gazetteer' &&
      s.pieces[s.to]?.lower !== s.generic &&
      words.divisionWords.has(s.generic) &&
      s.pieces[s.to + 1]?.lower !== s.generic,
  },
  { name: 'a short form behind a comma', weight: 3, holds: (s) => isShortForm(s) },
  { name: 'an organisation is of it', weight: 1, holds: (s) => some(s, 'ORG') && before(s) === 'of' },
  { name: 'it stands in the dateline', weight: 3, holds: (s, c) => inDateline(s, c.doc) },
  {
    name: 'a title stands before it',
    weight: -3,
    holds: (s) => words.titles.has(before(s).replace(/\.$/, '')) && !some(s, 'LOC') && !s.adjectival && renown(s) < 1e7,
  },
  {
    name: 'a person’s name goes on',
    weight: -3,
    holds: (s) => renown(s) < 1e7 && !s.adjectival && (partOfPerson(nameBehind(s)) || partOfPerson(neighbour(s, -1))),
  },
  {
    name: 'it ends a name that starts with another word',
    weight: -2,
    holds: (s) => !some(s, 'LOC') && !s.adjectival && s.by === 'gazetteer' && renown(s) < 1e7 && isUnknownName(neighbour(s, -1)),
  },
  {
    name: 'it looks like an acronym',
    weight: -2.5,
    holds: (s, c) =>
      single(s) &&
      isAcronym(s) &&
      !allCapitals(s) &&
      !inDateline(s, c.doc) &&
      !isInlineDateline(s) &&
      !isShortForm(s) &&
      !s.candidates.some((place) => place.kind === 'country' || (place.kind === 'region' && place.country === null)),
  },
  {
    name: 'the word is common in this report',
    weight: -2,
    holds: (s, c) => single(s) && !some(s, 'LOC') && !s.adjectival && c.commonWords.has(key(s)),
  },
  { name: 'it is no noun', weight: -1.5, holds: (s) => isParsed(s) && single(s) && !s.adjectival && !isNoun(s) },
  {
    name: 'all is in capitals',
    weight: -1,
    holds: (s, c) => allCapitals(s) && !inDateline(s, c.doc) && !some(s, 'LOC') && renown(s) < 1e7,
  },
  {
    name: 'unparsed, and another capitalised word goes on',
    weight: -2,
    holds: (s) => !isParsed(s) && single(s) && !s.adjectival && isUnknownName(neighbour(s, 1)),
  },
  { name: 'unparsed, but it looks like a name', weight: 0.5, holds: (s) => !isParsed(s) && s.from > 0 },
]

/** The capitalised word behind, unless it is a title: "U.S. President". */
function nameBehind(span: NameSpan): Piece | undefined {
  const piece = neighbour(span, 1)
  return piece && words.titles.has(piece.lower) ? undefined : piece
}

function townsfolk(span: NameSpan): boolean {
  const next = span.pieces[span.to + 1]
  return next !== undefined && joins(next) && words.townsfolk.has(next.lower)
}

/** ", Texas", "in Sokoto state": a place behind a comma or "in", told by the model, a short form or its generic word. */
function beforeWiderPlace(span: NameSpan): boolean {
  const next = span.pieces[span.to + 2]
  if (span.pieces[span.to + 1]?.lower === 'in' && next?.capital) return words.divisionWords.has(span.pieces[span.to + 3]?.lower ?? '')
  return (
    span.pieces[span.to + 1]?.text === ',' &&
    next !== undefined &&
    next.capital &&
    (next.token.name.endsWith('LOC') || /\.$/.test(next.text))
  )
}

function isAcronym(span: NameSpan): boolean {
  return /^\p{Lu}{2,5}$/u.test(span.name)
}

function isInlineDateline(span: NameSpan): boolean {
  const next = span.pieces[span.to + 1]
  const comma = next?.text === ','
  const text = piecesOf(span)
    .map((piece) => piece.text)
    .join('')
  if (text !== text.toUpperCase() || text.length < 3 || span.candidates.length === 0 || span.from > 1) return false
  const after = span.pieces[span.to + (comma ? 3 : 1)]
  return (
    (next !== undefined && /[–—-]{1,2}/u.test(next.gap + next.text)) || (after !== undefined && /[–—]|--/u.test(after.gap + after.text))
  )
}

/** "Colo.", "KY": read as an abbreviation only behind a comma, so it is one. */
function isShortForm(span: NameSpan): boolean {
  return (
    span.by === 'gazetteer' &&
    span.pieces[span.from - 1]?.text === ',' &&
    (span.name.endsWith('.') || /^\p{Lu}{2}$/u.test(span.name)) &&
    span.candidates.some((place) => place.kind === 'admin1')
  )
}

function isNoun(span: NameSpan): boolean {
  return piecesOf(span).some((piece) => piece.token.upos === 'PROPN' || piece.token.upos === 'NOUN' || piece.token.upos === 'X')
}

const isOrganisation = (tag: NameTag | undefined): boolean => tag === 'B-ORG' || tag === 'I-ORG'

/** "Chelsea won": nothing else in the organisation's name. */
function wholeOrganisation(span: NameSpan): boolean {
  return tagsOf(span).every((tag) => tag === 'ORG') && !isOrganisation(span.pieces[span.from - 1]?.token.name) && !insideNext(span)
}

function insideNext(span: NameSpan): boolean {
  return span.pieces[span.to + 1]?.token.name === 'I-ORG'
}

function inDateline(span: NameSpan, doc: Document): boolean {
  const place: Range | null = doc.dateline?.place ?? null
  const first = span.pieces[span.from]
  return place !== null && first !== undefined && overlaps(first, place)
}

function isUnknownName(piece: Piece | undefined): boolean {
  return (
    piece !== undefined &&
    !words.titles.has(piece.lower) &&
    !words.neverPlaces.has(piece.lower) &&
    !words.featureWords.has(piece.lower) &&
    !words.divisionWords.has(piece.lower) &&
    !words.directionWords.has(piece.lower)
  )
}

/** From this weight on it is a place name. */
export const threshold = 2

/** The weighed evidence that the span names a place. */
export function weighName(span: NameSpan, context: NameContext): number {
  return table.reduce((sum, evidence) => (evidence.holds(span, context) ? sum + evidence.weight : sum), 0)
}
