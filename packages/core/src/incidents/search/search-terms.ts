import { foldWords } from './fold-words.js'

/** Something to be found in a text: one word, or several that stand side by side. */
export interface SearchTerm {
  /** As `foldWords` gives them: letters and digits, single spaces. Never empty. */
  readonly words: string
  /** True where the last word may go on: "bomb*" finds "bombing". */
  readonly open: boolean
}

/** More than a person types; what is pasted by mistake is refused before it costs anything. */
const MOST = 32

/**
 * What somebody wants to find, all of it: words, and phrases in quotation marks. Nothing else has a meaning, so whatever is typed is a search.
 * Null where it has no word, or more than 32 words and phrases.
 * @example readSearch('market "toll gate" bomb*') // three terms: market; toll gate; bomb, open
 */
export function readSearch(text: string): readonly SearchTerm[] | null {
  const found = [...text.matchAll(/["“”„«»]([^"“”„«»]*)(?:["“”„«»]|$)(\*?)|([^\s"“”„«»]+)/gu)]
  const terms = found.flatMap(([, phrase, star = '', word = '']): readonly SearchTerm[] => {
    const words = foldWords(phrase ?? word)
    return words === '' ? [] : [{ words, open: phrase === undefined ? word.endsWith('*') : star !== '' }]
  })
  return terms.length === 0 || terms.length > MOST ? null : terms
}
