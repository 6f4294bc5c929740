import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { caseOf, dependents, isUnder, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import { isOpponent, isOwnSide, isParty, isSameState, takesSides } from './sides.js'
import { isSaid, isSelf } from './speaker-self.js'
import type { ImpliedAct } from './utterance.js'
import type { Voice } from './voices.js'

/** The layers of one sentence that tell who did what. */
export interface ToldWords {
  readonly tree: Tree
  readonly clauses: readonly Clause[]
  readonly acts: readonly ActMention[]
  readonly harms: readonly HarmMention[]
  readonly lexicon: Lexicon
}

interface Deed {
  readonly token: number
  readonly agents: readonly number[]
  readonly negated: boolean
  /** True for what forces of order and diplomats do openly: arrests, raids, deployments, what was foiled. */
  readonly lawful: boolean
  readonly foiled: boolean
}

const preventing = new Set(['thwart', 'foil', 'prevent', 'avert', 'defuse', 'repel', 'repulse', 'disrupt', 'intercept'])

const lawfulActs: ReadonlySet<string> = new Set(['arrest', 'raid', 'deployment', 'agreement', 'territory-change'])

/** Deeds told as facts within what is said, with those doers that stand there too or are the speaker ("admitted having laid it"); no patrol, march or talks, and not what something is called ("it was revenge"). */
function deedsIn(words: ToldWords, voice: Voice): readonly Deed[] {
  const { tree } = words
  const acts = words.acts
    .filter(
      (act) => (act.strong || (act.form === 'verb' && act.type !== 'deployment')) && act.type !== 'agreement' && act.type !== 'protest',
    )
    .filter((act) => act.form !== 'noun' || dependents(tree, act.token, 'cop').length === 0)
    .map((act) => ({ ...act, foiled: act.modality === 'prevented' || preventing.has(act.lemma) }))
    .map((act) => ({ ...act, lawful: act.foiled || lawfulActs.has(act.type) }))
  const harms = words.harms
    .filter((harm) => tree.tokens[harm.token]?.upos === 'VERB')
    .map((harm) => ({ ...harm, foiled: false, lawful: harm.field === 'detained' }))
  return [...acts, ...harms]
    .filter((deed) => (deed.modality === 'actual' || deed.modality === 'prevented') && isSaid(tree, deed.token, voice))
    .map(({ token, agents, negated, lawful, foiled }) => ({
      token,
      negated,
      lawful,
      foiled,
      agents: agents.filter((agent) => isSaid(tree, agent, voice) || (isSource(tree, agent, voice) && isOwnedUpTo(tree, token, voice))),
    }))
}

/** True for the word that names the speaker before his verb. */
function isSource(tree: Tree, index: number, { utterance }: Voice): boolean {
  return utterance.sentence === tree.sentence.index && utterance.source?.token === index
}

/** "Admitted laying it", "claimed to have laid it", "boasted of having": the deed hangs on the verb of saying itself; not "said ..., killing nine". */
function isOwnedUpTo(tree: Tree, deed: number, { utterance }: Voice): boolean {
  const [word, source] = [tree.tokens[deed], tree.tokens[utterance.source?.token ?? -1]]
  if (utterance.act !== 'say' && utterance.act !== 'claim-responsibility') return false
  if (word?.head !== utterance.token || source?.head !== utterance.token || source.relation !== 'nsubj') return false
  return (
    word.relation === 'xcomp' ||
    word.relation === 'ccomp' ||
    dependents(tree, deed, 'mark').some((mark) => mark.form === 'of' || mark.form === 'to')
  )
}

/**
 * "The group said its fighters had killed 12", "they did it", "it had planted them": who tells of himself as the doer claims the deed. Who tells of
 * an arrest or a raid of his own announces it.
 */
export function ownDeed(words: ToldWords, voice: Voice): ImpliedAct | null {
  if (!voice.speaker || voice.utterance.source === null) return null
  const { tree, lexicon } = words
  const forces = takesSides(lexicon, voice.speaker)
  const isOwn = (agent: number): boolean => isSelf(tree, agent, voice, lexicon) || (forces && isOwnSide(tree, agent, voice))
  const deeds = deedsIn(words, voice)
  const ownedUpTo = deeds.filter((deed) => deed.agents.some((agent) => isSource(tree, agent, voice)))
  const told = [...deeds, ...didIt(words, voice), ...ownWrongs(words, voice)].filter((deed) => deed.agents.some(isOwn))
  const done = [...ownedUpTo, ...told].filter((deed) => !deed.negated)
  const violent = done.filter((deed) => !deed.lawful)
  const own = violent.length > 0 ? violent : done
  if (own.length === 0) return null
  return {
    act: violent.length > 0 ? 'claim-responsibility' : 'announce',
    status: 'claimed',
    parties: [],
    deeds: own.map((deed) => deed.token),
    rule: 'en/implied/own-deed',
  }
}

/** "did it", "were behind it". */
function didIt(words: ToldWords, voice: Voice): readonly Deed[] {
  return words.clauses
    .filter((clause) => clause.lemma === 'do' && clause.kind === 'verb' && isSaid(words.tree, clause.token, voice))
    .filter((clause) => fillersOf(clause, 'object').some((object) => pointers.has(formOf(words.tree, object.token))))
    .map((clause) => deedOf(clause))
}

/** "had planted them", "carried it out": a verb of wrongs, said of the speaker by himself. */
function ownWrongs(words: ToldWords, voice: Voice): readonly Deed[] {
  return words.clauses
    .filter((clause) => clause.kind === 'verb' && clause.modality === 'actual' && isSaid(words.tree, clause.token, voice))
    .filter(
      (clause) =>
        isWrong(words, clause) ||
        (words.lexicon.wrong(clause.lemma).length > 0 &&
          fillersOf(clause, 'object').some((object) => pointers.has(formOf(words.tree, object.token)))),
    )
    .map((clause) => deedOf(clause))
}

const pointers = new Set(['it', 'this', 'that', 'them', 'these', 'those'])

const formOf = (tree: Tree, index: number): string => tree.tokens[index]?.form.toLowerCase() ?? ''

function deedOf(clause: Clause): Deed {
  return {
    token: clause.token,
    agents: fillersOf(clause, 'subject').map((subject) => subject.token),
    negated: clause.negated,
    lawful: false,
    foiled: false,
  }
}

/** "It had not harmed civilians", "our troops do not strike hospitals", "This was not a retaliation", "no such blast took place": the deed is denied. */
export function deniedDeed(words: ToldWords, inside: readonly Clause[], voice: Voice): ImpliedAct | null {
  const { tree, lexicon } = words
  const denied: ImpliedAct = { act: 'deny', status: 'denied', parties: [], rule: 'en/implied/not-done' }
  const forces = takesSides(lexicon, voice.speaker)
  const negated = [...words.acts, ...words.harms, ...didIt(words, voice)].filter((deed) => deed.negated && isSaid(tree, deed.token, voice))
  if (negated.some((deed) => deed.agents.some((agent) => isSelf(tree, agent, voice, lexicon) || (forces && isParty(tree, agent, lexicon)))))
    return denied
  const notThis = inside.some(
    (clause) =>
      clause.kind === 'noun' &&
      clause.negated &&
      lexicon.acts(clause.lemma, 'NOUN').length > 0 &&
      dependents(tree, clause.token, 'nsubj').some((subject) => ['this', 'it', 'that'].includes(subject.form.toLowerCase())),
  )
  if (notThis) return denied
  return words.acts.some((act) => act.form === 'noun' && isSaid(tree, act.token, voice) && isCalledNone(tree, act.token))
    ? { ...denied, rule: 'en/implied/not-happened' }
    : null
}

/** "no such blast had taken place", "there had been no attack". */
function isCalledNone(tree: Tree, act: number): boolean {
  const word = tree.tokens[act]
  if (!word || !dependents(tree, act, 'det').some((det) => det.lemma.toLowerCase() === 'no')) return false
  const verb = tree.tokens[word.head]?.lemma.toLowerCase() ?? ''
  return (
    dependents(tree, act, 'amod', 'det', 'det:predet').some((one) => one.lemma.toLowerCase() === 'such') ||
    dependents(tree, act, 'expl').length > 0 ||
    (word.relation.startsWith('nsubj') && happening.has(verb)) ||
    (word.relation === 'nsubj:pass' && staging.has(verb))
  )
}

const happening = new Set(['take', 'happen', 'occur', 'be'])
const staging = new Set(['carry', 'conduct', 'launch', 'make', 'stage', 'mount', 'fire', 'commit'])

/** An official of one side tells what another side, by name, has done: that is blame. What witnesses, doctors and police tell stays a report. */
export function blamedDeed(words: ToldWords, inside: readonly Clause[], voice: Voice): ImpliedAct | null {
  const { tree, lexicon } = words
  if (!takesSides(lexicon, voice.speaker)) return null
  const wrongs = inside
    .filter((clause) => clause.kind === 'verb' && !clause.negated && clause.modality === 'actual' && isWrong(words, clause))
    .map((clause) => deedOf(clause))
  const isBlamed = (agent: number): boolean =>
    isSaid(tree, agent, voice) &&
    isOpponent(tree, agent, voice, lexicon) &&
    !isSameState(tree, agent, voice, lexicon) &&
    !isSelf(tree, agent, voice, lexicon)
  const told = [...deedsIn(words, voice), ...didIt(words, voice)]
    .filter((deed) => !deed.negated && !deed.foiled)
    .map((deed) => ({ ...deed, agents: deed.agents.flatMap((agent) => [agent, ...ownersOf(words, agent), ...bandsOf(words, agent)]) }))
  const deeds = [...told, ...wrongs].filter((deed) => deed.agents.some(isBlamed))
  const parties = [...new Set(deeds.flatMap((deed) => deed.agents.filter(isBlamed)))]
  if (parties.length === 0) return null
  return { act: 'accuse', status: 'accused', parties, deeds: deeds.map((deed) => deed.token), rule: 'en/implied/told-deed' }
}

/** "army aircraft", "their drones": whose weapon it was; nobody for what is no weapon. */
export function ownersOf({ tree, lexicon }: ToldWords, agent: number): readonly number[] {
  const lemma = tree.tokens[agent]?.lemma.toLowerCase() ?? ''
  if (lexicon.means.get(lemma).length === 0) return []
  return dependents(tree, agent, 'compound', 'amod', 'nmod:poss').map((owner) => owner.index)
}

/** "the terrorists of the League", "fighters from the front": whose people they are. */
function bandsOf({ tree, lexicon }: ToldWords, agent: number): readonly number[] {
  if (lexicon.person(tree.tokens[agent]?.lemma.toLowerCase() ?? '') === null) return []
  return dependents(tree, agent, 'nmod')
    .filter((one) => one.name.endsWith('ORG') && ['of', 'from'].includes(caseOf(tree, one.index)))
    .map((one) => one.index)
}

/** A verb that says a wrong of its subject: "violated the truce", "fired the rocket". */
function isWrong(words: ToldWords, clause: Clause): boolean {
  const objects = words.lexicon.wrong(clause.lemma)
  if (objects.length === 0) return false
  if (objects.includes('')) return true
  const { tree } = words
  return tree.tokens.some(
    (token) =>
      objects.includes(token.lemma.toLowerCase()) && (isUnder(tree, token.index, clause.token) || isUnder(tree, clause.token, token.index)),
  )
}
