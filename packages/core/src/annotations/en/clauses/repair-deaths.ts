import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'

/**
 * Mends three shapes of the news that the parser gets wrong: "men on a motorcycle shot dead a councillor" (not a shot that is dead), and "six were
 * killed when gunmen overran a post, two sources said" (the second clause belongs to the first, not to what is said beside it), and "a
 * bomber struck a school as pupils sat a test, killing nine" (the bomber killed them). Sentences that need nothing come back as they are.
 */
export function repairDeaths(sentence: Sentence, lexicon: Lexicon): Sentence {
  let { tokens } = sentence
  for (const { index } of sentence.tokens) tokens = consequence(circumstance(shotDead(tokens, index), index), index, lexicon)
  return tokens === sentence.tokens ? sentence : { ...sentence, tokens }
}

function shotDead(tokens: readonly Token[], index: number): readonly Token[] {
  const [shot, dead] = [tokens[index], tokens[index + 1]]
  if (shot?.form.toLowerCase() !== 'shot' || dead?.form.toLowerCase() !== 'dead' || shot.upos === 'VERB' || dead.upos !== 'VERB')
    return tokens
  // "on a motorcycle shot": the noun before it stands where "shot" was hung
  const noun = tokens.findLast((one) => one.index < index && one.head === index && one.upos === 'NOUN')
  return tokens.map((one): Token => {
    if (one.index === index) return { ...one, upos: 'VERB', lemma: 'shoot', head: dead.head, relation: dead.relation }
    if (one.index === dead.index) return { ...one, upos: 'ADJ', lemma: 'dead', head: index, relation: 'xcomp' }
    if (noun && one.index === noun.index) return { ...one, head: shot.head, relation: shot.relation }
    if (one.head === index && one.index < index && noun) return { ...one, head: noun.index }
    return one.head === dead.index ? { ...one, head: index } : one
  })
}

const marks = new Set(['when', 'after', 'as', 'while', 'before'])

function circumstance(tokens: readonly Token[], index: number): readonly Token[] {
  const verb = tokens[index]
  if (verb?.relation !== 'ccomp' || verb.upos !== 'VERB') return tokens
  const marked = tokens.some((one) => one.head === index && one.index < index && marks.has(one.form.toLowerCase()) && one.upos !== 'ADP')
  const first = tokens.find((one) => one.head === verb.head && one.relation === 'ccomp' && one.index < index)
  return marked && first ? tokens.map((one) => (one.index === index ? { ...one, head: first.index, relation: 'advcl' } : one)) : tokens
}

/**
 * A participle of harm behind a comma, hung on a peaceful clause ("as pupils sat a test", "workers who were blocking a road") below a violent main verb: it
 * goes on with that verb.
 */
function consequence(tokens: readonly Token[], index: number, lexicon: Lexicon): readonly Token[] {
  const harming = tokens[index]
  const peaceful = tokens[harming?.head ?? -1]
  const over = tokens[peaceful?.head ?? -1]
  const violent = peaceful?.relation === 'acl:relcl' ? tokens[over?.head ?? -1] : over
  if (harming?.relation !== 'advcl' || !peaceful || !violent || violent.upos !== 'VERB' || tokens[index - 1]?.form !== ',') return tokens
  const isHarm = (token: Token): boolean => lexicon.harm(token.lemma.toLowerCase(), 'VERB').length > 0
  const isAct = ({ lemma }: Token): boolean => lexicon.acts(lemma.toLowerCase(), 'VERB').some(({ type }) => !peacefulTypes.has(type))
  // "blew himself up", "opened fire"
  const isViolent = isHarm(violent) || isAct(violent) || lexicon.actPhrases.startingWith(violent.lemma.toLowerCase()).length > 0
  const marked = tokens.some((one) => one.head === peaceful.index && one.relation === 'mark' && marks.has(one.form.toLowerCase()))
  const isBelow = peaceful.relation === 'acl:relcl' || (peaceful.relation === 'advcl' && marked)
  const goesOn = /ing$/.test(harming.form) && isHarm(harming) && isBelow && !isHarm(peaceful) && !isAct(peaceful) && isViolent
  return goesOn ? tokens.map((one) => (one.index === index ? { ...one, head: violent.index } : one)) : tokens
}

const peacefulTypes: ReadonlySet<string> = new Set(['protest', 'agreement', 'deployment'])
