import type { SearchTerm } from '@whosays/core'
import { toText } from './kept-text.js'

// A text is kept as its folded words between single spaces, with a space at either end, so that whether words stand in it side by side is
// whether " words " is a part of it. An index over its single words (a tsvector) leads to the few texts for which that has to be asked.

/** The server refuses longer words in its index, and more than so many bytes of words for one text. */
const LONGEST = 200
const MOST_BYTES = 900_000

const tokensOf = (words: string): readonly string[] => words.split(' ').filter((word) => word !== '')
const indexed = (word: string): string => [...toText(word)].slice(0, LONGEST).join('')

/** A text as it is searched. */
export function searchedWords(words: string): string {
  return ` ${tokensOf(toText(words)).join(' ')} `
}

/** The single words of a text for the index; null where they are too many: such a text is always looked into. */
export function indexedWords(words: string): readonly string[] | null {
  const distinct = [...new Set(tokensOf(words).map(indexed))]
  return distinct.reduce((sum, word) => sum + Buffer.byteLength(word) + 1, 0) > MOST_BYTES ? null : distinct
}

/** What a text must hold for all terms, as parts of it: `position` finds each. */
export function partsOf(terms: readonly SearchTerm[]): readonly string[] {
  return terms.map(({ words, open }) => (open ? searchedWords(words).trimEnd() : searchedWords(words)))
}

/** The terms' single words as a tsquery; null where there is none. The last word of an open term may go on. */
export function wordsQuery(terms: readonly SearchTerm[]): string | null {
  const words = terms.flatMap(({ words: term, open }) => {
    const tokens = tokensOf(term).map(indexed)
    return tokens.map((token, i) => `'${token.replace(/['\\]/g, '$&$&')}'${open && i === tokens.length - 1 ? ':*' : ''}`)
  })
  return words.length === 0 ? null : words.join(' & ')
}
