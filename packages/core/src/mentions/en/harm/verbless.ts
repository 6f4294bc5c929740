import type { Clause } from '../../../annotations/en/clauses/clause.js'
import type { Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import { countOf } from './count-victims.js'
import { harmAt, type HarmMention } from './harm-mention.js'

/**
 * Numbers that stand right before a word of harm that no clause is made of: "the army counted 10 dead, the ministry 17 dead and 20 injured". Not
 * before a noun ("10 dead soldiers").
 */
export function verbless(
  tree: Tree,
  clauses: readonly Clause[],
  quantities: readonly Quantity[],
  lexicon: Lexicon,
): readonly HarmMention[] {
  return quantities.flatMap((quantity): readonly HarmMention[] => {
    const word = tree.tokens.find((token) => token.start >= quantity.end)
    const next = tree.tokens[(word?.index ?? -2) + 1]
    if (!word || word.relation === 'amod' || next?.upos === 'NOUN' || clauses.some((clause) => clause.token === word.index)) return []
    const harm = lexicon.harm(word.form.toLowerCase(), 'ADJ').find((entry) => entry.patient.includes('mod') && entry.strength === 'strong')
    if (!harm || harm.harm === 'casualties') return []
    const count = countOf(quantity, null, 'whole', 'number before a word of harm')
    return [harmAt(tree.sentence.index, word.index, harm.harm, [count], 'en/harm/verbless')]
  })
}
