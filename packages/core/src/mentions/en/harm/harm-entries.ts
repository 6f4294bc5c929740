import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { phrasesOfVerb } from '../../../annotations/en/clauses/phrases.js'
import { caseOf, dependents, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { HarmEntry, Lexicon } from '../../../knowledge/lexicon.js'
import type { Token } from '../../../records/token.js'
import { isTakenByArms } from './holders.js'

/** What knowledge says of a clause's word of harm, by its longest phrase: "pronounce dead", "carry off", "shoot dead", "wounded". Empty for other words. */
export function harmEntries(tree: Tree, clause: Clause, lexicon: Lexicon): readonly HarmEntry[] {
  const token = tree.tokens[clause.token]
  if (!token) return []
  // "five more were unaccounted for, the brigadier said": wherever the parser hangs the "for"
  const untraced = token.form.toLowerCase() === 'unaccounted' && tree.tokens[token.index + 1]?.form.toLowerCase() === 'for'
  if (untraced) return lexicon.harm('missing', 'ADJ').map((entry) => ({ ...entry, patient: ['subj', 'obj', 'mod'] }))
  const upos = clause.kind === 'verb' ? 'VERB' : clause.kind === 'noun' ? 'NOUN' : 'ADJ'
  const phrases = clause.kind === 'verb' ? phrasesOfVerb(tree, clause, lexicon.harmPhrases).filter((entry) => entry.upos === 'VERB') : []
  const longest = phrases.filter((entry) => entry.words.length === phrases[0]?.words.length)
  if (longest.length > 0) return longest
  const phrasal = clause.kind === 'verb' ? phrasalEntries(tree, clause, lexicon) : []
  if (phrasal.length > 0) return phrasal
  const own = lexicon.harm(token.lemma.toLowerCase(), upos)
  if (own.length > 0) return own
  const surface = lexicon.harm(token.form.toLowerCase(), upos)
  if (surface.length > 0) return surface
  // "five are missing": a participle that is read as a verb
  if (token.form.toLowerCase() === 'missing') return lexicon.harm('missing', 'ADJ').map((entry) => ({ ...entry, patient: ['subj'] }))
  // "12 dead", "nine wounded": adjectives and participles used as nouns, and the other way round
  if (upos !== 'VERB') return lexicon.harm(token.form.toLowerCase(), upos === 'NOUN' ? 'ADJ' : 'NOUN')
  return []
}

// Plain words for taking people, when the armed do it: "gunmen dragged a rancher from his car".
const seizing = new Set(['take', 'drag', 'snatch', 'haul', 'grab', 'march'])

/** "carried off", "led the passengers away": a verb with its particle, which stands behind the object as an adverb too. */
function phrasalEntries(tree: Tree, clause: Clause, lexicon: Lexicon): readonly HarmEntry[] {
  const entries = lexicon.harm(clause.lemma, 'VERB')
  if (entries.length > 0 && clause.lemma.includes(' ')) return entries
  if (endsInDeath(tree, clause.token, lexicon)) {
    const deadly = lexicon.harm(`${clause.lemma} dead`, 'VERB')
    if (deadly.length > 0) return deadly
  }
  if (seizing.has(clause.lemma.split(' ')[0] ?? '') && isTakenByArms(tree, clause, lexicon)) return lexicon.harm('take away', 'VERB')
  const apart = dependents(tree, clause.token, 'advmod').flatMap((adverb) =>
    lexicon.harm(`${clause.lemma} ${adverb.form.toLowerCase()}`, 'VERB'),
  )
  return apart.length > 0 ? apart : entries
}

/** "shot dead", "stabbed to death", "fatally shot", "shot or hacked to death". */
export function endsInDeath(tree: Tree, token: number, lexicon: Lexicon): boolean {
  const word = tree.tokens[token]
  const paired = word?.relation === 'conj' && tree.tokens[word.head]?.upos === 'VERB' ? toDeath(tree, word.head) : false
  return (
    paired ||
    toDeath(tree, token) ||
    dependents(tree, token, 'conj').some((one) => one.upos === 'VERB' && toDeath(tree, one.index)) ||
    dependents(tree, token, 'advmod').some((one) => lexicon.harm(one.lemma.toLowerCase(), 'ADV')[0]?.harm === 'killed') ||
    isDeadBeside(tree, token + 1) ||
    dependents(tree, token, 'xcomp', 'compound:prt', 'advmod').some((one) => one.form.toLowerCase() === 'dead' && one.index > token)
  )
}

const toDeath = (tree: Tree, token: number): boolean =>
  dependents(tree, token, 'obl').some((one) => one.form.toLowerCase() === 'death' && caseOf(tree, one.index) === 'to')

/** "shot dead 20 people", "shot them dead": the "dead" of a verb of harm says how it ended and counts nothing of its own. */
export function isDeadBeside(tree: Tree, token: number): boolean {
  const word = tree.tokens[token]
  const ends = (verb: Token | undefined): boolean => verb?.upos === 'VERB' && endings.has(verb.lemma.toLowerCase())
  return (
    word?.form.toLowerCase() === 'dead' && (ends(tree.tokens[token - 1]) || (word.relation === 'xcomp' && ends(tree.tokens[word.head])))
  )
}

const endings = new Set(['shoot', 'gun', 'stab', 'hack', 'beat', 'stone', 'club'])
