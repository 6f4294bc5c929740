// "THE NATIONAL UNITY FRONT (FUN) ... THE FUN SAID" -> National Unity Front, FUN: what a text in capitals itself shows to be a name.
import { knownActors } from '../../knowledge/actor-names.js'

/** What is written as a name wherever it stands in a text in capitals. Keys are in small letters. */
export interface ShoutedNames {
  /** Short names that keep their capitals: "urng". */
  readonly acronyms: ReadonlySet<string>
  /** Names of several words, longest first within one first word: "national" -> [["national", "unity", "front"]]. */
  readonly phrases: ReadonlyMap<string, readonly (readonly string[])[]>
}

const NAME_LINKS: ReadonlySet<string> = new Set(['of', 'for', 'and', 'the', 'de', 'del', 'la', 'las', 'los', 'y'])
const BARRIERS: ReadonlySet<string> = new Set(
  'a an as at by from in into on or that to with which who whose was were is are has have had said says against between than its their his her'.split(
    ' ',
  ),
)
const MOST_WORDS = 9
const shortName = /(?:\(|\[)\s?([A-Z][A-Z&]{1,7}(?:-\d{1,3})?)\s?(?:\)|\])/gu
const glossed = /(?<![\p{L}-])([A-Z][A-Z&]{1,7}(?:-\d{1,3})?)\s{1,3}(?:\(|\[)([A-Z' \n]{8,90})(?:\)|\])/gu

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? []

/** How many of the short name's letters begin a word of the run, each once. */
function sharedInitials(short: string, run: readonly string[]): number {
  const initials = run.map((word) => word.charAt(0))
  let shared = 0
  for (const letter of short.toLowerCase().replace(/[^\p{L}]/gu, '')) {
    const at = initials.indexOf(letter)
    if (at < 0) continue
    initials.splice(at, 1)
    shared++
  }
  return shared
}

/** Whether words can be what a short name stands for; the letters may stand in another order, as those of a foreign name do. */
function spells(short: string, run: readonly string[]): boolean {
  const letters = short.replace(/[^\p{L}]/gu, '').length
  const own = run.filter((word) => !NAME_LINKS.has(word))
  return own.length >= 2 && own.length <= letters + 2 && sharedInitials(short, own) * 2 > letters
}

/** The words right before a bracket that its short name stands for; none where no run of them fits. */
function spelledBefore(text: string, at: number, short: string): readonly string[] {
  const before = /[\p{L}\p{M}'’\s]*$/u.exec(text.slice(Math.max(0, at - 120), at))?.[0] ?? ''
  const all = wordsOf(before)
  let from = all.length
  while (from > 0 && all.length - from < MOST_WORDS && !BARRIERS.has(all[from - 1] ?? '')) from--
  while (from < all.length && NAME_LINKS.has(all[from] ?? '')) from++
  const article = all.lastIndexOf('the')
  const starts = [...(article >= from ? [article + 1] : []), from, from + 1, from + 2]
  const fits = starts.map((start) => all.slice(start)).find((run) => spells(short, run))
  return fits ?? []
}

/** Reads a text in capitals for names in brackets and what they stand for. A text without such brackets gives none. */
export function shoutedNames(text: string, isWord: (word: string) => boolean): ShoutedNames {
  const acronyms = new Set<string>()
  const found: (readonly string[])[] = []
  const take = (short: string, run: readonly string[]): void => {
    if (run.length > 0) found.push(run)
    if (run.length > 0 || !isWord(short.toLowerCase())) acronyms.add(short.toLowerCase())
  }
  for (const match of text.matchAll(shortName)) take(match[1] ?? '', spelledBefore(text, match.index, match[1] ?? ''))
  for (const match of text.matchAll(glossed)) {
    const run = wordsOf(match[2] ?? '')
    if (spells(match[1] ?? '', run)) take(match[1] ?? '', run)
  }
  const phrases = new Map<string, readonly (readonly string[])[]>()
  for (const run of found) phrases.set(run[0] ?? '', [...(phrases.get(run[0] ?? '') ?? []), run])
  return { acronyms, phrases }
}

/** How many words from `at` on are one name: of the text itself or of a known actor; 0 where none begins there. */
export function nameLength(words: readonly string[], at: number, names: ShoutedNames): number {
  const own = (names.phrases.get(words[at] ?? '') ?? []).filter((run) => run.every((word, i) => words[at + i] === word))
  const longest = Math.max(0, ...own.map((run) => run.length))
  for (let length = Math.min(knownActors.longestFrom(words[at] ?? ''), words.length - at); length > Math.max(1, longest); length--)
    if (knownActors.named(words.slice(at, at + length).join(' ')).length > 0) return length
  return longest
}

/** Small words inside a name: "Union for the Defence of ...". */
export const isNameLink = (word: string): boolean => NAME_LINKS.has(word)
