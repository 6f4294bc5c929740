import type { Clause } from '../../annotations/en/clauses/clause.js'
import { caseOf, dependents, nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Status } from '../../records/claim.js'
import type { StatementAct } from '../../records/incident.js'
import type { Range } from '../../records/span.js'
import type { Voice } from './voices.js'

/** What a plain saying amounts to by its content. `parties` are the head tokens of those it blames. */
export interface ImpliedAct {
  readonly act: StatementAct
  readonly status: Status | null
  readonly parties: readonly number[]
  readonly rule: string
}

/**
 * Reads, in the content of a plain saying: "that a militia was responsible", "X was behind it" (accuse) · "it was behind the blast", "its fighters
 * carried out" (claim) · "it had nothing to do with" (deny) · "We will avenge them" (pledge) · called it a "cowardly attack" (condemn).
 */
export function impliedAct(tree: Tree, clauses: readonly Clause[], voice: Voice, lexicon: Lexicon): ImpliedAct | null {
  const inside = clauses.filter((clause) => isInside(tree, clause.token, voice.content))
  return blame(tree, inside, voice) ?? denial(tree, inside) ?? resolve(tree, inside, lexicon) ?? judgement(tree, voice, lexicon)
}

function isInside(tree: Tree, token: number, content: readonly Range[]): boolean {
  const word = tree.tokens[token]
  return word !== undefined && content.some((range) => range.start <= word.start && word.end <= range.end)
}

const own = new Set(['it', 'we', 'they', 'he', 'she', 'i'])

/** "was responsible", "was behind": the subject is blamed; where it is the speaker's own pronoun, the deed is claimed. */
function blame(tree: Tree, clauses: readonly Clause[], voice: Voice): ImpliedAct | null {
  for (const clause of clauses) {
    if (clause.modality !== 'actual' && clause.modality !== 'feared') continue
    const isBlame =
      (clause.kind === 'adjective' && clause.lemma === 'responsible' && dependents(tree, clause.token, 'cop').length > 0) ||
      isBehind(tree, clause.token)
    const subject = isBlame ? dependents(tree, clause.token, 'nsubj')[0] : undefined
    if (!subject) continue
    const self = own.has(subject.form.toLowerCase())
    if (clause.negated) return self ? { act: 'deny', status: 'denied', parties: [], rule: 'en/implied/not-responsible' } : null
    if (self && voice.speaker) return { act: 'claim-responsibility', status: 'claimed', parties: [], rule: 'en/implied/own-deed' }
    if (!self) return { act: 'accuse', status: 'accused', parties: [subject.index], rule: 'en/implied/responsible' }
  }
  return null
}

/** A copular "behind": "the group was behind the bombing". */
function isBehind(tree: Tree, token: number): boolean {
  return (
    (caseOf(tree, token) === 'behind' && dependents(tree, token, 'cop').length > 0) ||
    (tree.tokens[token]?.lemma === 'behind' && dependents(tree, token, 'cop').length > 0)
  )
}

/** "it had nothing to do with", "it did not carry it out", "it was not involved". */
function denial(tree: Tree, clauses: readonly Clause[]): ImpliedAct | null {
  for (const clause of clauses) {
    const subject = dependents(tree, clause.token, 'nsubj', 'nsubj:pass')[0]
    if (
      !subject ||
      !(
        own.has(subject.form.toLowerCase()) ||
        dependents(tree, subject.index, 'nmod:poss').some((token) => ['its', 'their', 'our', 'his'].includes(token.form.toLowerCase()))
      )
    )
      continue
    const nothing =
      clause.lemma === 'have' &&
      dependents(tree, clause.token, 'obj').some(
        (token) =>
          ['nothing', 'part', 'role', 'hand', 'link', 'connection'].includes(token.lemma.toLowerCase()) &&
          (token.lemma.toLowerCase() === 'nothing' || dependents(tree, token.index, 'det').some((det) => det.lemma === 'no')),
      )
    const notDone =
      clause.negated &&
      ['do', 'carry', 'involve', 'target', 'attack', 'fire', 'take part', 'strike', 'aim'].includes(clause.lemma.split(' ')[0] ?? '')
    if (nothing || notDone) return { act: 'deny', status: 'denied', parties: [], rule: 'en/implied/not-done' }
  }
  return null
}

/** "We will crush them", "they will pay a heavy price": a verb of force or punishment in the future. */
function resolve(tree: Tree, clauses: readonly Clause[], lexicon: Lexicon): ImpliedAct | null {
  for (const clause of clauses) {
    if (clause.kind !== 'verb' || (clause.tense !== 'future' && !isUnpunished(tree, clause))) continue
    const entry = lexicon.retort(clause.lemma)
    if (entry && !clause.negated) return { act: entry, status: null, parties: [], rule: 'en/implied/resolve' }
    if (isUnpunished(tree, clause)) return { act: 'pledge', status: null, parties: [], rule: 'en/implied/not-unpunished' }
  }
  return null
}

/** "will not go unpunished". */
function isUnpunished(tree: Tree, clause: Clause): boolean {
  return (
    clause.lemma === 'go' &&
    dependents(tree, clause.token, 'xcomp', 'advmod', 'obj').some((token) => token.form.toLowerCase() === 'unpunished')
  )
}

/** A word of moral judgement on an act: "a cowardly attack", "this heinous crime", "a war crime". */
function judgement(tree: Tree, voice: Voice, lexicon: Lexicon): ImpliedAct | null {
  for (const token of tree.tokens) {
    if (!isInside(tree, token.index, voice.content)) continue
    const upos = lexicon.epithet(token.lemma.toLowerCase())
    if (upos === null) continue
    const phrase = tree.tokens[token.head]
    const judges =
      upos === 'ADJ' ? token.relation === 'amod' && phrase !== undefined && isActNoun(phrase.lemma, lexicon) : isNamed(tree, token.index)
    if (judges) return { act: 'condemn', status: null, parties: [], rule: 'en/implied/judgement' }
  }
  return null
}

function isActNoun(lemma: string, lexicon: Lexicon): boolean {
  const word = lemma.toLowerCase()
  return (
    lexicon.acts(word, 'NOUN').length > 0 ||
    lexicon.epithet(word) === 'NOUN' ||
    ['act', 'action', 'deed', 'escalation', 'incident', 'violence', 'cruelty', 'terrorism'].includes(word)
  )
}

/** "called it a crime", "an act of aggression": the judging noun stands as complement or after "act of". */
function isNamed(tree: Tree, index: number): boolean {
  const token = tree.tokens[index]
  if (!token) return false
  return (
    ['xcomp', 'obl', 'root', 'ccomp', 'obj', 'nmod'].includes(token.relation.split(':')[0] ?? '') &&
    nounPhrase(tree, index, true).end > 0 &&
    dependents(tree, index, 'cop').length + Number(caseOf(tree, index) === 'as' || token.relation === 'xcomp') > 0
  )
}
