import { fillersOf, type Clause } from '../../annotations/en/clauses/clause.js'
import { caseOf, dependents, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Token } from '../../records/token.js'
import { avowal } from './avowals.js'
import { judgement } from './judgement.js'
import { isPublic } from './sides.js'
import { isSaid, isSelf } from './speaker-self.js'
import { blamedDeed, deniedDeed, ownDeed, ownersOf, type ToldWords } from './told-deeds.js'
import type { ImpliedAct } from './utterance.js'
import type { Voice } from './voices.js'

/**
 * Reads, in the content of a plain saying: "that a militia was responsible", "the rebels had fired the shell" (accuse) · "it was behind the blast",
 * "its fighters carried out" (claim) · "it had nothing to do with", "had not harmed civilians" (deny) · "We will avenge them" (pledge) · called it a
 * "cowardly attack" (condemn), "nonsense" (deny), "a necessary operation" (justify); "the authorities must act" (demand).
 */
export function impliedActs(words: ToldWords, voice: Voice): readonly ImpliedAct[] {
  const { tree, lexicon } = words
  const inside = words.clauses.filter((clause) => isSaid(tree, clause.token, voice))
  const deeds = [ownDeed(words, voice) ?? blame(words, inside, voice), denial(words, inside, voice) ?? deniedDeed(words, inside, voice)]
  const found = deeds.filter((act) => act !== null)
  const blamed = found.some((act) => act.act === 'claim-responsibility' || act.act === 'accuse') ? null : blamedDeed(words, inside, voice)
  const held = resolve(tree, inside, lexicon)
  if (found.length > 0) return [...found, ...(blamed ? [blamed] : []), ...(held ? [held] : [])]
  const rest = judgement(tree, voice, lexicon) ?? avowal(words, inside, voice) ?? blamed ?? wish(words, inside, voice)
  if (held) return blamed ? [blamed, held] : [held]
  return rest ? [rest] : []
}

const persons = new Set(['he', 'she'])

/** "was responsible", "was behind", "was the work of": the subject is blamed; where it is the speaker himself, the deed is claimed. */
function blame(words: ToldWords, clauses: readonly Clause[], voice: Voice): ImpliedAct | null {
  const { tree, lexicon } = words
  for (const clause of clauses) {
    if (clause.modality !== 'actual' && clause.modality !== 'feared') continue
    const isBlame = (blamingWords.has(clause.lemma) && dependents(tree, clause.token, 'cop').length > 0) || isBehind(tree, clause.token)
    const subject = isBlame ? dependents(tree, clause.token, 'nsubj')[0] : workOf(tree, clause.token)
    if (!subject) continue
    const self = isSelf(tree, subject.index, voice, lexicon) || isSpeakerAgain(tree, subject, voice)
    if (clause.lemma === 'suspect' && !self)
      return { act: 'accuse', status: 'suspected', parties: [subject.index], rule: 'en/implied/suspect' }
    if (clause.negated) return self ? { act: 'deny', status: 'denied', parties: [], rule: 'en/implied/not-responsible' } : null
    if (self && voice.speaker) return { act: 'claim-responsibility', status: 'claimed', parties: [], rule: 'en/implied/own-deed' }
    if (!self && subject.upos !== 'PRON')
      return {
        act: 'accuse',
        status: isHeld(words, clause.token, voice) ? 'suspected' : 'accused',
        parties: blamedOf(words, subject.index),
        rule: 'en/implied/responsible',
      }
  }
  return null
}

/** "is believed to be the work of", "said it appeared to be the work of": held open by the word that brings it. */
function isHeld({ tree, lexicon }: ToldWords, token: number, { utterance }: Voice): boolean {
  if (utterance.status === 'suspected' || utterance.status === 'unverified') return true
  const head = tree.tokens[tree.tokens[token]?.head ?? -1]
  const open = head ? lexicon.speech(head.lemma.toLowerCase(), 'VERB')[0]?.status : null
  return head !== undefined && head.index !== utterance.token && (open === 'suspected' || open === 'unverified')
}

/** "an army missile was to blame": whose weapon it was; else the subject itself. */
function blamedOf(words: ToldWords, subject: number): readonly number[] {
  const owners = ownersOf(words, subject)
  return owners.length > 0 ? owners : [subject]
}

/** "He said he was responsible"; of "police said he was" the speaker is another. */
function isSpeakerAgain(tree: Tree, subject: Token, voice: Voice): boolean {
  const source = tree.tokens[voice.utterance.source?.token ?? -1]
  return (
    persons.has(subject.form.toLowerCase()) &&
    source !== undefined &&
    (source.name.endsWith('PER') || persons.has(source.form.toLowerCase()))
  )
}

const blamingWords = new Set(['blame', 'responsible', 'culprit', 'perpetrator', 'suspect', 'guilty'])

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

/** "it had nothing to do with", "it did not carry it out", "our units do not hunt buses", "his men carried no arms". */
function denial(words: ToldWords, clauses: readonly Clause[], voice: Voice): ImpliedAct | null {
  const { tree, lexicon } = words
  const own = (index: number): boolean =>
    isSelf(tree, index, voice, lexicon) ||
    ownPronouns.has(tree.tokens[index]?.form.toLowerCase() ?? '') ||
    dependents(tree, index, 'nmod:poss').some((token) => ownOwners.has(token.form.toLowerCase()))
  for (const clause of clauses) {
    const subject = dependents(tree, clause.token, 'nsubj', 'nsubj:pass')[0]?.index ?? fillersOf(clause, 'subject')[0]?.token
    if (subject === undefined) continue
    if (isNotOne(tree, subject) && dependents(tree, subject, 'nmod').some((of) => own(of.index)))
      return { act: 'deny', status: 'denied', parties: [], deeds: [clause.token], rule: 'en/implied/not-done' }
    if (!own(subject)) continue
    const verb = clause.lemma.split(' ')[0] ?? ''
    const without = dependents(tree, clause.token, 'obj').some((object) => isNone(tree, object, verb, lexicon))
    const past = clause.tense !== 'future' && !isToldFuture(tree, clause)
    const notDone = clause.negated && past && (deniedVerbs.has(verb) || (clause.kind === 'verb' && lexicon.acts(verb, 'VERB').length > 0))
    if (without || notDone) return { act: 'deny', status: 'denied', parties: [], deeds: [clause.token], rule: 'en/implied/not-done' }
  }
  return null
}

/** "not one of its fighters", "none of our men". */
function isNotOne(tree: Tree, index: number): boolean {
  const form = tree.tokens[index]?.form.toLowerCase()
  return form === 'none' || (form === 'one' && tree.tokens[index - 1]?.form.toLowerCase() === 'not')
}

const ownPronouns = new Set(['it', 'we', 'they', 'he', 'she', 'i'])
const ownOwners = new Set(['its', 'their', 'our', 'his'])

/** "had nothing to do with", "had no part in", "carried no guns", "fired no shot". */
function isNone(tree: Tree, object: Token, verb: string, lexicon: Lexicon): boolean {
  const lemma = object.lemma.toLowerCase()
  if (verb === 'have' && lemma === 'nothing') return true
  if (!dependents(tree, object.index, 'det').some((det) => det.lemma.toLowerCase() === 'no')) return false
  if (verb === 'have') return shares.has(lemma)
  return !perceiving.has(verb) && (lexicon.means.get(lemma).length > 0 || lexicon.acts(lemma, 'NOUN').length > 0)
}

// "had heard no shooting" denies nothing of one's own
const perceiving = new Set([
  'hear',
  'see',
  'notice',
  'witness',
  'find',
  'receive',
  'expect',
  'report',
  'detect',
  'record',
  'know',
  'face',
  'fear',
])

const shares = new Set(['part', 'role', 'hand', 'link', 'connection', 'involvement', 'knowledge', 'force', 'presence'])

const deniedVerbs = new Set(
  'do carry involve target attack fire take strike aim harm hurt kill hit shoot bomb shell use order conduct launch stage'.split(' '),
)

/** "We will crush them", "they will pay a heavy price", "the killers will find no refuge", "will not escape": force or punishment in the future. */
function resolve(tree: Tree, clauses: readonly Clause[], lexicon: Lexicon): ImpliedAct | null {
  for (const clause of clauses) {
    const held = clause.lemma === 'be' && clause.tense === 'future' ? lexicon.retort(announcedNoun(tree, clause)) : null
    if (held) return { act: held, status: null, parties: [], rule: 'en/implied/resolve' }
    if (reservesRight(tree, clause, clauses, lexicon)) return { act: 'threaten', status: null, parties: [], rule: 'en/implied/reserve' }
    const toCome = clause.tense === 'future' || isToldFuture(tree, clause) || isGoingTo(tree, clause) || isUnpunished(tree, clause)
    if (clause.kind !== 'verb' || !toCome) continue
    const act = retortsOf(tree, clause).flatMap((phrase) => lexicon.retort(phrase) ?? [])[0]
    if (act) return { act, status: null, parties: [], rule: 'en/implied/resolve' }
    if (isUnpunished(tree, clause)) return { act: 'pledge', status: null, parties: [], rule: 'en/implied/not-unpunished' }
  }
  return null
}

/** "There will be an answer": the noun that will be. */
function announcedNoun(tree: Tree, clause: Clause): string {
  if (dependents(tree, clause.token, 'expl').length === 0) return ''
  return dependents(tree, clause.token, 'nsubj', 'obj')[0]?.lemma.toLowerCase() ?? ''
}

/** How knowledge may have a promise: "hunt down", "face justice", "find no refuge", "not escape". */
function retortsOf(tree: Tree, clause: Clause): readonly string[] {
  const objects = dependents(tree, clause.token, 'obj').map((object) => {
    const none = dependents(tree, object.index, 'det').some((det) => det.lemma.toLowerCase() === 'no')
    return `${clause.lemma} ${none ? 'no ' : ''}${object.lemma.toLowerCase()}`
  })
  if (clause.negated && !objects.some((one) => one.includes(' no ')))
    return [`not ${clause.voice === 'passive' ? 'be ' : ''}${clause.lemma}`]
  const own = dependents(tree, clause.token, 'obj').flatMap((object) => dependents(tree, object.index, 'nmod', 'obl', 'amod'))
  const complements = [...dependents(tree, clause.token, 'xcomp', 'obl'), ...own].map((one) =>
    [clause.lemma, caseOf(tree, one.index), one.lemma.toLowerCase()].filter((word) => word !== '').join(' '),
  )
  return [...objects, ...complements, clause.lemma]
}

/** "reserved the right to respond". */
function reservesRight(tree: Tree, clause: Clause, clauses: readonly Clause[], lexicon: Lexicon): boolean {
  if (clause.lemma !== 'reserve' || clause.negated) return false
  const right = dependents(tree, clause.token, 'obj').find((object) => object.lemma.toLowerCase() === 'right')
  return (
    right !== undefined &&
    clauses.some(
      (one) => tree.tokens[one.token]?.head === right.index && retortsOf(tree, one).some((phrase) => lexicon.retort(phrase) === 'threaten'),
    )
  )
}

/** "is going to pay for it". */
function isGoingTo(tree: Tree, clause: Clause): boolean {
  const self = tree.tokens[clause.token]
  const head = tree.tokens[self?.head ?? -1]
  return self?.relation === 'xcomp' && head?.form.toLowerCase() === 'going' && dependents(tree, head.index, 'aux').length > 0
}

/** "The authorities should let investigators in": what a public speaker says that another body ought to do. */
function wish(words: ToldWords, clauses: readonly Clause[], voice: Voice): ImpliedAct | null {
  const { tree, lexicon } = words
  if (!isPublic(lexicon, voice.speaker)) return null
  const isBody = (token: Token): boolean =>
    /-(?:ORG|LOC)$/.test(token.name) ||
    lexicon.organisation(token.form.toLowerCase()) !== null ||
    lexicon.organisation(token.lemma) !== null
  const found = clauses.some(
    (clause) =>
      clause.kind === 'verb' &&
      dependents(tree, clause.token, 'aux').some((aux) => duties.has(aux.form.toLowerCase())) &&
      (isWanted(tree, clause, lexicon) ||
        dependents(tree, clause.token, 'nsubj').some((subject) => isBody(subject) && !isSelf(tree, subject.index, voice, lexicon))),
  )
  return found ? { act: 'demand', status: null, parties: [], rule: 'en/implied/duty' } : null
}

const duties = new Set(['should', 'must', 'ought'])

/** "Those responsible must be brought to justice", "there must be an inquiry", "all sides must stop", "the attacks must end". */
function isWanted(tree: Tree, clause: Clause, lexicon: Lexicon): boolean {
  if (dependents(tree, clause.token, 'aux').some((aux) => aux.lemma === 'have')) return false
  if (clause.voice === 'passive')
    return retortsOf(tree, clause).some((phrase) => lexicon.retort(phrase) === 'pledge') || redress.has(clause.lemma)
  const subjects = dependents(tree, clause.token, 'nsubj')
  if (dependents(tree, clause.token, 'expl').length > 0)
    return [...subjects, ...dependents(tree, clause.token, 'obj')].some((noun) => remedies.has(noun.lemma.toLowerCase()))
  return subjects.some(
    (subject) =>
      parties.has(subject.lemma.toLowerCase()) ||
      (ending.has(clause.lemma) && lexicon.acts(subject.lemma.toLowerCase(), 'NOUN').length > 0),
  )
}

const redress = new Set([
  'stop',
  'end',
  'free',
  'release',
  'protect',
  'respect',
  'lift',
  'halt',
  'allow',
  'disarm',
  'spare',
  'hold',
  'compensate',
])
const remedies = new Set(
  'investigation inquiry enquiry probe accountability justice end ceasefire truce halt action consequence answer transparency stop'.split(
    ' ',
  ),
)
const parties = new Set(['side', 'party', 'world', 'community', 'leader', 'perpetrator', 'killer', 'authority'])
const ending = new Set(['stop', 'end', 'cease'])

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
