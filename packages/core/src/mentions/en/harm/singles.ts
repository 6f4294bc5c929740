import { dependents, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import { countedClass, isPersonLike, wordEnd } from './person-head.js'

/** The rule of a number that an article gives. */
export const SINGLE = 'en/quantity/single'

/** One person of a class as a number of one, for the lists of shares: "including three women and a child", "among them a boy of 11". */
export function singlesIn(tree: Tree, quantities: readonly Quantity[], lexicon: Lexicon): readonly Quantity[] {
  return tree.tokens.flatMap((token): readonly Quantity[] => {
    const article = dependents(tree, token.index, 'det').find((one) => /^an?$/i.test(one.form) && one.index < token.index)
    const isOne = token.upos === 'NOUN' && lexicon.person(token.lemma.toLowerCase())?.number === 'one'
    if (!article || !isOne || !isPersonLike(tree, token.index, lexicon) || countedClass(tree, token.index, lexicon) === null) return []
    const [start, end] = [article.start, wordEnd(tree, token.index)]
    if (quantities.some((one) => one.counted === token.index || (one.start < end && start < one.end))) return []
    return [
      {
        start,
        end,
        text: `${article.form} ${token.form}`,
        low: 1,
        high: 1,
        approx: false,
        sentence: tree.sentence.index,
        token: token.index,
        counted: token.index,
        rule: SINGLE,
      },
    ]
  })
}
