import { isSelf } from '../../claims/en/speaker-self.js'
import { takesSides } from '../../claims/en/sides.js'
import { stanceOf, type Stance } from '../../claims/en/stance.js'
import type { Voice } from '../../claims/en/voices.js'
import { hashText } from '../../engine/hash.js'
import type { Claim, ClaimField, Count, Speaker, Status } from '../../records/claim.js'
import { spanOf, type Range } from '../../records/span.js'
import { dependents, treeOf } from '../../annotations/en/clauses/tree.js'
import { dayOfSaying } from './day-of-saying.js'
import type { EventMention } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'

/** What a rule found, before its voice is known. */
export interface Finding {
  readonly field: ClaimField
  readonly value: Count | string
  readonly evidence: Range
  readonly of?: string | null
  readonly actor?: string | null
  /** Set where the words themselves decide ("claimed responsibility"); else the voice decides. */
  readonly status?: Status
  /** Set where the words name the speaker beside the value; else the voices at its position. */
  readonly chain?: readonly Speaker[]
  readonly supersedes?: string | null
  readonly rule: string
  readonly basis: 'stated' | 'inferred'
  /** Position whose voices count, where it is not the evidence's own. */
  readonly at?: number
}

/** Makes the claim: the voices at its place, its status, the day it was said, and an id that is the same on every run. */
export function buildClaim(layers: ReportLayers, event: EventMention | null, sentence: SentenceLayers, finding: Finding): Claim {
  const stance = ofHarm(layers, finding, stanceAt(layers, sentence, event, finding.at ?? finding.evidence.start))
  const speaker = [...(finding.chain ?? stance.chain)]
  const evidence = spanOf(layers.doc, finding.evidence)
  const value = typeof finding.value === 'string' ? finding.value : { ...finding.value }
  const id = hashText(
    [layers.doc.id, finding.field, evidence.start, evidence.end, JSON.stringify(value), speaker.map((one) => one.name).join('>')].join(
      '\u001f',
    ),
  )
  return {
    id: `claim-${id}`,
    field: finding.field,
    value,
    actor: finding.actor ?? null,
    of: finding.of ?? null,
    status: finding.status ?? (isCalledFalse(layers, sentence, finding.evidence.start) ? 'denied' : stance.status),
    speaker,
    said: saidOn(layers, stance, speaker.length === 0),
    supersedes: finding.supersedes ?? null,
    evidence,
    sentence: { start: sentence.sentence.start, end: sentence.sentence.end },
    rule: finding.rule,
    basis: finding.basis,
  }
}

/**
 * What a stance makes of a number. Suspicion is of doers: that people were killed stands beside "suspected of the murder of two", and is only
 * held for true in "are believed to have died". An arrest is no boast of whoever makes it.
 */
function ofHarm(layers: ReportLayers, { value, field, of }: Finding, stance: Stance): Stance {
  if (typeof value === 'string') return stance
  if (stance.status === 'suspected') {
    const opined = stance.voices.some(
      ({ utterance }) => utterance.status === 'suspected' && utterance.act === 'say' && utterance.kind !== 'thing',
    )
    return { ...stance, status: opined ? 'unverified' : 'asserted' }
  }
  if (stance.status === 'asserted' && enemies.has(of ?? '') && isBoast(layers, stance)) return { ...stance, status: 'claimed' }
  return field === 'detained' && stance.status === 'claimed' ? { ...stance, status: 'asserted' } : stance
}

const enemies: ReadonlySet<string> = new Set(['soldiers', 'police', 'militants', 'attackers', 'security'])

/** "The rebels claimed that 20 soldiers were killed": losses of the other side that a side claims. */
function isBoast({ lexicon }: ReportLayers, { voices }: Stance): boolean {
  const voice = voices.find(({ speaker }) => speaker !== null)
  return voice?.utterance.lemma === 'claim' && takesSides(lexicon, voice.speaker)
}

/** "The claim that 41 soldiers died is a lie", "reports of 20 dead were false": the value stands in the subject of a word that denies it. */
function isCalledFalse(layers: ReportLayers, sentence: SentenceLayers, position: number): boolean {
  const { tree } = sentence
  let token = tree.tokens.find((one) => one.start <= position && position < one.end)
  while (token) {
    const head = tree.tokens[token.head]
    if (!head) return false
    const subject = /^(?:nsubj|csubj)/.test(token.relation)
    const entry = subject ? (layers.lexicon.epithet(head.form.toLowerCase()) ?? layers.lexicon.epithet(head.lemma.toLowerCase())) : null
    if (entry?.act === 'deny' && !dependents(tree, head.index, 'advmod').some((word) => word.lemma === 'not')) return true
    token = head
  }
  return false
}

/** The stance at a position: voices, hedges in the clause, and whether the speaker is the doer. */
export function stanceAt(layers: ReportLayers, sentence: SentenceLayers, event: EventMention | null, position: number): Stance {
  const voices = layers.voices.at(position)
  const doers = event ? event.agents.filter((token) => isDoing(sentence, token)) : []
  // "admitted to the bomb that has now killed five": that they died is no claim of the speaker's
  const isKnown = voices.some(({ utterance }) => utterance.known.some((range) => range.start <= position && position < range.end))
  const isOwn = (speaker: Speaker): boolean =>
    !isKnown &&
    (doers.some((doer) => isSameParty(layers, sentence, doer, speaker, voices)) || isOwnedUpTo(sentence, event, voices, speaker))
  return stanceOf(voices, event ? hedgeOf(layers, event) : null, isOwn)
}

/** "claimed to have killed 20", "admitted killing two": the deed hangs on the verb of saying itself, whose subject has done it. */
function isOwnedUpTo({ tree }: SentenceLayers, event: EventMention | null, voices: readonly Voice[], speaker: Speaker): boolean {
  const voice = voices.find((one) => one.speaker === speaker)
  const { source, token, sentence } = voice?.utterance ?? {}
  if (!event || !source || sentence !== tree.sentence.index) return false
  const hangs = (deed: number): boolean => tree.tokens[deed]?.head === token && tree.tokens[deed]?.relation === 'xcomp'
  return [...event.acts, ...event.harms].some((deed) => deed.agents.includes(source.token) && hangs(deed.token))
}

/** "We have 60 dead", "the army lost nine men": who tells of losses of his own has not done them. */
function isDoing({ tree }: SentenceLayers, agent: number): boolean {
  const verb = tree.tokens[tree.tokens[agent]?.head ?? -1]
  return verb === undefined || !suffering.has(verb.lemma.toLowerCase())
}

const suffering = new Set(['have', 'lose', 'suffer', 'bury', 'mourn', 'count', 'number'])

/** The doer bears the speaker's name, or is "it", "they" or "we" and means him. */
function isSameParty(
  { lexicon }: ReportLayers,
  { tree }: SentenceLayers,
  agent: number,
  speaker: Speaker,
  voices: readonly Voice[],
): boolean {
  const doer = tree.tokens[agent]?.form.toLowerCase() ?? ''
  const voice = voices.find((one) => one.speaker === speaker && one.utterance.sentence === tree.sentence.index)
  if (selves.has(doer)) return voice === undefined || isSelf(tree, agent, voice, lexicon)
  if (doer.length <= 2) return false
  // "its fighters", "our men"
  if (voice && isSelf(tree, agent, voice, lexicon)) return true
  return speaker.name.toLowerCase().split(/\s+/).includes(doer) || speaker.organisation?.toLowerCase().split(/\s+/).includes(doer) === true
}

const selves = new Set(['it', 'they', 'we'])

/** "reportedly", "allegedly", "feared": a reserve hanging on one of the event's words. */
function hedgeOf(layers: ReportLayers, event: EventMention): Status | null {
  const tree = treeOf(event.layers.sentence)
  for (const token of event.chain) {
    for (const adverb of dependents(tree, token, 'advmod', 'amod', 'aux')) {
      const status = layers.lexicon.hedge(adverb.form.toLowerCase()) ?? layers.lexicon.hedge(adverb.lemma.toLowerCase())
      if (status) return status
    }
  }
  return event.harms.some((harm) => harm.modality === 'feared') ? 'unverified' : null
}

/** The day of saying: a time on the cue; the day of publication for the outlet's own voice; null where nothing tells. */
function saidOn(layers: ReportLayers, stance: Stance, ownVoice: boolean): string | null {
  if (ownVoice) return layers.doc.published.value
  for (const voice of stance.voices) {
    const day = dayOfSaying(layers, voice)
    if (day !== null) return day
  }
  return null
}
