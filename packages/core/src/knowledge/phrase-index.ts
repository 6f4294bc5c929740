/** An entry named by one word or several lemmas in order. */
export interface PhraseEntry {
  /** The lemma, or lemmas joined by blanks: "kill", "open fire", "car bomb". */
  readonly phrase: string
  readonly words: readonly string[]
}

/** An entry found in running text: it covers `length` lemmas from where it was looked up. */
export interface PhraseMatch<T> {
  readonly entries: readonly T[]
  readonly length: number
}

/** Entries found by phrase, by running text and by their first word. A hyphen counts as a blank: "cease-fire" is "cease fire". */
export interface PhraseIndex<T extends PhraseEntry> {
  readonly all: readonly T[]
  /** Entries of exactly this phrase; empty where there is none. */
  get(phrase: string): readonly T[]
  /** The longest phrase that begins at `lemmas[at]`, or null. Give lemmas or words in lower case. */
  at(lemmas: readonly string[], at: number): PhraseMatch<T> | null
  /** The longest phrase whose last word is `lemmas[at]` (nouns: "car bomb"), or null. */
  endingAt(lemmas: readonly string[], at: number): PhraseMatch<T> | null
  /** Phrases of two words and more whose first word is `word`: what a verb makes together with its children ("open" -> "open fire"). */
  startingWith(word: string): readonly T[]
}

/**
 * Builds the index. Later entries of the same phrase join the earlier ones.
 *
 * @example phraseIndex([{ phrase: 'car bomb', words: ['car', 'bomb'] }]).at(['a', 'car', 'bomb'], 1)?.length // 2
 */
export function phraseIndex<T extends PhraseEntry>(all: readonly T[]): PhraseIndex<T> {
  const byPhrase = grouped(all, (entry) => unhyphenated(entry.phrase))
  const byFirst = grouped(all.filter((entry) => entry.words.length > 1), (entry) => entry.words[0] ?? '')
  const longest = all.reduce((length, entry) => Math.max(length, entry.words.length), 0)
  const get = (phrase: string): readonly T[] => byPhrase.get(unhyphenated(phrase)) ?? []
  const search = (lemmas: readonly string[], start: (length: number) => number, limit: number): PhraseMatch<T> | null => {
    for (let length = Math.min(longest, limit); length > 0; length--) {
      const from = start(length)
      const entries = get(lemmas.slice(from, from + length).join(' '))
      if (entries.length > 0) return { entries, length }
    }
    return null
  }
  return {
    all,
    get,
    at: (lemmas, at) => search(lemmas, () => at, lemmas.length - at),
    endingAt: (lemmas, at) => search(lemmas, (length) => at - length + 1, at + 1),
    startingWith: (word) => byFirst.get(word) ?? [],
  }
}

const unhyphenated = (phrase: string): string => (phrase.includes('-') ? phrase.replaceAll(/ ?- ?/g, ' ') : phrase)

function grouped<T>(all: readonly T[], key: (entry: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const entry of all) {
    const group = groups.get(key(entry))
    if (group === undefined) groups.set(key(entry), [entry])
    else group.push(entry)
  }
  return groups
}
