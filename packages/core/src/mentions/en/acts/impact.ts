import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { phrasesEndingAt } from '../../../annotations/en/clauses/phrases.js'
import { fillersByRole } from '../../../annotations/en/clauses/roles.js'
import type { Tree } from '../../../annotations/en/clauses/tree.js'
import type { ActEntry, Lexicon } from '../../../knowledge/lexicon.js'

/**
 * What a verb of coming down tells where a munition is its subject: "mortar rounds landed in the village" is shelling, "rockets fell on the
 * base" a missile attack, and so are rockets that were shot down or intercepted. Null where anything else lands or falls.
 */
export function impactOf(tree: Tree, clause: Clause, lexicon: Lexicon): ActEntry | null {
  if (clause.kind !== 'verb') return null
  const lemma = tree.tokens[clause.token]?.lemma.toLowerCase() ?? ''
  if (lemma === 'intercept' || clause.lemma === 'shoot down') return munitionAct(tree, clause, 'obj', lexicon)
  if (clause.voice === 'passive') return null
  const particle = clause.lemma.startsWith(`${lemma} `) ? clause.lemma.slice(lemma.length + 1) : ''
  const prepositions = clause.fillers.flatMap((filler) => (filler.role === 'oblique' ? [filler.preposition] : []))
  const lends = [particle, '', ...prepositions].some((one) => lexicon.lightVerb(lemma, one)?.subject === 'act')
  return lends ? munitionAct(tree, clause, 'subj', lexicon) : null
}

/** The act of the munition that fills a role of the verb; null where none does. */
function munitionAct(tree: Tree, clause: Clause, role: 'subj' | 'obj', lexicon: Lexicon): ActEntry | null {
  for (const { token } of fillersByRole(clause, role)) {
    const entry = phrasesEndingAt(tree, token, lexicon.means)?.entries.find(
      (one) => (one.class === 'munition' && one.type !== null) || one.type === 'drone-strike',
    )
    if (entry?.type)
      return {
        phrase: `${entry.phrase} ${clause.lemma}`,
        words: [...entry.words, tree.tokens[clause.token]?.lemma.toLowerCase() ?? ''],
        upos: 'VERB',
        type: entry.type,
        agent: role === 'subj' ? ['by'] : [],
        patient: role === 'subj' ? ['obj', 'on', 'into', 'in', 'at'] : [],
        generic: false,
        strength: 'strong',
      }
  }
  return null
}

/** "defused a bomb", "a rocket was shot down": an act whose last word tells that it came to nothing. */
export function isAverted({ phrase, agent }: ActEntry): boolean {
  return agent.length === 0 && /^defuse | (?:intercept|shoot down)$/.test(phrase)
}
