import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import { retied } from './retie.js'

/**
 * Mends "reported nine dead and 12 wounded": the second pair is one of two things counted, where the parser makes "wounded" a deed of whoever reports.
 * Not "three were killed and the army wounded 12". Sentences that need nothing come back as they are.
 */
export function repairTollPairs(sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const harm of tokens) {
    const first = firstOfPair(tokens, harm, lexicon)
    if (first === null) continue
    for (const child of tokens) {
      if (child.head === harm.index && child.index > harm.index && child.upos !== 'PUNCT') changed.set(child.index, { head: harm.head })
    }
    changed.set(harm.index, { upos: 'ADJ', head: first, relation: 'conj' })
    changed.set(harm.index - 1, { head: harm.index, relation: 'nummod' })
  }
  return retied(sentence, changed)
}

/** Index of "dead" in "nine dead and 12 wounded", for "wounded" where the parser has it as a verb that goes on with an earlier one. */
function firstOfPair(tokens: readonly Token[], harm: Token, lexicon: Lexicon): number | null {
  const [one, hurt, joint, number] = tokens.slice(Math.max(0, harm.index - 4), harm.index)
  if (harm.upos !== 'VERB' || harm.relation !== 'conj' || hurt === undefined || harm.head === hurt.index) return null
  const pair = one?.upos === 'NUM' && number?.upos === 'NUM' && /^(?:and|,|&)$/i.test(joint?.form ?? '')
  if (!pair || !isHarm(hurt, lexicon) || !isHarm(harm, lexicon) || !/(?:ed|n|t)$/i.test(harm.form)) return null
  const bound = tokens.some((token) => token.head === harm.index && /^(?:aux|obj|obl:agent|ccomp|xcomp)/.test(token.relation))
  return bound || tokens.some((token) => token.head === hurt.index && token.relation.startsWith('aux')) ? null : hurt.index
}

const isHarm = (token: Token, lexicon: Lexicon): boolean =>
  lexicon.harm(token.form.toLowerCase(), 'ADJ').length > 0 || lexicon.harm(token.lemma.toLowerCase(), token.upos).length > 0
