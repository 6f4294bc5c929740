import { fillersOf, type Clause } from '../../annotations/en/clauses/clause.js'
import { caseOf, dependents, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Token } from '../../records/token.js'
import { judgement } from './judgement.js'
import { blamedDeed, deniedDeed, isSaid, ownDeed, type ToldWords } from './told-deeds.js'
import type { ImpliedAct } from './utterance.js'
import type { Voice } from './voices.js'

/**
 * Reads, in the content of a plain saying: "that a militia was responsible", "the rebels had fired the shell" (accuse) · "it was behind the blast",
 * "its fighters carried out" (claim) · "it had nothing to do with", "had not harmed civilians" (deny) · "We will avenge them" (pledge) · called it a
 * "cowardly attack" (condemn), "nonsense" (deny), "a necessary operation" (justify).
 */
export function impliedActs(words: ToldWords, voice: Voice): readonly ImpliedAct[] {
  const { tree, lexicon } = words
  const inside = words.clauses.filter((clause) => isSaid(tree, clause.token, voice))
  const deeds = [ownDeed(words, voice) ?? blame(tree, inside, voice), denial(tree, inside) ?? deniedDeed(words, inside, voice)]
  const found = deeds.filter((act) => act !== null)
  if (found.length > 0) return found
  const rest = resolve(tree, inside, lexicon) ?? judgement(tree, voice, lexicon) ?? blamedDeed(words, inside, voice)
  return rest ? [rest] : []
}

const own = new Set(['it', 'we', 'they', 'he', 'she', 'i'])

/** "was responsible", "was behind": the subject is blamed; where it is the speaker's own pronoun, the deed is claimed. */
function blame(tree: Tree, clauses: readonly Clause[], voice: Voice): ImpliedAct | null {
  for (const clause of clauses) {
    if (clause.modality !== 'actual' && clause.modality !== 'feared') continue
    const isBlame = (blamingWords.has(clause.lemma) && dependents(tree, clause.token, 'cop').length > 0) || isBehind(tree, clause.token)
    const subject = isBlame ? dependents(tree, clause.token, 'nsubj')[0] : workOf(tree, clause.token)
    if (!subject) continue
    const self = own.has(subject.form.toLowerCase())
    if (clause.lemma === 'suspect' && !self)
      return { act: 'accuse', status: 'suspected', parties: [subject.index], rule: 'en/implied/suspect' }
    if (clause.negated) return self ? { act: 'deny', status: 'denied', parties: [], rule: 'en/implied/not-responsible' } : null
    if (self && voice.speaker) return { act: 'claim-responsibility', status: 'claimed', parties: [], rule: 'en/implied/own-deed' }
    if (!self) return { act: 'accuse', status: 'accused', parties: [subject.index], rule: 'en/implied/responsible' }
  }
  return null
}

const blamingWords = new Set(['responsible', 'culprit', 'perpetrator', 'suspect', 'guilty'])

/** "the attack was the work of rebels": the rebels. */
function workOf(tree: Tree, token: number): Token | undefined {
  const word = tree.tokens[token]
  if ((word?.lemma !== 'work' && word?.lemma !== 'handiwork') || dependents(tree, token, 'cop').length === 0) return undefined
  return dependents(tree, token, 'nmod').find((one) => caseOf(tree, one.index) === 'of')
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
    const subject = dependents(tree, clause.token, 'nsubj', 'nsubj:pass')[0] ?? tree.tokens[fillersOf(clause, 'subject')[0]?.token ?? -1]
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
    const notDone = clause.negated && deniedVerbs.has(clause.lemma.split(' ')[0] ?? '')
    if (nothing || notDone) return { act: 'deny', status: 'denied', parties: [], rule: 'en/implied/not-done' }
  }
  return null
}

const deniedVerbs = new Set(
  'do carry involve target attack fire take strike aim harm hurt kill hit shoot bomb shell use order conduct launch stage'.split(' '),
)

/** "We will crush them", "they will pay a heavy price": a verb of force or punishment in the future. */
function resolve(tree: Tree, clauses: readonly Clause[], lexicon: Lexicon): ImpliedAct | null {
  for (const clause of clauses) {
    if (clause.kind !== 'verb' || !(clause.tense === 'future' || isToldFuture(tree, clause) || isUnpunished(tree, clause))) continue
    const entry = lexicon.retort(clause.lemma)
    if (entry && !clause.negated) return { act: entry, status: null, parties: [], rule: 'en/implied/resolve' }
    if (isUnpunished(tree, clause)) return { act: 'pledge', status: null, parties: [], rule: 'en/implied/not-unpunished' }
  }
  return null
}

/** "said it would retaliate": what was "will" when it was said. */
function isToldFuture(tree: Tree, clause: Clause): boolean {
  const auxiliaries = dependents(tree, clause.token, 'aux')
  return auxiliaries.some((aux) => aux.form.toLowerCase() === 'would') && !auxiliaries.some((aux) => aux.lemma === 'have')
}

/** "will not go unpunished". */
function isUnpunished(tree: Tree, clause: Clause): boolean {
  return (
    clause.lemma === 'go' &&
    dependents(tree, clause.token, 'xcomp', 'advmod', 'obj').some((token) => token.form.toLowerCase() === 'unpunished')
  )
}
