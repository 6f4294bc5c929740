// "FIVE SOLDIERS WERE KILLED IN SAN MIGUEL" -> "Five soldiers were killed in San Miguel": for the parser's eyes and for the lexicon. The text stays.
import { tables } from '../../knowledge/generated.js'
import type { Word } from '../../records/token.js'
import { isNameLink, nameLength, shoutedNames, type ShoutedNames } from './shouted-names.js'
import { calendar, either, starters, titles } from './spelling.js'
import { possibleBases } from './word-stems.js'

const inSmall = (words: Iterable<string>): ReadonlySet<string> => new Set([...words].map((word) => word.toLowerCase()))

const months = inSmall('January February March April May June July August September October November December'.split(' '))
const weekdays = inSmall('Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' '))
const shortened = inSmall([...calendar, ...either])
const titled = inSmall(titles)
/** Months that are words as well. */
const doubtful: ReadonlySet<string> = new Set(['march', 'may'])

let known: ReadonlySet<string> | null = null

/** The one English table that holds names as well: all words of reports. */
const RATES = 'en/word-rates'

/** Words that are no names: the language's own, and those of the English tables. */
function vocabulary(): ReadonlySet<string> {
  known ??= new Set([
    ...inSmall(starters),
    ...Object.entries(tables).flatMap(([path, rows]) =>
      path.startsWith('en/') && path !== RATES ? rows.flatMap((row) => (row[0] ?? '').split(/[ -]/)) : [],
    ),
  ])
  return known
}

/** Share of capital letters above which words are shouted rather than written. */
const SHOUTED = 0.9
const FEWEST_LETTERS = 12

/** True where nearly all letters are capitals and there are more than an acronym or two of them. */
export function isShouted(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  return letters >= FEWEST_LETTERS && /\s/.test(text.trim()) && (text.match(/\p{Lu}/gu)?.length ?? 0) >= letters * SHOUTED
}

/** Behind these a word that is a month as well is one: "in March". */
const monthCues: ReadonlySet<string> = new Set(
  'in of since last next by until till late early mid during from between through before after'.split(' '),
)

const wordEnding = /(?:ly|ness|ment|tion|sion|able|ous|ive|ize|ise|ism|ity|less|ful|ical|ship|[^aeiou]{1,2}ist|izing|ized|ating|ated)s?$/
const wordBeginning = /^(?:un|re|dis|over|out|counter|anti|non|mis|under)(?=[a-z]{4})/

function isCommon(small: string): boolean {
  if (/^['’n]/.test(small) && small.length < 4) return true
  const has = (word: string): boolean => possibleBases(word).some((base) => vocabulary().has(base))
  return has(small) || wordEnding.test(small) || (wordBeginning.test(small) && has(small.replace(wordBeginning, '')))
}

/** Whether a day or year stands beside the word at `at`, or what only goes before a month. */
function isDated(small: readonly string[], at: number): boolean {
  const isNumber = (word: string | undefined): boolean => word !== undefined && /^\d{1,4}(?:st|nd|rd|th)?$/.test(word)
  return isNumber(small[at - 1]) || isNumber(small[at + 1]) || (months.has(small[at] ?? '') && monthCues.has(small[at - 1] ?? ''))
}

const capitalised = (small: string): string => small.charAt(0).toUpperCase() + small.slice(1)

function isProper(small: readonly string[], at: number): boolean {
  const word = small[at] ?? ''
  if (word === 'i' || titled.has(word) || weekdays.has(word)) return true
  if (doubtful.has(word)) return isDated(small, at)
  if (months.has(word)) return true
  return shortened.has(word) && (isDated(small, at) || !isCommon(word))
}

/** The word in the letters it would have in running text. */
function formAt(words: readonly Word[], small: readonly string[], at: number, first: boolean, names: ShoutedNames): string {
  const form = words[at]?.form ?? ''
  const word = small[at] ?? ''
  if (!/\p{Lu}/u.test(form)) return form
  if (/\p{L}\.\p{L}/u.test(form)) return form
  if (/^\d+(?:st|nd|rd|th|d)$/.test(word)) return word
  if (names.acronyms.has(word)) return form
  if (isProper(small, at) || titled.has(word.replace(/\.$/, ''))) return capitalised(word)
  const plain = isCommon(word)
  if (!plain && /^[^aeiouy]+$/.test(word)) return form
  return plain && !first ? word : capitalised(word)
}

/** What the whole text shows of names, to be read once for `unshouted`. */
export function namesInCapitals(text: string): ShoutedNames {
  return shoutedNames(text, isCommon)
}

const none: ShoutedNames = { acronyms: new Set(), phrases: new Map() }

/** The words of a shouted sentence with forms in natural case: what is no known word counts as a name and keeps its capital. */
export function unshouted(words: readonly Word[], names: ShoutedNames = none): readonly Word[] {
  const small = words.map((word) => word.form.toLowerCase())
  const first = words.findIndex(({ form }) => /\p{L}/u.test(form))
  const forms = words.map((_, at) => formAt(words, small, at, at === first, names))
  for (let at = 0; at < words.length; at++) {
    const length = nameLength(small, at, names)
    for (let i = at; i < at + length; i++)
      if (/^\p{Ll}/u.test(forms[i] ?? '') && !isNameLink(small[i] ?? '')) forms[i] = capitalised(forms[i] ?? '')
    if (length > 0) at += length - 1
  }
  return words.map((word, at) => ({ ...word, form: forms[at] ?? word.form }))
}
