/**
 * What a stretch of words shows that it is the name of a person, an organisation or a place, or none: its shape, what it begins and ends with,
 * what stands before and behind it. The model package says what each clue is worth (model.json, "nameClues").
 */
import type { Upos } from '../records/token.js'
import { leadsPlaceName, wholeBehind } from './neighbouring-places.js'
import * as known from './name-words.js'

/** A sentence's words with their parts of speech. */
export interface TaggedWords {
  readonly words: readonly string[]
  readonly upos: readonly Upos[]
}

const LETTERS = /^\p{L}+$/u
const LOWER = /^\p{Ll}+$/u
const CAPITAL = /^\p{Lu}/u
const ADDRESS = /.@.|^(?:https?:|www\.)/iu
const FILE_OR_SITE = /\w\.(?:com|org|net|doc|xls|gov|edu|co\.uk)$/u
const MANY = 4
const ACRONYM = 5

/**
 * The clues of the words from `start` to before `end`.
 *
 * @example nameClues({ words: ['near', 'Aden'], upos: ['ADP', 'PROPN'] }, 1, 2) // ['bias', 'words-1', 'last-PROPN', 'ends', 'behind-place-word']
 */
export function nameClues(sentence: TaggedWords, start: number, end: number): string[] {
  const lower = sentence.words.map((word) => word.toLowerCase())
  return [
    'bias',
    `words-${String(Math.min(end - start, MANY))}`,
    `last-${sentence.upos[end - 1] ?? 'X'}`,
    ...(end - start > 1 ? [`first-${sentence.upos[start] ?? 'X'}`] : []),
    ...shapes(sentence.words.slice(start, end)),
    ...insides(lower.slice(start, end)),
    ...knownAs(sentence, start, end),
    ...before(sentence, lower, start, end),
    ...behind(sentence, lower, start, end),
  ]
}

/** The names of clues that hold. */
function those(clues: Readonly<Record<string, boolean>>): string[] {
  return Object.keys(clues).filter((name) => clues[name])
}

function shapes(words: readonly string[]): string[] {
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  const one = words.length === 1
  const capitals = one && first.length > 1 && first === first.toUpperCase() && first !== first.toLowerCase()
  const lower = words.filter((word) => LETTERS.test(word)).every((word) => LOWER.test(word))
  return those({
    acronym: capitals && first.length <= ACRONYM,
    capitals: capitals && first.length > ACRONYM,
    'capital-inside': one && /\p{Ll}\p{Lu}/u.test(first),
    digit: one && /\d/u.test(first),
    lower,
    'last-lower': !lower && LOWER.test(last),
    'first-lower': /^\p{Ll}/u.test(first),
  })
}

function insides(lower: readonly string[]): string[] {
  const [first = ''] = lower
  const last = lower.at(-1) ?? ''
  const several = lower.length > 1
  return those({
    'common-word': !several && known.commonWords.has(first),
    'organisation-head': several && (known.organisationHeads.has(last) || known.organisationHeads.has(lower.slice(-2).join(' '))),
    'organisation-noun': several && known.organisationNouns.has(last),
    company: several && known.companyWords.has(last),
    'organisation-of': several && (known.organisationHeads.has(first) || known.organisationNouns.has(first)) && lower.includes('of'),
    site: several && known.sites.has(last),
    road: several && known.roads.has(last),
    land: several && known.lands.has(last),
    'place-first': several && leadsPlaceName(first),
    article: first === 'the',
    possessive: last === "'s" || last === '’s' || last === 's',
    of: several && lower.includes('of'),
    and: several && lower.includes('and'),
    comma: several && lower.includes(','),
    mark: several && lower.some((word) => /^[-/()":]$/u.test(word)),
    title: known.titles.has(bare(first)),
    role: !several && (known.persons.has(first) || known.titles.has(first)),
    'leads-on': /^(?:of|for|the|and|&|,)$/u.test(last),
    address: ADDRESS.test(first) || ADDRESS.test(last),
    file: FILE_OR_SITE.test(last),
  })
}

function knownAs(sentence: TaggedWords, start: number, end: number): string[] {
  const words = sentence.words.slice(start, end)
  const first = words[0] ?? ''
  return those({
    'whole-place': known.isWholePlace(words.join(' ')),
    actor: known.isActor(words.join(' ')),
    agency: known.agencies.has(words.join(' ').toLowerCase()),
    'short-place': words.length === 1 && known.shortPlaces.has(first),
    nationality: words.length === 1 && known.nationalities.has(first.toLowerCase()),
    'nationality-first': words.length > 1 && known.nationalities.has(first.toLowerCase()),
    'whole-behind': words.length > 1 && wholeBehind(sentence.words, sentence.upos, start, end) !== null,
  })
}

const placeWord = /^(?:in|at|from|near|to|into|through|across|around|outside|inside|throughout|towards?|via|between)$/u

function before({ words, upos }: TaggedWords, lower: readonly string[], start: number, end: number): string[] {
  const word = lower[start - 1]
  if (word === undefined) return those({ starts: true, alone: end === words.length, greeting: isGreeting(lower, end) })
  return those({
    'behind-place-word': placeWord.test(word),
    'behind-of': word === 'of',
    'behind-by': word === 'by' || word === 'with',
    'behind-article': word === 'the',
    'behind-determiner': /^(?:an?|this|these|those|some|any|no)$/u.test(word),
    'behind-owner': /^(?:my|your|his|her|our|their)$/u.test(word),
    'behind-title': known.titles.has(bare(word)),
    'behind-role': !known.titles.has(bare(word)) && known.persons.has(word),
    'behind-greeting': known.greetings.has(word),
    'behind-organisation': known.organisationNouns.has(word),
    'behind-name': start > 1 && upos[start - 1] === 'PROPN' && CAPITAL.test(words[start - 1] ?? ''),
    'behind-bracket': word === '(',
    bracketed: word === '(' && lower[end] === ')',
    'behind-hyphen': word === '-',
  })
}

/** Whether a sentence is a name and a mark: "Renee ,". */
function isGreeting(lower: readonly string[], end: number): boolean {
  return end === lower.length - 1 && /^(?:,|--?|:)$/u.test(lower[end] ?? '')
}

function behind({ words, upos }: TaggedWords, lower: readonly string[], start: number, end: number): string[] {
  const word = lower[end]
  if (word === undefined) return ['ends']
  const part = upos[end] ?? 'X'
  return those({
    'before-name': part === 'PROPN' && CAPITAL.test(words[end] ?? ''),
    'before-organisation': known.organisationHeads.has(word) || known.organisationNouns.has(word) || known.companyWords.has(word),
    'before-site': known.sites.has(word) || known.roads.has(word) || known.lands.has(word),
    'before-person': known.persons.has(word),
    'before-noun': part === 'NOUN',
    'before-verb': part === 'VERB' || part === 'AUX',
    'before-saying': /^(?:said|says|told|added|reported|announced|wrote|believes|asked)$/u.test(word),
    'before-possessive': /^['’]s?$/u.test(word),
    'before-comma': word === ',',
    'before-whole': word === ',' && isPlaceShort(words[end + 1] ?? ''),
    'before-bracket': word === '(',
    'before-hyphen': word === '-',
  })
}

function isPlaceShort(word: string): boolean {
  return known.isWholePlace(word) || known.shortPlaces.has(word)
}

/** "Dr." as "dr". */
function bare(word: string): string {
  return word.replace(/^\.+|\.+$/gu, '')
}
