// "San Rafael California" is two names, "West Virginia" and "Papua New Guinea" are one.
import { tables } from '../knowledge/generated.js'
import type { NameTag, Upos } from '../records/token.js'

/** Names of countries and their first divisions, and what abbreviates them: what is written straight behind a town. */
const wholes = new Set<string>()
const shorts = new Set<string>()
for (const [, name = '', aliases = ''] of tables['places/countries'] ?? [])
  for (const one of [name, ...aliases.split('|')]) if (one !== '') wholes.add(one.toLowerCase())
for (const [name = ''] of tables['places/regions'] ?? []) wholes.add(name.toLowerCase())
for (const [short = ''] of tables['places/abbreviations'] ?? []) shorts.add(short.toLowerCase())

const LONGEST_WHOLE = 3
// "New England", "Little India", "Saint Vincent": parts of the name that follows.
const leading =
  /^(?:north|south|east|west|central|northern|southern|eastern|western|upper|lower|inner|outer|new|old|great|greater|little|saint|st\.?|san|santa|united)$/iu

/** A place named straight behind the place within it begins a name of its own. */
export function partPlaces(tags: readonly NameTag[], words: readonly string[], upos: readonly Upos[]): NameTag[] {
  const out = [...tags]
  for (let start = 0; start < out.length; start++) {
    if (out[start] !== 'B-LOC') continue
    let end = start + 1
    while (out[end] === 'I-LOC') end++
    const at = wholeBehind(words, upos, start, end)
    if (at !== null) out[at] = 'B-LOC'
  }
  return out
}

/** Whether a word is the first part of a place's name, as in "New England": in lower case or not. */
export function leadsPlaceName(word: string): boolean {
  return leading.test(word)
}

/** Where the country or region begins that closes the name between `start` and `end`; null where the name is one. */
export function wholeBehind(words: readonly string[], upos: readonly Upos[], start: number, end: number): number | null {
  const joined = (from: number): string => words.slice(from, end).join(' ').toLowerCase()
  if (wholes.has(joined(start))) return null
  for (let at = Math.max(start + 1, end - LONGEST_WHOLE); at < end; at++) {
    if (!wholes.has(joined(at)) && !(at === end - 1 && isShort(words[at] ?? ''))) continue
    const before = words[at - 1] ?? ''
    return upos[at - 1] === 'PROPN' && !leading.test(before) ? at : null
  }
  return null
}

/** "CA", "Ca", "Calif.": no small word ("in", "or") and no "Of". */
function isShort(word: string): boolean {
  return /^\p{Lu}/u.test(word) && shorts.has(word.toLowerCase())
}
