import type { Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import { isPersonLike } from './person-head.js'

/**
 * The number of the people whom a plural pronoun takes up within its sentence: "pulled seven passengers off a bus and shot them" gives the seven.
 * Null for other words, and where no counted people stand before it.
 */
export function earlierPeople(tree: Tree, pronoun: number, quantities: readonly Quantity[], lexicon: Lexicon): Quantity | null {
  const token = tree.tokens[pronoun]
  if (token?.upos !== 'PRON' || !['them', 'they'].includes(token.form.toLowerCase())) return null
  return (
    quantities.findLast((quantity) => {
      const { counted, high } = quantity
      return counted !== null && counted < pronoun && (high === null || high > 1) && isPersonLike(tree, counted, lexicon)
    }) ?? null
  )
}
