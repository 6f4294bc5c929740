import { nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import { knownActors } from '../../knowledge/actor-names.js'
import { foldName } from '../../knowledge/fold-name.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Speaker } from '../../records/claim.js'
import type { Token } from '../../records/token.js'
import type { Voice } from './voices.js'

const sidedRoles = new Set(['minister', 'spokesperson', 'military', 'politician'])
const sidedBodies = new Set(['government', 'armed-group'])

const unspecific = new Set(['group', 'network', 'movement', 'organisation', 'organization'])

/** A minister, a spokesman, an army, a government, an armed group; not police, doctors, monitors, witnesses or unnamed sources. */
export function takesSides(lexicon: Lexicon, speaker: Speaker | null): boolean {
  // "the group said": it may be one of monitors or of fighters
  if (!speaker || unspecific.has(speaker.name.toLowerCase())) return false
  const classes = classesOf(lexicon, speaker)
  // "rebels said": nobody is named, and yet they are a side
  if (speaker.anonymous && speaker.organisation === null && !classes.includes('armed-group')) return false
  if (classes.some((one) => one === 'police' || one === 'hospital' || one === 'monitor')) return false
  return classes.some((one) => sidedRoles.has(one) || sidedBodies.has(one) || one === 'army' || one === 'security')
}

const publicRoles = new Set([...sidedRoles, 'local-leader', 'religious', 'activist', 'police', 'official', 'legal'])
const publicBodies = new Set([...sidedBodies, 'state-force', 'organisation'])

/** Somebody whose wishes are news: an office, a body or one who speaks for it; no passer-by, witness or source. */
export function isPublic(lexicon: Lexicon, speaker: Speaker | null): boolean {
  return speaker !== null && classesOf(lexicon, speaker).some((one) => publicRoles.has(one) || publicBodies.has(one))
}

/** The classes of a speaker's role and body, as knowledge has them. */
function classesOf(lexicon: Lexicon, speaker: Speaker): readonly string[] {
  const own = [speaker.role, speaker.organisation, speaker.name].filter((one) => one !== null).map((one) => one.toLowerCase())
  return own.flatMap((phrase) => {
    const last = phrase.split(' ').at(-1) ?? ''
    const body = lexicon.organisation(phrase) ?? lexicon.organisation(phrase.split(' ').slice(-2).join(' ')) ?? lexicon.organisation(last)
    const role = lexicon.role(phrase) ?? lexicon.role(last)
    return [role?.class ?? '', body?.kind ?? '', body?.class ?? '', ...kindsByName(lexicon, phrase)]
  })
}

/** What knowledge says of a name: a known actor's kind, or what the last word of an unknown one tells ("Kori Liberation Front"). */
function kindsByName(lexicon: Lexicon, phrase: string): readonly string[] {
  const known = knownActors.named(phrase).map((entry) => entry.kind)
  const words = foldName(phrase).split(' ')
  const head = known.length === 0 && words.length > 1 ? lexicon.nameHeads.endingAt(words, words.length - 1)?.entries[0] : undefined
  const band = lexicon.person(words.at(-1)?.replace(/s$/, '') ?? '')?.of === 'militants' ? ['armed-group'] : []
  return [...known, ...(head ? [head.kind] : []), ...band]
}

/** Somebody who can be named as a side: a body by name, an armed band, the forces of a people; not "gunmen", "two men". */
export function isParty(tree: Tree, agent: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[agent]
  if (!token || token.upos === 'PRON' || token.upos === 'NUM') return false
  if (token.name.endsWith('ORG')) return true
  if (token.name.endsWith('PER')) return false
  const body = lexicon.organisation(token.lemma.toLowerCase())
  // "a Russian missile": whose weapon it was
  const isPeoples = token.upos === 'ADJ' && token.relation === 'amod' && isCapital(token)
  return isCalledByName(tree, agent) && (body !== null || token.upos === 'PROPN' || isPeoples)
}

/** The other side of one who takes sides: another body by name, "the army" and "soldiers" told by rebels, "rebels" told by an army; not "gunmen". */
export function isOpponent(tree: Tree, agent: number, voice: Voice, lexicon: Lexicon): boolean {
  if (!takesSides(lexicon, voice.speaker) || isOwnSide(tree, agent, voice)) return false
  if (isParty(tree, agent, lexicon) || isOtherState(tree, agent, voice, lexicon)) return true
  const person = lexicon.person(tree.tokens[agent]?.lemma.toLowerCase() ?? '')
  const ofState = speaksForState(lexicon, voice)
  return ofState ? person?.class === 'militant' : person?.class === 'soldier'
}

function speaksForState(lexicon: Lexicon, { speaker }: Voice): boolean {
  const classes = speaker ? classesOf(lexicon, speaker) : []
  return (
    !classes.includes('armed-group') &&
    classes.some((one) => one === 'government' || one === 'state-force' || one === 'military' || one === 'police')
  )
}

/** "the army", told by one who speaks for no state: the forces of the state, which need no name there. */
export function isOtherState(tree: Tree, agent: number, voice: Voice, lexicon: Lexicon): boolean {
  if (!isStateForce(tree, agent, lexicon) || tree.tokens[agent]?.upos !== 'NOUN' || !voice.speaker) return false
  return !speaksForState(lexicon, voice)
}

/** "the air force", told by a minister or an officer: the forces of the state that he speaks for. */
export function isSameState(tree: Tree, agent: number, voice: Voice, lexicon: Lexicon): boolean {
  const isMinister = voice.speaker !== null && classesOf(lexicon, voice.speaker).includes('minister')
  return isStateForce(tree, agent, lexicon) && !isCalledByName(tree, agent) && (isMinister || speaksForState(lexicon, voice))
}

function isStateForce(tree: Tree, agent: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[agent]
  const body = token ? (lexicon.organisation(token.form.toLowerCase()) ?? lexicon.organisation(token.lemma.toLowerCase())) : null
  return body?.kind === 'state-force'
}

/** "the Ruritanian army": a capital within the phrase; that of a sentence's first word says nothing. */
function isCalledByName(tree: Tree, agent: number): boolean {
  const phrase = nounPhrase(tree, agent, true)
  return tree.tokens.some((word) => word.start >= phrase.start && word.end <= phrase.end && isCapital(word) && word.index > 0)
}

/** An armed group or an army, or one who speaks for it: what it says of the reasons of a deed speaks for the deed. */
export function isArmed(lexicon: Lexicon, speaker: Speaker | null): boolean {
  const classes = speaker ? classesOf(lexicon, speaker) : []
  return (
    classes.some((one) => one === 'armed-group' || one === 'army' || one === 'military' || one === 'state-force') &&
    !classes.includes('police')
  )
}

const isCapital = (token: Token): boolean => /^\p{Lu}/u.test(token.form) && ['PROPN', 'ADJ', 'NOUN'].includes(token.upos)

const SHARED = 4

/** "Russian forces" told by "Russia's envoy": a capitalised word of the agent begins as one of the speaker's does. */
export function isOwnSide(tree: Tree, agent: number, voice: Voice): boolean {
  const phrase = nounPhrase(tree, agent, true)
  const stems = tree.tokens
    .filter((token) => token.start >= phrase.start && token.end <= phrase.end && isCapital(token) && token.form.length >= SHARED)
    .map((token) => token.form.slice(0, SHARED).toLowerCase())
  const source = voice.utterance.source
  const said = tree.tokens.filter((token) => source && token.start >= source.start && token.end <= source.end).map((token) => token.form)
  const own = [...said, ...(voice.speaker?.name.split(' ') ?? []), ...(voice.speaker?.organisation?.split(' ') ?? [])]
  return own.some((word) => stems.some((stem) => word.toLowerCase().startsWith(stem)))
}
