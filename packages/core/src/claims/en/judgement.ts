import { caseOf, dependents, nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Token } from '../../records/token.js'
import { isSaid } from './speaker-self.js'
import type { ImpliedAct } from './utterance.js'
import type { Voice } from './voices.js'

const own = new Set(['he', 'she', 'it', 'they', 'we', 'i'])

/** A word of judgement on an act or a charge: "a cowardly attack", "this crime" (condemn) · "nonsense" (deny) · "a necessary operation" (justify) · "he was saddened" (mourn). */
export function judgement(tree: Tree, voice: Voice, lexicon: Lexicon): ImpliedAct | null {
  for (const token of tree.tokens) {
    if (!isSaid(tree, token.index, voice)) continue
    const entry = lexicon.epithet(token.form.toLowerCase()) ?? lexicon.epithet(token.lemma.toLowerCase())
    if (entry === null || !judges(tree, token, entry.upos, lexicon)) continue
    const negated = dependents(tree, token.index, 'advmod').some((word) => word.lemma === 'not')
    if (!negated) return { act: entry.act, status: entry.act === 'deny' ? 'denied' : null, parties: [], rule: 'en/implied/judgement' }
  }
  return null
}

function judges(tree: Tree, token: Token, upos: 'ADJ' | 'NOUN' | 'FEELING', lexicon: Lexicon): boolean {
  if (upos === 'NOUN') return isNamed(tree, token)
  const subject = dependents(tree, token.index, 'nsubj', 'nsubj:pass')[0]
  if (upos === 'FEELING') return subject !== undefined && own.has(subject.form.toLowerCase())
  if (token.relation === 'amod') {
    const noun = tree.tokens[token.head]
    return noun !== undefined && isActNoun(noun.lemma, lexicon)
  }
  // "the claims were baseless", "called the raid lawful"
  return (subject !== undefined && isJudged(subject, lexicon)) || token.relation === 'xcomp' || caseOf(tree, token.index) === 'as'
}

const charges = new Set(['claim', 'accusation', 'allegation', 'report', 'charge', 'rumour', 'rumor', 'story', 'it', 'that', 'this', 'they'])

function isJudged(subject: Token, lexicon: Lexicon): boolean {
  const word = subject.lemma.toLowerCase()
  return charges.has(word) || isActNoun(word, lexicon)
}

const equalling = new Set(['amount', 'constitute', 'represent'])

const deeds = new Set([
  'act',
  'target',
  'action',
  'deed',
  'escalation',
  'incident',
  'violence',
  'cruelty',
  'terrorism',
  'operation',
  'measure',
  'response',
])

function isActNoun(lemma: string, lexicon: Lexicon): boolean {
  const word = lemma.toLowerCase()
  return lexicon.acts(word, 'NOUN').length > 0 || lexicon.epithet(word)?.upos === 'NOUN' || deeds.has(word)
}

/** "called it a crime", "an act of aggression", "called that nonsense": the judging noun stands as complement or after "act of". */
function isNamed(tree: Tree, token: Token): boolean {
  const relation = token.relation.split(':')[0] ?? ''
  if (!['xcomp', 'obl', 'root', 'ccomp', 'obj', 'nmod', 'parataxis'].includes(relation) || nounPhrase(tree, token.index, true).end === 0)
    return false
  const head = tree.tokens[token.head]
  // "an act of evil", "amounted to a crime", "constituted a crime"
  if (relation === 'nmod' && caseOf(tree, token.index) === 'of' && head && deeds.has(head.lemma.toLowerCase())) return isNamed(tree, head)
  if (head && equalling.has(head.lemma.toLowerCase()) && (relation === 'obj' || relation === 'obl')) return true
  return (
    dependents(tree, token.index, 'cop').length > 0 ||
    caseOf(tree, token.index) === 'as' ||
    relation === 'xcomp' ||
    (relation === 'obj' && tree.tokens[token.head]?.lemma === 'call')
  )
}
