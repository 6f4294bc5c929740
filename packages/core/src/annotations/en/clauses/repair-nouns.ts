import { isActNoun } from './act-noun.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'

/**
 * Mends what the parser often gets wrong round nouns in the news: "46 people, among them a woman" (she is one of them, not the doer), "a woman
 * suspected of planting the bomb that killed six" (the bomb killed), "A Christmas Eve shooting left four dead" (a noun, and one subject). Sentences
 * that need nothing come back as they are.
 */
export function repairNouns(sentence: Sentence, lexicon: Lexicon): Sentence {
  let { tokens } = sentence
  for (const token of sentence.tokens) {
    const members = membersOf(tokens, token) ?? weaponOf(tokens, token, lexicon) ?? doneTo(tokens, token, lexicon)
    if (members) tokens = tokens.map((one) => (one.index === members.index ? { ...one, ...members } : one))
    else if (isNominal(token, lexicon)) tokens = asNoun(tokens, token)
  }
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens }
}

const nominal = new Set(['nsubj', 'nsubj:pass', 'obj', 'obl', 'nmod'])

/** "shooting", "stabbing", "bombing" read as a verb where only a noun can stand. */
function isNominal(token: Token, lexicon: Lexicon): boolean {
  const form = token.form.toLowerCase()
  return token.upos === 'VERB' && form.endsWith('ing') && nominal.has(token.relation) && lexicon.acts(form, 'NOUN').length > 0
}

/** The word as a noun; a second subject of its verb right before it is a part of its name. */
function asNoun(tokens: readonly Token[], noun: Token): readonly Token[] {
  return tokens.map((one) => {
    if (one.index === noun.index) return { ...one, upos: 'NOUN', lemma: one.form.toLowerCase() }
    const doubled = one.index === noun.index - 1 && one.head === noun.head && one.relation === noun.relation && one.upos !== 'PUNCT'
    return doubled ? { ...one, head: noun.index, relation: 'compound' } : one
  })
}

interface Tie {
  readonly index: number
  readonly head: number
  readonly relation: string
}

/** ", among them the mayor": a second subject behind the verb belongs to the noun before the comma. */
function membersOf(tokens: readonly Token[], token: Token): Tie | null {
  if (token.relation !== 'nsubj' && token.relation !== 'nsubj:pass') return null
  const verb = tokens[token.head]
  const earlier = tokens.some((one) => one.head === token.head && one.relation.startsWith('nsubj') && one.index < token.index)
  if (!verb || !earlier || token.index < verb.index) return null
  const start = phraseStart(tokens, token.index)
  const [among, them] = [tokens[start - 2], tokens[start - 1]]
  if (!among || !them || !['among', 'amongst', 'including'].includes(among.form.toLowerCase()) || them.upos !== 'PRON') return null
  const host = tokens
    .slice(0, among.index)
    .findLast((one) => one.upos === 'NOUN' && (one.head === verb.index || one.relation === 'conj') && one.index > verb.index - 12)
  return host ? { index: token.index, head: host.index, relation: 'appos' } : null
}

function phraseStart(tokens: readonly Token[], head: number): number {
  let start = head
  while (start > 0) {
    const before = tokens[start - 1]
    if (!before || !(before.head === head || before.head === start) || before.upos === 'PRON' || before.upos === 'PUNCT') break
    start--
  }
  return start
}

/** "were killed in an attack blamed on the League": a bare participle right behind a noun of an act tells of the act. */
function doneTo(tokens: readonly Token[], verb: Token, lexicon: Lexicon): Tie | null {
  const noun = tokens[verb.index - 1]
  if (verb.relation !== 'advcl' || verb.upos !== 'VERB' || !/(?:ed|ught|id|ne)$/.test(verb.form) || noun?.upos !== 'NOUN') return null
  const closed = tokens.some(
    (one) => one.head === verb.index && ['nsubj', 'nsubj:pass', 'aux', 'aux:pass', 'mark', 'obj'].includes(one.relation),
  )
  const next = tokens[verb.index + 1]?.upos === 'ADP'
  return !closed && next && isActNoun(noun.lemma.toLowerCase(), lexicon) ? { index: verb.index, head: noun.index, relation: 'acl' } : null
}

/** "a cell behind a bombing in a market that killed six": a relative clause of harm hung on people, behind the weapon or act that harmed. */
function weaponOf(tokens: readonly Token[], verb: Token, lexicon: Lexicon): Tie | null {
  if (verb.relation !== 'acl:relcl' || lexicon.harm(verb.lemma.toLowerCase(), 'VERB').length === 0) return null
  const host = tokens[verb.head]
  const pronoun = tokens.find((one) => one.head === verb.index && ['that', 'which'].includes(one.form.toLowerCase()))
  if (!host || !pronoun || (lexicon.person(host.lemma.toLowerCase()) ?? lexicon.organisation(host.lemma.toLowerCase())) === null)
    return null
  const isDeadly = (one: Token): boolean => {
    const lemma = one.lemma.toLowerCase()
    return one.upos === 'NOUN' && (lexicon.means.get(lemma).length > 0 || isActNoun(lemma, lexicon))
  }
  const weapon = tokens.slice(host.index + 1, pronoun.index).findLast((one) => isDeadly(one) && one.relation !== 'compound')
  return weapon ? { index: verb.index, head: weapon.index, relation: 'acl:relcl' } : null
}
