import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'

/**
 * Gives an office its holder back where the parser hung the name elsewhere: "A spokesman for the League (KVL), Sefu Ardo, said its men had killed nine
 * scouts" · "The commander of the Third Division, Gen. Ilse Rahn, blamed the League". The name stands between commas right before a verb of saying
 * whose subject is the office. Not: "The mayor met the envoy, Ilse Rahn, and said", where the name is the envoy's.
 */
export function repairSpeakerNames(sentence: Sentence, lexicon: Lexicon): Sentence {
  const { tokens } = sentence
  const changed = new Map<number, Partial<Token>>()
  for (const cue of tokens) {
    if (cue.upos !== 'VERB' || lexicon.speech(cue.lemma.toLowerCase(), 'VERB').length === 0) continue
    const name = nameBefore(tokens, cue)
    const office = tokens.find((token) => token.head === cue.index && token.relation.startsWith('nsubj') && token.index < cue.index)
    if (!name || !office || office.index >= name.index || office.name === 'B-PER' || name.head === office.index) continue
    const between = tokens.slice(office.index + 1, name.index)
    if (between.some((token) => token.upos === 'VERB' || token.upos === 'SCONJ') || isAbove(tokens, name.index, office.index)) continue
    if (lexicon.role(office.lemma.toLowerCase()) !== null) changed.set(name.index, { head: office.index, relation: 'appos' })
  }
  return changed.size === 0 ? sentence : { ...sentence, tokens: tokens.map((token) => ({ ...token, ...changed.get(token.index) })) }
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
