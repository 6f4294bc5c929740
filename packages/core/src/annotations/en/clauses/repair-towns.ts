import type { ActEntry, Lexicon } from '../../../knowledge/lexicon.js'
import type { Gazetteer } from '../../../records/place.js'
import type { Sentence, Token } from '../../../records/token.js'
import { retied } from './retie.js'

/**
 * Calls a single name a place that the model took for somebody: "shelled Duma", "rebels captured Bunagana", "Marte was overrun". What is shelled or
 * retaken is ground, known or not; what fighters attack or take is a town where the gazetteer has one of that name. Not: "Officers captured Guzman",
 * "gunmen attacked Lopez", names of several words, names of organisations that no town bears.
 */
export function repairTowns(sentence: Sentence, lexicon: Lexicon, gazetteer: Gazetteer): Sentence {
  const changed = new Map<number, Partial<Token>>()
  for (const name of sentence.tokens) {
    if (!isLoneName(sentence.tokens, name)) continue
    const verb = sentence.tokens[name.head]
    if (verb?.upos === 'VERB' && isGround(sentence.tokens, name, verb, lexicon, gazetteer))
      changed.set(name.index, { name: 'B-LOC', upos: 'PROPN' })
  }
  return retied(sentence, changed)
}

/** One capitalised word, what a verb does something to, with nothing that makes it part of a longer name. */
function isLoneName(tokens: readonly Token[], name: Token): boolean {
  if (name.upos !== 'PROPN' || name.name.endsWith('LOC') || !/^\p{Lu}\p{Ll}{2,}$/u.test(name.form)) return false
  if (name.relation !== 'obj' && name.relation !== 'nsubj:pass') return false
  if (tokens[name.index + 1]?.name.startsWith('I-') === true || name.name.startsWith('I-')) return false
  return !tokens.some(
    (one) =>
      one.head === name.index && ['flat', 'compound', 'appos', 'nmod', 'nmod:desc', 'conj', 'det', 'nmod:poss'].includes(one.relation),
  )
}

function isGround(tokens: readonly Token[], name: Token, verb: Token, lexicon: Lexicon, gazetteer: Gazetteer): boolean {
  const entries = lexicon.acts(verb.lemma.toLowerCase(), 'VERB')
  const known = gazetteer.lookup(name.form).length > 0
  if (entries.length > 0 && entries.every(isOfGround)) return known || !name.name.endsWith('ORG')
  if (!known || !entries.some(mayTakeGround) || spacious.has(verb.lemma)) return false
  const takesPeople = entries.some(({ type }) => type === 'arrest' || type === 'abduction')
  const doers = tokens.filter((one) => one.head === verb.index && ['nsubj', 'obl:agent'].includes(one.relation))
  return doers.some((doer) => isFighter(doer, takesPeople, lexicon))
}

const isOfGround = ({ type, strength }: ActEntry): boolean => strength === 'strong' && grounds.has(type)
const mayTakeGround = ({ type }: ActEntry): boolean => type === 'territory-change' || type === 'armed-attack'

const grounds: ReadonlySet<string> = new Set(['shelling', 'air-strike', 'bombing', 'raid', 'territory-change'])

// Verbs that are said of people and things as readily as of towns.
const spacious = new Set(['take', 'hit', 'target', 'strike', 'shoot', 'beat', 'stab', 'leave', 'abandon', 'lose', 'hold', 'control'])

/** Rebels and troops; of a verb that also means arrest, rebels alone. */
function isFighter(doer: Token, takesPeople: boolean, lexicon: Lexicon): boolean {
  const lemma = doer.lemma.toLowerCase()
  const one = lexicon.person(lemma)?.class
  if (one === 'militant') return true
  const body = lexicon.organisation(lemma)
  if (body?.kind === 'armed-group') return true
  return !takesPeople && (one === 'soldier' || body?.class === 'army')
}
