import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import { retied } from './retie.js'

/**
 * Gives an office its holder back where the parser hung the name elsewhere: "A spokesman for the League (KVL), Sefu Ardo, said its men had killed nine
 * scouts" · "the state news agency QRNA said" · "The commander of the Third Division, Gen. Ilse Rahn, blamed the League". The name stands between commas right before a verb of saying
 * whose subject is the office. Not: "The mayor met the envoy, Ilse Rahn, and said", where the name is the envoy's.
 */
export function repairSpeakerNames(sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const cue of tokens) {
    if (cue.upos !== 'VERB' || lexicon.speech(cue.lemma.toLowerCase(), 'VERB').length === 0) continue
    const body = tokens[cue.index - 1]
    const kind = body ? bodyBefore(tokens, body, lexicon) : null
    if (body && kind) changed.set(body.index, { head: kind.index, relation: 'appos' })
    const name = nameBefore(tokens, cue)
    const office = tokens.find((token) => token.head === cue.index && token.relation.startsWith('nsubj') && token.index < cue.index)
    if (!name || !office || office.index >= name.index || office.name === 'B-PER' || name.head === office.index) continue
    const between = tokens.slice(office.index + 1, name.index)
    if (between.some((token) => token.upos === 'VERB' || token.upos === 'SCONJ') || isAbove(tokens, name.index, office.index)) continue
    if (lexicon.role(office.lemma.toLowerCase()) !== null) changed.set(name.index, { head: office.index, relation: 'appos' })
  }
  return retied(sentence, changed)
}

/** "the state news agency QRNA said": two subjects side by side, of which the second is the name of the first. */
function bodyBefore(tokens: readonly Token[], name: Token, lexicon: Lexicon): Token | null {
  const kind = tokens[name.index - 1]
  const both = kind?.head === name.head && kind.relation === 'nsubj' && name.relation === 'nsubj'
  return both && name.name === 'B-ORG' && lexicon.organisation(kind.lemma.toLowerCase()) !== null ? kind : null
}

const LONGEST_NAME = 6

/** The first word of a person's name that stands, with its title, between commas right before the verb. */
function nameBefore(tokens: readonly Token[], cue: Token): Token | null {
  let end = cue.index - 1
  while (tokens[end]?.upos === 'AUX' || tokens[end]?.upos === 'ADV') end--
  if (tokens[end]?.form !== ',') return null
  let start = end
  while (tokens[start - 1]?.upos === 'PROPN' && end - start < LONGEST_NAME) start--
  if (start === end || tokens[start - 1]?.form !== ',') return null
  const names = tokens.slice(start, end).filter((token) => token.name === 'B-PER')
  return names.length === 1 ? (names[0] ?? null) : null
}

function isAbove(tokens: readonly Token[], above: number, index: number): boolean {
  for (let at = index; at >= 0; at = tokens[at]?.head ?? -1) if (at === above) return true
  return false
}
