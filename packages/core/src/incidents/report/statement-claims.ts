import { caseOf, dependents, nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import { isDocument, writerOf } from '../../claims/en/papers.js'
import { isParty } from '../../claims/en/sides.js'
import { isSelf } from '../../claims/en/speaker-self.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { ImpliedAct } from '../../claims/en/utterance.js'
import { isActorLike } from '../../mentions/en/acts/find-acts.js'
import type { Voice } from '../../claims/en/voices.js'
import type { Claim, Speaker } from '../../records/claim.js'
import type { Token } from '../../records/token.js'
import { contains, type Range } from '../../records/span.js'
import { buildClaim } from './claim-builder.js'
import type { EventGroup } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { namedBody } from './named-body.js'
import { partyPhrases } from './party-claims.js'

/** A saying as one act: its voice, the act that its content implies, and the sentence whose words imply it. */
export interface Reading {
  readonly voice: Voice
  readonly implied: ImpliedAct | null
  readonly where: SentenceLayers
}

/** Somebody whom an accusation names. */
export interface Blamed {
  readonly name: string
  readonly range: Range
}

/** Whom an accusation names: the one addressed, or the one its content makes responsible, or the one that the deed is laid on. */
export function blame(layers: ReportLayers, { voice, implied, where }: Reading): readonly Blamed[] {
  const { utterance } = voice
  if (utterance.act !== 'accuse' && utterance.status !== 'suspected') return []
  const named = (heads: readonly number[]): readonly Blamed[] => heads.flatMap((head) => partyPhrases(where.tree, head, layers.lexicon))
  const addressed = named([...(utterance.addressee === null ? [] : [utterance.addressee]), ...(implied?.parties ?? [])])
  const isLaid = addressed.length === 0 && implied === null && utterance.act === 'accuse'
  const laid = isLaid ? named(laidOn(where.tree, voice)) : addressed
  const parties = isLaid && laid.length === 0 ? named(chargedIn(layers, where, voice)) : laid
  return parties.filter((party) => !parties.some((other) => other !== party && contains(other.range, party.range)))
}

/** "alleged that the League had planted it", "accusations that the League was involved": a side by name that is the subject of what is alleged. */
function chargedIn({ lexicon }: ReportLayers, { tree }: SentenceLayers, voice: Voice): readonly number[] {
  const told = dependents(tree, voice.utterance.token, 'ccomp', 'acl').filter((one) => !one.relation.endsWith('relcl'))
  return told
    .flatMap((one) => dependents(tree, one.index, 'nsubj'))
    .filter((one) => one.relation === 'nsubj' && isParty(tree, one.index, lexicon) && !isSelf(tree, one.index, voice, lexicon))
    .map((one) => one.index)
}

/** "blamed the attack on rebels", "put the blame on", "attributed it to", "points to": who stands behind the preposition; "a man linked to" lays nothing. */
function laidOn(tree: Tree, { utterance }: Voice): readonly number[] {
  const prepositions = utterance.status === 'accused' || utterance.lemma === 'point to' ? ['on', 'upon', 'at', 'to'] : ['on', 'upon', 'at']
  const hosts = [utterance.token, ...dependents(tree, utterance.token, 'obj').map((object) => object.index)]
  return hosts
    .flatMap((host) => dependents(tree, host, 'obl', 'nmod'))
    .filter((token) => prepositions.includes(caseOf(tree, token.index)))
    .map((token) => token.index)
}

/** Claims about the doer that follow from the act of speech: claimed by its speaker, blamed on somebody, denied. */
export function blameClaims(
  layers: ReportLayers,
  group: EventGroup | undefined,
  sentence: SentenceLayers,
  { voice, implied, where }: Reading,
  blamed: readonly Blamed[],
): readonly Claim[] {
  if (!group || implied?.rule === 'en/implied/not-happened') return []
  const { utterance, speaker } = voice
  const chain = speaker ? [speaker, ...(voice.cited ? [voice.cited] : [])] : []
  const own = utterance.source && speaker ? ownDeedClaim(layers, voice, implied !== null && holdsDeed(group, implied, where)) : null
  if (own && speaker && isUnsigned(sentence, voice, layers.lexicon)) return []
  if (own && speaker)
    return spokenFor(layers, sentence, voice, speaker).map((party) =>
      buildClaim(layers, null, sentence, { field: 'perpetrator', ...party, chain, ...own }),
    )
  if (utterance.act === 'accuse' && !accusesOfDeed(layers, voice, blamed)) return []
  return blamed.map((party) =>
    buildClaim(layers, null, where, {
      field: 'perpetrator',
      value: party.name,
      evidence: party.range,
      status: utterance.status === 'suspected' ? 'suspected' : 'accused',
      chain,
      rule: 'en/party/accusation',
      basis: 'stated',
    }),
  )
}

/** "We have arrested the bombers": the deed that the speaker owns is the arrest, and an incident that tells of none is not his. */
function holdsDeed(group: EventGroup, { deeds = [] }: ImpliedAct, where: SentenceLayers): boolean {
  return group.events.some((event) => event.layers === where && [...event.acts, ...event.harms].some((deed) => deeds.includes(deed.token)))
}

/** What a saying makes of its speaker as the doer: claimed, denied, or nothing. */
function ownDeedClaim(layers: ReportLayers, voice: Voice, isHeld: boolean): Pick<Claim, 'status' | 'rule' | 'basis'> | null {
  if (voice.utterance.act === 'announce' && isHeld) return { status: 'claimed', rule: 'en/party/announced-deed', basis: 'stated' }
  if (voice.utterance.act === 'claim-responsibility')
    return { status: 'claimed', rule: 'en/party/claim-of-responsibility', basis: 'stated' }
  if (voice.utterance.act === 'deny' && deniesInvolvement(layers, voice) && isOwnDenial(layers, voice))
    return { status: 'denied', rule: 'en/party/denial', basis: 'inferred' }
  return null
}

/** What a side denies is its own part; not what neighbours, fathers and "both sides" deny, nor what is denied of somebody else ("denied that his son had"). */
function isOwnDenial({ lexicon, sentences }: ReportLayers, voice: Voice): boolean {
  const { source, sentence, token } = voice.utterance
  const layers = sentences.find((one) => one.sentence.index === sentence)
  const word = layers?.tree.tokens[source?.token ?? -1]
  if (!layers || !word) return true
  const lemma = word.lemma.toLowerCase()
  const person = word.upos === 'NOUN' && lexicon.role(lemma) === null ? lexicon.person(lemma) : null
  if ((lemma === 'side' && isBoth(layers.tree, word)) || (person !== null && !deniers.has(person.class))) return false
  const denied = dependents(layers.tree, token, 'ccomp')[0]
  const subject = denied ? dependents(layers.tree, denied.index, 'nsubj').find((one) => one.relation === 'nsubj') : undefined
  return (
    !subject ||
    indefinite.has(subject.form.toLowerCase()) ||
    !isActorLike(layers.tree, subject.index, lexicon) ||
    isSelf(layers.tree, subject.index, voice, lexicon)
  )
}

/** "both sides", "the two sides"; "the rebel side" is one of them. */
function isBoth(tree: Tree, side: Token): boolean {
  return side.form.toLowerCase() !== 'side' || dependents(tree, side.index, 'amod', 'compound').length === 0
}

const indefinite = new Set(['anything', 'anyone', 'anybody', 'any', 'there', 'this', 'that'])

const deniers: ReadonlySet<string> = new Set([
  'soldier',
  'militant',
  'commander',
  'police',
  'security',
  'official',
  'attacker',
  'politician',
])

/** "A message claimed the attack": nobody who could have done it. */
function isUnsigned({ tree }: SentenceLayers, { utterance: { source, token } }: Voice, lexicon: Lexicon): boolean {
  const word = tree.tokens[source?.token ?? -1]
  if (source === null || word?.upos !== 'NOUN' || !isDocument(word.lemma.toLowerCase())) return false
  return namedBody(tree, source, token) === null && writerOf(tree, source, lexicon) === null
}

interface Spoken {
  readonly value: string
  readonly evidence: Range
}

/** Whose deed it is: a spokesman speaks for his organisation, where the phrase names it, and "two groups, X and Y" are X and Y; else the speaker's own. */
function spokenFor(layers: ReportLayers, sentence: SentenceLayers, voice: Voice, speaker: Speaker): readonly Spoken[] {
  const range = speakerRange(sentence, voice)
  const source = voice.utterance.source
  const body = source ? namedBody(sentence.tree, source, voice.utterance.token) : null
  if (body) return [{ value: layers.doc.text.slice(body.start, body.end), evidence: body }]
  const several = source ? namesOfSeveral(layers, sentence, source.token) : []
  if (several.length > 0) return several
  const organisation = speaker.role === null ? null : speaker.organisation
  if (organisation === null || source === null) return [{ value: speaker.name, evidence: range }]
  const at = layers.doc.text.slice(source.start, source.end).indexOf(organisation)
  return at < 0
    ? [{ value: organisation, evidence: range }]
    : [{ value: organisation, evidence: { start: source.start + at, end: source.start + at + organisation.length } }]
}

/** "Two groups, the Dawn Front and the League, claimed it": the names beside a plural. */
function namesOfSeveral({ lexicon }: ReportLayers, { tree }: SentenceLayers, source: number): readonly Spoken[] {
  const word = tree.tokens[source]
  const plural = word?.upos === 'NOUN' && word.form.toLowerCase() !== word.lemma.toLowerCase()
  if (!plural) return []
  return dependents(tree, source, 'appos')
    .filter((token) => token.index > source && token.upos === 'PROPN')
    .flatMap((token) => partyPhrases(tree, token.index, lexicon))
    .map((party) => ({ value: party.name, evidence: party.range }))
}

/** The words of the speaker in this sentence: a name, or the pronoun that stands for it. */
function speakerRange(sentence: SentenceLayers, voice: Voice): Range {
  const source = voice.utterance.source
  const range = source ? nounPhrase(sentence.tree, source.token, true) : { start: sentence.sentence.start, end: sentence.sentence.end }
  return range
}

/** A denial of the deed itself ("denied any part in it", "rejected the accusation"), not of a number or a rumour. */
function deniesInvolvement(layers: ReportLayers, voice: Voice): boolean {
  const words = voice.content.map((range) => layers.doc.text.slice(range.start, range.end).toLowerCase()).join(' ')
  const told = layers.sentences.some((sentence) => sentence.acts.some((act) => voice.content.some((range) => contains(range, act.range))))
  return (
    told ||
    /^\W*(?:it|this|that|doing so|having done so)\W*$/.test(words) ||
    (/\b(?:involve|part\b|role|responsib|accus|behind|charge|allegation|carr(?:y|ied)|do with|blame|link|connection|firing|fired|attack|targeting|hand in|did not|did it)/.test(
      words,
    ) &&
      !/\b(?:toll|casualt|number)/.test(words))
  )
}

/** "accused the army", "of the killings", "of being behind it"; "accused the government of scapegoating it" says nothing of who did the deed. */
function accusesOfDeed(layers: ReportLayers, voice: Voice, blamed: readonly Blamed[]): boolean {
  const words = voice.content.map((range) => layers.doc.text.slice(range.start, range.end)).join(' ')
  const charge = blamed.reduce((rest, party) => rest.replace(party.name, ''), words)
  if (!/^\W*(?:(?:the|an?|its|their)\s+)?(?:of|for)\b/i.test(charge)) return true
  const told = layers.sentences.some((sentence) =>
    [...sentence.acts.map((act) => act.range), ...sentence.harms.map((harm) => rangeOfToken(sentence, harm.token))].some((deed) =>
      voice.content.some((range) => contains(range, deed)),
    ),
  )
  return (
    told ||
    /\b(?:involve|part\b|role|responsib|behind|carr(?:y|ied)|blame|hand in|of it$|fir(?:ing|ed)|massacre|atrocit|crime)/i.test(charge)
  )
}

function rangeOfToken(sentence: SentenceLayers, token: number): Range {
  const word = sentence.tree.tokens[token]
  return { start: word?.start ?? 0, end: word?.end ?? 0 }
}
