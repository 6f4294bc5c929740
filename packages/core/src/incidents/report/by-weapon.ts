import type { Lexicon } from '../../knowledge/lexicon.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { SentenceLayers } from './layers.js'

/**
 * True where the word of harm itself tells of a weapon: "shot", "stabbed", "died of a gunshot wound"; not "killed", which floods and buses do too.
 * Somebody shot by accident was shot.
 */
export function isByWeapon({ tree }: SentenceLayers, harm: HarmMention, lexicon: Lexicon): boolean {
  if (harm.act !== 'armed-attack') return false
  const lemma = tree.tokens[harm.token]?.lemma.toLowerCase() ?? ''
  return ![...lexicon.harm(lemma, 'VERB'), ...lexicon.harm(lemma, 'NOUN')].some((entry) => entry.harm === 'killed' && entry.act !== null)
}
