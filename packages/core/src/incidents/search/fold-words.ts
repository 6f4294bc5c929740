import { foldName } from '../../knowledge/fold-name.js'

/**
 * The words of a text as search compares them: as `foldName` compares names (case, accents, apostrophes and the points of "U.S." do not
 * count), without the "’s" of a possessive, joined by single spaces. Empty where there is no word.
 * @example foldWords('Tillabéri’s GRAIN-market in Ma’rib') // 'tillaberi grain market in marib'
 */
export function foldWords(text: string): string {
  // a full stop that lost its space, as pages do, must not join two sentences into a word
  return foldName(text.replace(/['’]s(?![\p{L}\p{N}])/giu, '').replace(/(?<=[\p{Ll}\p{N}])\.(?=\p{Lu})/gu, ' '))
}

/** Stands between pieces of text that are searched together, so that no phrase runs over their border: a sign that no word holds. */
const PIECE = ' ¶ '

/** Several pieces of text as one that can be searched. */
export function foldPieces(pieces: readonly (string | null)[]): string {
  const folded = pieces.map((piece) => foldWords(piece ?? '')).filter((words) => words !== '')
  return [...new Set(folded)].join(PIECE)
}
