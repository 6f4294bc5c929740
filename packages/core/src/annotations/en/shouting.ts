// "FIVE SOLDIERS WERE KILLED IN SAN MIGUEL" -> "Five soldiers were killed in San Miguel": for the parser's eyes and for the lexicon. The text stays.
import { tables } from '../../knowledge/generated.js'
import type { Word } from '../../records/token.js'
import { calendar, either, starters, titles } from './spelling.js'
import { possibleBases } from './word-stems.js'

const proper = new Set(
  [
    ...calendar,
    ...either,
    ...titles,
    ...'January February March April May June July August September October November December Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(
      ' ',
    ),
  ].map((word) => word.toLowerCase()),
)

let known: ReadonlySet<string> | null = null

/** Words that are no names: the language's own, and those of the English tables. */
function vocabulary(): ReadonlySet<string> {
  known ??= new Set([
    ...[...starters].map((word) => word.toLowerCase()),
    ...Object.entries(tables).flatMap(([path, rows]) =>
      path.startsWith('en/') ? rows.flatMap((row) => (row[0] ?? '').split(/[ -]/)) : [],
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

function lowered(form: string, first: boolean): string {
  if (!/\p{Lu}/u.test(form) || form.includes('.')) return form
  const small = form.toLowerCase()
  const plain =
    !proper.has(small) &&
    ((/^['’n]/.test(small) && small.length < 4) ||
      possibleBases(small).some((base) => vocabulary().has(base)) ||
      /(?:ly|ness|ment|tion|sion|able|ous|ive|ize|ise|ism|ity)s?$/.test(small))
  if (!plain && /^[^aeiouy]+$/.test(small)) return form
  return plain && !first ? small : small.charAt(0).toUpperCase() + small.slice(1)
}

/** The words of a shouted sentence with forms in natural case: what is no known word counts as a name and keeps its capital. */
export function unshouted(words: readonly Word[]): readonly Word[] {
  const first = words.findIndex(({ form }) => /\p{L}/u.test(form))
  return words.map((word, at) => ({ ...word, form: lowered(word.form, at === first) }))
}
