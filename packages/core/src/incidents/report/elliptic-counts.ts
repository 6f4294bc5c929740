import { dependents } from '../../annotations/en/clauses/tree.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { Quantity } from '../../records/mark.js'
import type { SentenceLayers } from './layers.js'

const REACH = 3

/**
 * Numbers that lean on the sentence before: "The sources gave different numbers for those detained. One official said it was 19." The number takes
 * the harm that was last told, where a word of counting stands between or beside it. Sentences that need nothing come back as they are.
 */
export function withEllipticCounts(sentences: readonly SentenceLayers[]): readonly SentenceLayers[] {
  const done: SentenceLayers[] = []
  for (const sentence of sentences) {
    const quantity = leaningNumber(sentence)
    const before = quantity ? done.slice(-REACH).reverse() : []
    const told = before.find((one) => one.harms.length > 0)
    const harm = told?.harms.at(-1)
    const between = told ? before.slice(0, before.indexOf(told) + 1) : []
    const counting = [sentence, ...between].some((one) => one.tree.tokens.some((token) => countingWords.has(token.lemma.toLowerCase())))
    done.push(quantity && harm && counting ? { ...sentence, harms: [harmOf(sentence, harm, quantity)] } : sentence)
  }
  return done
}

const countingWords = new Set(['number', 'figure', 'toll', 'count', 'tally', 'total', 'estimate'])
const leaning = new Set(['it', 'that', 'this', 'number', 'figure', 'toll', 'count', 'tally', 'total'])

/** A bare number said of "it" or "the number", in a sentence that tells no harm of its own. */
function leaningNumber(sentence: SentenceLayers): Quantity | null {
  if (sentence.harms.length > 0) return null
  const { tree } = sentence
  return (
    sentence.quantities.find((quantity) => {
      const token = tree.tokens[quantity.token]
      if (!token || quantity.counted !== null || token.upos !== 'NUM') return false
      const copular = dependents(tree, token.index, 'cop').length > 0
      return copular && dependents(tree, token.index, 'nsubj').some((subject) => leaning.has(subject.lemma.toLowerCase()))
    }) ?? null
  )
}

function harmOf(sentence: SentenceLayers, told: HarmMention, quantity: Quantity): HarmMention {
  const { low, high, approx, text } = quantity
  return {
    ...told,
    sentence: sentence.sentence.index,
    token: quantity.token,
    clause: -1,
    counts: [
      {
        count: { low, high, approx, text },
        evidence: { start: quantity.start, end: quantity.end },
        of: null,
        relation: 'whole',
        former: false,
        rule: 'en/toll/elliptic',
        path: 'number said of a toll told before',
      },
    ],
    victims: [],
    agents: [],
    negated: false,
    modality: 'actual',
    rule: 'en/toll/elliptic',
  }
}
