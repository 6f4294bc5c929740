import { caseOf, dependents, headOf } from '../../annotations/en/clauses/tree.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { Quantity } from '../../records/mark.js'
import type { SentenceLayers } from './layers.js'

const REACH = 3

/**
 * Numbers that lean on what was told before: "The sources gave different numbers for those detained. One official said it was 19" · "Twelve people
 * were killed, says the mayor; the mission speaks of seven" · "after putting the figure at 18". The number takes the harm that was last told. Sentences
 * that need nothing come back as they are.
 */
export function withEllipticCounts(sentences: readonly SentenceLayers[]): readonly SentenceLayers[] {
  const done: SentenceLayers[] = []
  for (const sentence of sentences) done.push(withSpoken(withLeaning(sentence, done), done))
  return done
}

function withLeaning(sentence: SentenceLayers, done: readonly SentenceLayers[]): SentenceLayers {
  const quantity = leaningNumber(sentence)
  const before = quantity ? done.slice(-REACH).reverse() : []
  const told = before.find((one) => one.harms.length > 0)
  const harm = told?.harms.at(-1)
  const between = told ? before.slice(0, before.indexOf(told) + 1) : []
  const counting = [sentence, ...between].some((one) => one.tree.tokens.some((token) => countingWords.has(token.lemma.toLowerCase())))
  return quantity && harm && counting ? { ...sentence, harms: [harmOf(sentence, harm, quantity)] } : sentence
}

/** A bare number that somebody speaks of or puts the toll at takes the harm told last, in its own sentence or one right before. */
function withSpoken(sentence: SentenceLayers, done: readonly SentenceLayers[]): SentenceLayers {
  const spoken = sentence.quantities.filter((quantity) => isSpokenOf(sentence, quantity))
  const added = spoken.flatMap((quantity): readonly HarmMention[] => {
    const own = sentence.harms.filter((harm) => counted(harm) && (sentence.tree.tokens[harm.token]?.start ?? 0) < quantity.start)
    const earlier = done.slice(-2).findLast((one) => one.harms.some(counted))
    const told = own.at(-1) ?? earlier?.harms.findLast(counted)
    return told && (told.field === 'killed' || own.length > 0) ? [harmOf(sentence, told, quantity)] : []
  })
  return added.length === 0 ? sentence : { ...sentence, harms: [...sentence.harms, ...added] }
}

const counted = (harm: HarmMention): boolean =>
  !harm.negated && harm.modality === 'actual' && harm.counts.some((count) => count.relation !== 'part' && !count.former)

const speaking = new Set(['speak', 'tell', 'talk'])
const putting = new Set(['figure', 'count', 'tally', 'total', 'number', 'toll', 'it'])

/** "speaks of seven", "put the figure at 18": a number that counts no noun and that no word of harm has. */
function isSpokenOf({ tree, harms }: SentenceLayers, quantity: Quantity): boolean {
  const number = tree.tokens[quantity.token]
  const verb = number ? headOf(tree, number) : null
  if (!number || verb?.upos !== 'VERB' || quantity.counted !== null || number.upos !== 'NUM') return false
  if (harms.some((harm) => harm.counts.some((count) => count.evidence.start === quantity.start))) return false
  const preposition = caseOf(tree, number.index)
  if (speaking.has(verb.lemma.toLowerCase())) return preposition.startsWith('of')
  const figure = dependents(tree, verb.index, 'obj').some((one) => putting.has(one.lemma.toLowerCase()))
  return verb.lemma.toLowerCase() === 'put' && preposition === 'at' && figure
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
