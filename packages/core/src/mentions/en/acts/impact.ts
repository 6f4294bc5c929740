import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { phrasesEndingAt } from '../../../annotations/en/clauses/phrases.js'
import { fillersByRole } from '../../../annotations/en/clauses/roles.js'
import type { Tree } from '../../../annotations/en/clauses/tree.js'
import type { ActEntry, Lexicon } from '../../../knowledge/lexicon.js'

/**
 * What a verb of coming down tells where a munition is its subject: "mortar rounds landed in the village" is shelling, "rockets fell on the
 * base" a missile attack. Null where anything else lands or falls.
 */
export function impactOf(tree: Tree, clause: Clause, lexicon: Lexicon): ActEntry | null {
  if (clause.kind !== 'verb' || clause.voice === 'passive') return null
  const lemma = tree.tokens[clause.token]?.lemma.toLowerCase() ?? ''
  const particle = clause.lemma.startsWith(`${lemma} `) ? clause.lemma.slice(lemma.length + 1) : ''
  const prepositions = clause.fillers.flatMap((filler) => (filler.role === 'oblique' ? [filler.preposition] : []))
  const lends = [particle, '', ...prepositions].some((one) => lexicon.lightVerb(lemma, one)?.subject === 'act')
  if (!lends) return null
  for (const { token } of fillersByRole(clause, 'subj')) {
    const entry = phrasesEndingAt(tree, token, lexicon.means)?.entries.find(
      (one) => (one.class === 'munition' && one.type !== null) || one.type === 'drone-strike',
    )
    if (entry?.type)
      return {
        phrase: `${entry.phrase} ${clause.lemma}`,
        words: [...entry.words, lemma],
        upos: 'VERB',
        type: entry.type,
        agent: ['by'],
        patient: ['obj', 'on', 'into', 'in', 'at'],
        generic: false,
        strength: 'strong',
      }
  }
  return null
}
