import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { dependents, isUnder, nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import { contains } from '../../records/span.js'
import type { Token } from '../../records/token.js'
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
}

/** Deeds of violence told as facts within what is said, with those doers that stand there too. */
function deedsIn(words: ToldWords, voice: Voice): readonly Deed[] {
  return [...words.acts, ...words.harms]
    .filter((deed) => deed.modality === 'actual' && isSaid(words.tree, deed.token, voice))
    .map((deed) => ({ ...deed, agents: deed.agents.filter((agent) => isSaid(words.tree, agent, voice)) }))
}

/** True where a token stands within what is said. */
export function isSaid(tree: Tree, index: number, voice: Voice): boolean {
  const token = tree.tokens[index]
  return token !== undefined && voice.content.some((range) => contains(range, token))
}

// In a quotation the speaker is "we"; told in other words he is "it" or "they".
const quotedSelves = new Set(['we', 'i', 'our', 'my'])
const toldSelves = new Set(['it', 'they', 'its', 'their'])

/** True where an odd number of quotation marks stands before a token within what is said. */
function isQuoted(tree: Tree, index: number, voice: Voice): boolean {
  const at = tree.tokens[index]?.start ?? 0
  const range = voice.content.find((one) => one.start <= at && at < one.end)
  const marks = tree.tokens.filter((token) => token.start >= (range?.start ?? 0) && token.end <= at && /^["\u201c\u201d]$/.test(token.form))
  return marks.length % 2 === 1
}

/** "said the lorry was on its way when it ran over a mine": a thing told before in what is said is nearer than who says it. */
function hasNearer(tree: Tree, pronoun: Token, voice: Voice): boolean {
  if (!['it', 'they'].includes(pronoun.form.toLowerCase())) return false
  const subject = tree.tokens.find((token) => token.relation.startsWith('nsubj') && isSaid(tree, token.index, voice))
  return subject !== undefined && subject.index < pronoun.index && ['NOUN', 'PROPN'].includes(subject.upos) && !isNamed(subject, voice)
}

const isNamed = (subject: Token, voice: Voice): boolean =>
  voice.speaker?.name.toLowerCase().split(/\s+/).includes(subject.form.toLowerCase()) ?? false

/** True for "it", "its fighters", "we", and for the speaker's own name. */
function isSelf(words: ToldWords, index: number, voice: Voice): boolean {
  const { tree } = words
  const word = tree.tokens[index]
  if (!word) return false
  const own = isQuoted(tree, index, voice) ? quotedSelves : toldSelves
  if (own.has(word.form.toLowerCase())) return !hasNearer(tree, word, voice)
  if (dependents(tree, index, 'nmod:poss').some((owner) => own.has(owner.form.toLowerCase()))) return isDoer(words, word)
  return word.upos === 'PROPN' && (voice.speaker?.name.toLowerCase().split(/\s+/).includes(word.form.toLowerCase()) ?? false)
}

/** "their fighters", "its missiles"; not "their bus". */
function isDoer(words: ToldWords, token: Token): boolean {
  const { lexicon } = words
  const lemma = token.lemma.toLowerCase()
  return (
    lexicon.person(lemma) !== null ||
    lexicon.organisation(lemma) !== null ||
    lexicon.acts(lemma, 'NOUN').length > 0 ||
    isWeapon(words, lemma)
  )
}

function isWeapon(words: ToldWords, lemma: string): boolean {
  return words.lexicon.means
    .get(lemma)
    .some((entry) => entry.class === 'weapon' || entry.class === 'munition' || entry.class === 'platform')
}

/** "The group said its fighters had killed 12", "they did it": a saying whose content has the speaker as the doer claims the deed. */
export function ownDeed(words: ToldWords, voice: Voice): ImpliedAct | null {
  if (!voice.speaker || voice.utterance.source === null) return null
  const { tree } = words
  const done = [...deedsIn(words, voice), ...didIt(words, voice)].filter((deed) => !deed.negated)
  const forces = takesSides(words, voice)
  const isOwn = (agent: number): boolean => isSelf(words, agent, voice) || (forces && isOwnSide(tree, agent, voice))
  return done.some((deed) => deed.agents.some(isOwn))
    ? { act: 'claim-responsibility', status: 'claimed', parties: [], rule: 'en/implied/own-deed' }
    : null
}

/** "did it", "were behind it". */
function didIt(words: ToldWords, voice: Voice): readonly Deed[] {
  return words.clauses
    .filter((clause) => clause.lemma === 'do' && clause.kind === 'verb' && isSaid(words.tree, clause.token, voice))
    .filter((clause) =>
      fillersOf(clause, 'object').some((object) =>
        ['it', 'this', 'that'].includes(words.tree.tokens[object.token]?.form.toLowerCase() ?? ''),
      ),
    )
    .map((clause) => ({
      token: clause.token,
      agents: fillersOf(clause, 'subject').map((subject) => subject.token),
      negated: clause.negated,
    }))
}

/** "It had not harmed civilians", "our troops do not strike hospitals", "This was not a retaliation": the deed is denied. */
export function deniedDeed(words: ToldWords, inside: readonly Clause[], voice: Voice): ImpliedAct | null {
  const { tree, lexicon } = words
  const denied: ImpliedAct = { act: 'deny', status: 'denied', parties: [], rule: 'en/implied/not-done' }
  const negated = [...words.acts, ...words.harms, ...didIt(words, voice)].filter((deed) => deed.negated && isSaid(tree, deed.token, voice))
  if (
    negated.some((deed) => deed.agents.some((agent) => isSelf(words, agent, voice) || (isParty(words, agent) && takesSides(words, voice))))
  )
    return denied
  const notThis = inside.some(
    (clause) =>
      clause.kind === 'noun' &&
      clause.negated &&
      lexicon.acts(clause.lemma, 'NOUN').length > 0 &&
      dependents(tree, clause.token, 'nsubj').some((subject) => ['this', 'it', 'that'].includes(subject.form.toLowerCase())),
  )
  return notThis ? denied : null
}

/** An official of one side tells what another side, by name, has done: that is blame. What witnesses, doctors and police tell stays a report. */
export function blamedDeed(words: ToldWords, inside: readonly Clause[], voice: Voice): ImpliedAct | null {
  const { tree } = words
  if (!voice.speaker || !takesSides(words, voice)) return null
  const told = deedsIn(words, voice).filter((deed) => !deed.negated)
  const wrongs = inside.filter(
    (clause) => clause.kind === 'verb' && !clause.negated && clause.modality === 'actual' && isWrong(words, clause),
  )
  const agents = [
    ...told.flatMap((deed) => deed.agents),
    ...wrongs.flatMap((clause) => fillersOf(clause, 'subject').map((one) => one.token)),
  ]
  const parties = [...new Set(agents)].filter(
    (agent) => isSaid(tree, agent, voice) && isParty(words, agent) && !isSelf(words, agent, voice) && !isOwnSide(tree, agent, voice),
  )
  return parties.length > 0 ? { act: 'accuse', status: 'accused', parties, rule: 'en/implied/told-deed' } : null
}

const sidedRoles = new Set(['minister', 'spokesperson', 'military', 'politician'])
const sidedBodies = new Set(['government', 'armed-group'])

/** A minister, a spokesman, an army, a government, an armed group; not police, doctors, monitors, witnesses or unnamed sources. */
function takesSides(words: ToldWords, voice: Voice): boolean {
  const { lexicon } = words
  const { speaker } = voice
  if (!speaker || (speaker.anonymous && speaker.organisation === null)) return false
  const own = [speaker.role, speaker.organisation, speaker.name].filter((one) => one !== null).map((one) => one.toLowerCase())
  const classes = own.flatMap((phrase) => {
    const last = phrase.split(' ').at(-1) ?? ''
    const body = lexicon.organisation(phrase) ?? lexicon.organisation(last)
    const role = lexicon.role(phrase) ?? lexicon.role(last)
    return [role?.class ?? '', body?.kind ?? '', body?.class ?? '']
  })
  if (classes.some((one) => one === 'police' || one === 'hospital' || one === 'monitor')) return false
  return classes.some((one) => sidedRoles.has(one) || sidedBodies.has(one) || one === 'army' || one === 'security')
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

/** Somebody who can be named as a side: a body by name, an armed band, the forces of a people; not "gunmen", "two men". */
function isParty(words: ToldWords, agent: number): boolean {
  const { tree, lexicon } = words
  const token = tree.tokens[agent]
  if (!token || token.upos === 'PRON' || token.upos === 'NUM') return false
  if (token.name.endsWith('ORG')) return true
  if (token.name.endsWith('PER')) return false
  const body = lexicon.organisation(token.lemma.toLowerCase())
  const phrase = nounPhrase(tree, agent, true)
  const named = tree.tokens.some((word) => word.start >= phrase.start && word.end <= phrase.end && isCapital(word) && word.index > 0)
  return named && (body !== null || token.upos === 'PROPN')
}

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.form) && ['PROPN', 'ADJ', 'NOUN'].includes(token.upos)

const SHARED = 4

/** "Russian forces" told by "Russia's envoy": a capitalised word of the agent begins as one of the speaker's does. */
function isOwnSide(tree: Tree, agent: number, voice: Voice): boolean {
  const phrase = nounPhrase(tree, agent, true)
  const stems = tree.tokens
    .filter((token) => token.start >= phrase.start && token.end <= phrase.end && isCapital(token) && token.form.length >= SHARED)
    .map((token) => token.form.slice(0, SHARED).toLowerCase())
  const source = voice.utterance.source
  const said = tree.tokens.filter((token) => source && token.start >= source.start && token.end <= source.end).map((token) => token.form)
  const own = [...said, ...(voice.speaker?.name.split(' ') ?? []), ...(voice.speaker?.organisation?.split(' ') ?? [])]
  return own.some((word) => stems.some((stem) => word.toLowerCase().startsWith(stem)))
}
