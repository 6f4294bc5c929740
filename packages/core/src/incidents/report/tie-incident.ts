import type { Voice } from '../../claims/en/voices.js'
import type { StatementAct } from '../../records/incident.js'
import { contains, type Range } from '../../records/span.js'
import type { Sentence, Token } from '../../records/token.js'
import { isBackground, newsDay } from './background.js'
import { compatible, typeFamily } from './event-type.js'
import type { EventGroup, EventMention } from './event.js'
import { kindOf } from './group-kind.js'
import { gather } from './group-view.js'
import type { ReportLayers, SentenceLayers } from './layers.js'

/**
 * The incidents a saying is about, as indices into `groups`, the surest first; empty where the report tells of none. `deeds` are the tokens of the
 * deeds that the saying turns on: only an incident that holds one is meant ("we have arrested the bombers" is about the arrest). Else those told
 * inside what is said, but not taken for known there; else the one that what is said fits best by kind, names, nearness and rank in the report.
 */
export function incidentsOf(
  layers: ReportLayers,
  groups: readonly EventGroup[],
  sentence: SentenceLayers,
  voice: Voice,
  deeds: { readonly where: SentenceLayers; readonly tokens: readonly number[] },
): readonly number[] {
  const holds = (event: EventMention): boolean =>
    event.layers === deeds.where && tokensOf(event).some((token) => deeds.tokens.includes(token))
  const held = indicesWhere(groups, holds)
  if (held.length > 0) return held
  const { presupposed } = voice.utterance
  const inside = (event: EventMention): boolean => isIn(voice.content, event.start)
  const told = indicesWhere(groups, (event) => inside(event) && !isIn(presupposed, event.start))
  if (told.length > 0) return told
  const said = saidWords(layers, sentence, voice)
  const known = indicesWhere(groups, inside)
  const scored = groups.map((group, index) => ({
    index,
    score: fitness(layers, said, group, index, groups) + (known.includes(index) ? 2 : 0),
  }))
  const best = scored.reduce<(typeof scored)[number] | null>((top, one) => (top === null || one.score > top.score ? one : top), null)
  return best ? [best.index] : []
}

function indicesWhere(groups: readonly EventGroup[], fits: (event: EventMention) => boolean): readonly number[] {
  return groups.flatMap((group, index) => (group.events.some(fits) ? [index] : []))
}

const isIn = (ranges: readonly Range[], position: number): boolean =>
  ranges.some((range) => range.start <= position && position < range.end)

const tokensOf = (event: EventMention): readonly number[] => [...event.acts, ...event.harms].map((deed) => deed.token)

/** What a saying speaks of, beside the events that are told in it. */
interface SaidWords {
  readonly sentence: SentenceLayers
  readonly act: StatementAct
  readonly kinds: readonly { readonly type: EventMention['type']; readonly generic: boolean }[]
  readonly names: readonly string[]
  readonly nouns: readonly string[]
}

function saidWords(layers: ReportLayers, sentence: SentenceLayers, voice: Voice): SaidWords {
  const parsed = layers.sentences.filter((one) =>
    voice.content.some((range) => range.start < one.sentence.end && range.end > one.sentence.start),
  )
  const spoken = parsed.flatMap((one) => one.tree.tokens).filter((token) => voice.content.some((range) => contains(range, token)))
  const acts = parsed.flatMap((one) => one.acts.filter((act) => voice.content.some((range) => contains(range, act.range))))
  return {
    sentence,
    act: voice.utterance.act,
    kinds: acts.map((act) => ({ type: act.type, generic: act.generic || !act.strong })),
    names: [...new Set(spoken.filter(isName).map(stemOf))],
    nouns: [...new Set(spoken.filter((token) => token.upos === 'NOUN').map((token) => token.lemma.toLowerCase()))],
  }
}

const isName = (token: Token): boolean => token.name !== 'O' && /^\p{Lu}/u.test(token.form) && token.form.length >= SHORTEST_NAME

const SHORTEST_NAME = 3
const STEM = 5

/** A country and its people are alike in their first letters. */
const stemOf = (token: Token): string => token.form.slice(0, STEM).toLowerCase()

/** How well a saying fits an incident that it does not tell itself. Each line is a reason that an analyst would give. */
function fitness(layers: ReportLayers, said: SaidWords, group: EventGroup, index: number, groups: readonly EventGroup[]): number {
  const { sentence } = said.sentence
  const names = said.names.filter((name) => namesIn(group).includes(name)).length
  const nouns = said.nouns.filter((noun) => nounsIn(group).includes(noun)).length
  const toldIn = (fits: (other: Sentence) => boolean): boolean => group.events.some((event) => fits(event.layers.sentence))
  const here = toldIn((other) => other.index === sentence.index)
  let score = kindFit(said, group) + actFit(said, group) + Math.min(2, names) + Math.min(1.5, nouns * 0.75)
  if (index === 0) score += reactions.has(said.act) ? 2 : 1
  // what has not been told yet is not what "the killings" means
  if (names === 0 && group.events.every((event) => event.layers.sentence.index > sentence.index)) score -= 2
  if (index > 0 && names === 0 && !here && isBackground(layers, group, index, newsDay(layers, groups))) score -= 2
  if (here) score += 2
  if (toldIn((other) => other.index === sentence.index - 1)) score += 0.5
  if (toldIn((other) => other.block === sentence.block && other.index < sentence.index)) score += 1
  if (lastBefore(groups, said) === index) score += 1
  return score
}

/** What is said of the news as a whole, by those who comment on it. */
const reactions: ReadonlySet<StatementAct> = new Set<StatementAct>(['condemn', 'mourn', 'welcome', 'justify'])

/** Blame, grief and vengeance are about violence; an arrest or a march is seldom what is mourned. */
function actFit(said: SaidWords, group: EventGroup): number {
  const { type } = kindOf(group)
  const family = type === null ? 'violence' : typeFamily(type)
  return aboutViolence.has(said.act) && (family === 'arrest' || family === 'politics') && said.kinds.length === 0 ? -1 : 0
}

const aboutViolence: ReadonlySet<StatementAct> = new Set<StatementAct>([
  'claim-responsibility',
  'accuse',
  'deny',
  'condemn',
  'threaten',
  'pledge',
  'apologise',
  'justify',
  'mourn',
])

/** "the shelling" fits what was shelled, "the attack" most things, "the arrests" no bombing. */
function kindFit(said: SaidWords, group: EventGroup): number {
  const kind = kindOf(group)
  const fits = said.kinds.map((one) => compatible(one, kind))
  if (fits.includes('same')) return 2
  if (fits.includes('compatible')) return 1
  return fits.length > 0 ? -2 : 0
}

const isBefore = (event: EventMention, said: SaidWords): boolean => event.start < said.sentence.sentence.start

/** The incident told last before the sentence, -1 where none was. */
function lastBefore(groups: readonly EventGroup[], said: SaidWords): number {
  let best = -1
  let position = -1
  groups.forEach((group, index) => {
    for (const event of group.events) {
      if (!isBefore(event, said) || event.start <= position) continue
      best = index
      position = event.start
    }
  })
  return best
}

const namesIn = gather(
  (event) =>
    event.layers.tree.tokens
      .filter((token) => isName(token) && (event.chain.has(token.head) || isIn(event.places, token.start) || isParty(event, token)))
      .map(stemOf),
  (name) => name,
)

const nounsIn = gather(
  (event) =>
    event.layers.tree.tokens
      .filter((token) => token.upos === 'NOUN' && (tokensOf(event).includes(token.index) || isParty(event, token)))
      .map((token) => token.lemma.toLowerCase()),
  (noun) => noun,
)

/** A doer, target or victim of an event, or a word of its name. */
function isParty(event: EventMention, token: Token): boolean {
  const parties = [...event.agents, ...event.patients, ...event.harms.flatMap((harm) => harm.victims.map((victim) => victim.token))]
  return parties.includes(token.index) || parties.includes(token.head)
}
