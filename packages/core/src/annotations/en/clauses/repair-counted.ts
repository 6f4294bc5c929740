import type { Sentence, Token } from '../../../records/token.js'

/**
 * Mends "12 died and 30, including four pupils, were hurt": a number that the parser coordinates to a verb is the subject of the next verb, where
 * that one has none; so is one that it lets count the people before the verb ("180 people have been killed and 60,000 displaced"). Sentences that need nothing come back as they are.
 */
export function repairCounted(sentence: Sentence): Sentence {
  let { tokens } = sentence
  for (const { index } of sentence.tokens) {
    const verb = verbOf(tokens, index) ?? participleOf(tokens, index)
    if (verb) tokens = tokens.map((one) => (one.index === index ? { ...one, head: verb.index, relation: subjectOf(tokens, verb) } : one))
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens }
}

/** The verb whose subject a number is that hangs on an earlier verb as if it were one; null for other words. */
function verbOf(tokens: readonly Token[], index: number): Token | null {
  const number = tokens[index]
  const earlier = tokens[number?.head ?? -1]
  if (number?.upos !== 'NUM' || number.relation !== 'conj' || earlier?.upos !== 'VERB' || earlier.index > index) return null
  const verb = tokens.slice(index + 1).find((one) => isPredicate(tokens, one))
  const between = verb ? tokens.slice(index + 1, verb.index) : []
  const bare = verb && !tokens.some((one) => one.head === verb.index && /^[nc]subj/.test(one.relation))
  return bare && !between.some((one) => one.upos === 'SCONJ' || /^[;:]$/.test(one.form)) ? verb : null
}

/** The participle right behind a number that is tied to a noun before an earlier verb; null for other words. */
function participleOf(tokens: readonly Token[], index: number): Token | null {
  const number = tokens[index]
  const tied = tokens[number?.head ?? -1]
  const next = tokens[index + 1]
  if (number?.upos !== 'NUM' || !/^(?:nummod|compound)$/.test(number.relation) || !tied || next?.upos !== 'VERB') return null
  const earlier = tokens[next.head]
  if (next.relation !== 'conj' || earlier?.upos !== 'VERB' || earlier.index > index) return null
  const isBefore = tied.index < earlier.index && tied.head === earlier.index && /^nsubj/.test(tied.relation)
  return isBefore || tied === next ? next : null
}

/** A verb or adjective with its auxiliary or copula: "were hurt", "are dead". */
function isPredicate(tokens: readonly Token[], token: Token): boolean {
  if (token.upos !== 'VERB' && token.upos !== 'ADJ') return false
  return tokens.some((one) => one.head === token.index && one.index < token.index && /^(?:aux|cop)/.test(one.relation))
}

function subjectOf(tokens: readonly Token[], verb: Token): string {
  // "were killed and 60,000 displaced": the auxiliary is not said again
  const first = tokens[verb.head]
  const isBare = !tokens.some((one) => one.head === verb.index && one.relation.startsWith('aux'))
  if (verb.relation === 'conj' && first?.upos === 'VERB' && /(?:ed|en)$/.test(verb.form) && isBare) return subjectOf(tokens, first)
  return tokens.some((one) => one.head === verb.index && one.relation === 'aux:pass') ? 'nsubj:pass' : 'nsubj'
}
