import type { Clause } from '../../../annotations/en/clauses/clause.js'
import type { Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import { countOf, isShareOf } from './count-victims.js'
import type { HarmMention } from './harm-mention.js'
import { countedClass } from './person-head.js'

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
    return [
      {
        sentence: tree.sentence.index,
        token: word.index,
        clause: -1,
        field: harm.harm,
        act: null,
        counts: [countOf(quantity, null, 'whole', 'number before a word of harm')],
        victims: [],
        agents: [],
        negated: false,
        modality: 'actual',
        rule: 'en/harm/verbless',
      },
    ]
  })
}

/** "19 died and 96 were hurt, 11 of them gravely", "16 were hurt, two of them guards": shares of the toll told just before. */
export function looseShares(
  tree: Tree,
  quantities: readonly Quantity[],
  found: readonly HarmMention[],
  lexicon: Lexicon,
): readonly HarmMention[] {
  return quantities.flatMap((quantity) => {
    const taken = found.some((harm) => harm.counts.some((count) => count.evidence.start === quantity.start))
    if (taken || !isShareOf(tree, quantity)) return []
    const toll = found.findLast((harm) => harm.counts.some((count) => count.evidence.end <= quantity.start && count.relation !== 'part'))
    const between = tree.tokens.filter((token) => token.index > (toll?.token ?? 0) && token.end <= quantity.start)
    if (!toll || toll.negated || between.some((token) => token.upos === 'VERB' || token.upos === 'SCONJ')) return []
    const governor = tree.tokens[tree.tokens[quantity.token]?.head ?? -1]
    const of = governor?.upos === 'NOUN' && governor.start > quantity.start ? countedClass(tree, governor.index, lexicon) : null
    const count = countOf(quantity, of, 'part', 'a share of the toll before it')
    return [{ ...toll, counts: [count], victims: [], agents: [], rule: 'en/harm/share' }]
  })
}
