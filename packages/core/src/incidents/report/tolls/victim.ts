import { dependents, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import { ageOf } from '../../../mentions/en/harm/ages.js'
import { isPersonLike, personEntry } from '../../../mentions/en/harm/person-head.js'
import type { Token } from '../../../records/token.js'

/** How one victim is spoken of in one place: by name, by a description with "a" or "the", or by a pronoun. */
export interface Victim {
  readonly form: 'named' | 'new' | 'known' | 'pronoun'
  /** The words of the name in lower case, without "Jr."; empty where there is none. */
  readonly name: readonly string[]
  readonly age: number | null
  readonly sex: 'male' | 'female' | null
  readonly grown: 'child' | 'adult' | null
  /** A trade or force that tells people apart ("police", "soldier"), null for people as such. */
  readonly trade: string | null
  /** "his wife", "its owner": the word for one who is somebody's, who is not that somebody. */
  readonly kin: string | null
  /** "another man", "a second victim", "a third". */
  readonly other: boolean
  readonly sentence: number
  readonly token: number
}

const males = new Set([
  'man',
  'boy',
  'father',
  'son',
  'brother',
  'husband',
  'male',
  'grandfather',
  'grandson',
  'uncle',
  'nephew',
  'boyfriend',
  'dad',
])
const females = new Set(['girl', 'daughter', 'sister', 'female', 'grandmother', 'granddaughter', 'aunt', 'niece', 'girlfriend', 'mom'])
const grown: ReadonlyMap<string, 'child' | 'adult'> = new Map([
  ['man', 'adult'],
  ['woman', 'adult'],
  ['boy', 'child'],
  ['girl', 'child'],
  ['toddler', 'child'],
  ['baby', 'child'],
  ['infant', 'child'],
])
const pronounSex: ReadonlyMap<string, Victim['sex']> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['herself', 'female'],
  ['who', null],
])
const others = new Set(['another', 'other', 'second', 'third', 'fourth', 'fifth', 'sixth'])
const suffixes = new Set(['jr.', 'sr.', 'jr', 'sr', 'ii', 'iii', 'iv'])
const ADULT = 18
/** Trades by which no reader tells a victim apart: a student is a girl, a driver is a man. */
const open = new Set([
  'people',
  'woman',
  'child',
  'youth',
  'civilian',
  'student',
  'worker',
  'container',
  'group',
  'official',
  'attacker',
  'teacher',
])

/** One person among the harmed, or null for several, for nobody in particular and for things. */
export function victimOf(tree: Tree, index: number, lexicon: Lexicon): Victim | null {
  const token = tree.tokens[index]
  if (!token) return null
  const small = token.form.toLowerCase()
  const base = { sentence: tree.sentence.index, token: index }
  if (token.upos === 'PRON') {
    const sex = pronounSex.get(small)
    if (sex === undefined) return null
    return { ...base, form: 'pronoun', name: [], age: null, sex, grown: null, trade: null, kin: null, other: false }
  }
  if (token.name.endsWith('PER') && token.upos === 'PROPN')
    return { ...base, ...unsaid, form: 'named', name: nameOf(tree, token), age: ageOf(tree, index) }
  const described = describe(tree, token, lexicon)
  return described && { ...base, ...described, name: [] }
}

const unsaid = { sex: null, grown: null, trade: null, kin: null, other: false } as const

function describe(tree: Tree, token: Token, lexicon: Lexicon): Omit<Victim, 'name' | 'sentence' | 'token'> | null {
  const lemma = token.lemma.toLowerCase()
  const isOne = token.form.toLowerCase() === lemma && !others.has(lemma)
  const entry = personEntry(tree, token.index, lexicon)
  const standsAlone = lemma === 'one' || others.has(lemma)
  if (
    !standsAlone &&
    (!isOne || !entry || !isPersonLike(tree, token.index, lexicon) || (lexicon.person(lemma) && lexicon.person(lemma)?.number !== 'one'))
  )
    return null
  const marks = dependents(tree, token.index, 'det', 'nummod', 'amod', 'nmod:poss', 'compound').map((one) => one.form.toLowerCase())
  if (
    dependents(tree, token.index, 'nummod').some((one) => one.form.toLowerCase() !== 'one' && one.form !== '1' && !isPartOfAge(tree, one))
  )
    return null
  // "one twin shot the other": the one who was told of
  const other = standsAlone ? others.has(lemma) && !marks.includes('the') : marks.some((mark) => others.has(mark))
  // "his driver": somebody else than whose driver it is
  const owned = dependents(tree, token.index, 'nmod:poss').some((one) => one.upos === 'PRON')
  const isNew =
    owned ||
    standsAlone ||
    marks.some((mark) => mark === 'a' || mark === 'an' || mark === 'one' || mark === 'another') ||
    marks.length === 0
  const age = ageOf(tree, token.index)
  return {
    form: isNew || other ? 'new' : 'known',
    age,
    sex: males.has(lemma) ? 'male' : females.has(lemma) || entry?.class === 'woman' ? 'female' : null,
    grown: age !== null ? (age < ADULT ? 'child' : 'adult') : (grown.get(lemma) ?? null),
    trade: entry && !open.has(entry.class) ? entry.class : null,
    kin: owned ? lemma : null,
    other,
  }
}

function isPartOfAge(tree: Tree, number: Token): boolean {
  return (
    tree.tokens[number.index + 1]?.form === '-' ||
    tree.tokens[number.index + 1]?.lemma === 'year' ||
    /^[,(]$/.test(tree.tokens[number.index - 1]?.form ?? '')
  )
}

function nameOf(tree: Tree, head: Token): readonly string[] {
  const words = [head, ...dependents(tree, head.index, 'flat', 'compound')]
    .filter((token) => token.name.endsWith('PER'))
    .sort((a, b) => a.index - b.index)
    .map((token) => token.form)
  const plain = words.length > 1 ? words.filter((word) => !isRank(word)) : words
  return plain.map((word) => word.toLowerCase()).filter((word) => !suffixes.has(word))
}

/** "DCI", "PFC": a rank in capitals. */
const isRank = (word: string): boolean => word.length <= 4 && word.length > 1 && word === word.toUpperCase() && /^\p{L}+$/u.test(word)
