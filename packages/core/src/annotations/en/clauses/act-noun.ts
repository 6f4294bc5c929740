import type { Lexicon } from '../../../knowledge/lexicon.js'

/** "bombing", "massacre": a noun that means an act of violence wherever it stands; not "strike", "operation". */
export function isActNoun(lemma: string, lexicon: Lexicon): boolean {
  return lexicon.acts(lemma.toLowerCase(), 'NOUN').some((act) => act.strength === 'strong')
}
