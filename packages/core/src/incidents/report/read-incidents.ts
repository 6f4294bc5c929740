import { hashText } from '../../engine/hash.js'
import type { Claim } from '../../records/claim.js'
import { overlaps } from '../../records/span.js'
import type { Figure, IncidentType, Stage, Statement } from '../../records/incident.js'
import type { LocalIncident } from '../../records/reading.js'
import { addAnchoredDays } from './anchored-days.js'
import { tieStatements, type TiedStatement } from './attribute-statements.js'
import { isBackground, newsDay } from './background.js'
import { countClaims } from './count-claims.js'
import { withLabels } from './entry-labels.js'
import type { EventMention } from './event.js'
import { findEvents } from './find-events.js'
import { findFigures } from './find-figures.js'
import { addFollowOnDays, FOLLOW_ON } from './follow-on-days.js'
import { genreOf } from './genre.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import { groupEvents } from './group-events.js'
import { kindOf } from './group-kind.js'
import { addDatelineTown } from './dateline-town.js'
import type { EventGroup } from './event.js'
import type { ReportLayers } from './layers.js'
import { withOrdinals } from './tolls/ordinals.js'
import { pronounDoers } from './pronoun-doers.js'
import { respondersOf } from './responders.js'
import { settleTolls } from './tolls/settle-tolls.js'
import { findLinks } from './links.js'
import { partyClaims } from './party-claims.js'
import { addSettings } from './settings.js'
import { settingClaims } from './setting-claims.js'
import { whenOf } from './when.js'
import { whereOf } from './where.js'

/** The incidents, statements and figures of one report. */
export interface ReportRecords {
  readonly incidents: readonly LocalIncident[]
  readonly statements: readonly Statement[]
  readonly figures: readonly Figure[]
}

/** From the layers of a report to its records. Figures take their numbers first, so that no total enters an incident's toll. */
export function readIncidents(layers: ReportLayers): ReportRecords {
  const figures = layers.sentences.flatMap((sentence, at) => findFigures(layers, sentence, layers.sentences[at - 1] ?? null))
  const taken = new Set(figures.map((one) => one.quantity.start))
  const found = layers.sentences
    .flatMap((sentence) => findEvents(sentence, layers.lexicon))
    .map((event) => withoutFigures(event, taken))
    .filter((event) => event !== null)
  const events = withLabels(found, layers)
  const grouped = genreOf(layers) !== null ? [] : groupEvents(events, layers)
  addSettings(grouped, layers)
  addAnchoredDays(grouped, layers)
  addFollowOnDays(grouped, layers)
  addDatelineTown(grouped, layers)
  const groups = anchored(grouped).map((group) => withOrdinals(settleTolls(group, layers.lexicon), layers.lexicon))
  const tied = tieStatements(layers, groups, taken)
  const claims = groups.map((group, index) => claimsOf(layers, group, index, tied))
  const keys = groups.map((group, index) => keyOf(layers, group, index))
  const links = findLinks(layers, groups)
  const news = newsDay(layers, groups)
  const incidents = groups.map((group, index): LocalIncident => ({
    key: keys[index] ?? '',
    type: typeOf(group),
    stage: stageOf(group),
    background: isBackground(layers, group, index, news),
    when: whenOf(group),
    where: whereOf(layers, group),
    cues: cuesOf(layers, group),
    claims: claims[index] ?? [],
    links: links.filter((link) => link.from === index).map((link) => ({ kind: link.kind, target: keys[link.to] ?? '', span: link.span })),
  }))
  const statements = tied
    .filter((one) => one.statement.speaker.name !== '')
    .map((one) => ({ ...one.statement, incident: keys[one.group] ?? null }))
  return { incidents, statements: withoutEchoes(uniqueById(statements)), figures: uniqueById(figures.map((one) => one.figure)) }
}

/**
 * An incident has a day, a place or a count; the lead's may do with a doer. A mere mention is none. A day that it has from what it follows counts where
 * that is told as an incident.
 */
function anchored(groups: readonly EventGroup[]): readonly EventGroup[] {
  const typed = groups.map((group, index) => ({ group, index })).filter(({ group }) => kindOf(group).type !== null)
  const told = typed.some(({ group, index }) => isAnchored(group, index))
  const follows = (group: EventGroup): boolean => told && hasDay(group, (rule) => rule === FOLLOW_ON)
  return typed.filter(({ group, index }) => isAnchored(group, index) || follows(group)).map(({ group }) => group)
}

function isAnchored(group: EventGroup, index: number): boolean {
  return (
    hasDay(group, (rule) => rule !== FOLLOW_ON) ||
    group.events.some(
      (event) => event.places.length > 0 || event.harms.some((harm) => harm.counts.length > 0) || (index === 0 && event.agents.length > 0),
    )
  )
}

function hasDay(group: EventGroup, byRule: (rule: string) => boolean): boolean {
  return group.events.some((event) => event.times.some((time) => time.interval !== null && !time.period && byRule(time.rule)))
}

/** An event without the counts that are period totals; null where nothing is left of it. */
function withoutFigures(event: EventMention, taken: ReadonlySet<number>): EventMention | null {
  const total = event.harms.some((harm) => harm.counts.some((count) => taken.has(count.evidence.start)))
  const counted = event.acts.some((act) =>
    event.layers.quantities.some(
      (quantity) => quantity.counted !== null && taken.has(quantity.start) && isCountOf(event, act.token, quantity.counted),
    ),
  )
  if (!total && !counted) return event
  return null
}

function isObjectOf(event: EventMention, act: number, counted: number): boolean {
  const token = event.layers.tree.tokens[counted]
  return token !== undefined && token.head === act && token.relation.startsWith('obj')
}

/** "50 attacks", "carried out 50 attacks": the counted noun is the act's word or the object of its verb. */
function isCountOf(event: EventMention, act: number, counted: number): boolean {
  return counted === act || isObjectOf(event, act, counted)
}

function claimsOf(layers: ReportLayers, group: EventGroup, index: number, tied: readonly TiedStatement[]): readonly Claim[] {
  const stage = stageOf(group)
  const own = group.events.flatMap((event) => [...settingClaims(layers, event, stage), ...partyClaims(layers, event, group)])
  const blamed = tied
    .flatMap((one) => one.claims.filter((claim) => claim.group === index).map((claim) => claim.claim))
    .filter((claim) => !isOfAnother(claim, group, own, layers.lexicon))
  // "the League said the army had carried it out": what the saying makes of it tells more than that it was said
  const blame = new Map(blamed.map((claim) => [claim.id, claim]))
  const told = own.map((claim) => blame.get(claim.id) ?? claim)
  const doers = pronounDoers(layers, group, [...told, ...blamed])
  return withoutDescriptions(uniqueById([...told, ...doers, ...countClaims(layers, group), ...blamed]), layers.lexicon)
}

/** "the man accused of the bombing was arrested", "the army said it had killed the attackers": blame for another deed than the group's. */
function isOfAnother(claim: Claim, group: EventGroup, own: readonly Claim[], lexicon: Lexicon): boolean {
  if (claim.field !== 'perpetrator') return false
  const caught = own.some(({ field, evidence }) => (field === 'victim' || field === 'detained') && overlaps(evidence, claim.evidence))
  if (kindOf(group).type === 'arrest' && claim.status === 'accused' && (caught || own.some((one) => isNear(one, claim)))) return true
  return group.events.some((event) => {
    const { start, end } = event.layers.sentence
    if (claim.status !== 'claimed' || claim.sentence.start !== start || claim.sentence.end !== end) return false
    const responders = respondersOf(event, group, lexicon)
    return responders.size > 0 && event.agents.every((agent) => responders.has(agent))
  })
}

/** "Ansar leader Musa Keita, accused of": the name stands in the phrase of whoever was caught. */
function isNear(own: Claim, { evidence }: Claim): boolean {
  return own.field === 'victim' && own.evidence.end <= evidence.start && evidence.start - own.evidence.end <= 2
}

/** "gunmen", "the bomber": a description yields where the report also names who did it or is said to have done it. */
function withoutDescriptions(claims: readonly Claim[], lexicon: Lexicon): readonly Claim[] {
  const isDescription = (claim: Claim): boolean => {
    const last = typeof claim.value === 'string' ? (claim.value.toLowerCase().split(' ').at(-1) ?? '') : ''
    const lemma = singularOf(last)
    return (
      lexicon.person(lemma)?.class === 'attacker' ||
      lexicon.organisation(last)?.class === 'gunmen' ||
      lexicon.organisation(lemma)?.class === 'gunmen'
    )
  }
  const named = claims.some((claim) => claim.field === 'perpetrator' && claim.status !== 'denied' && !isDescription(claim))
  return named ? claims.filter((claim) => claim.field !== 'perpetrator' || !isDescription(claim)) : claims
}

function singularOf(word: string): string {
  return word.endsWith('men') ? `${word.slice(0, -3)}man` : word.replace(/s$/, '')
}

function uniqueById<T extends { readonly id: string }>(items: readonly T[]): readonly T[] {
  const seen = new Map<string, T>()
  for (const item of items) if (!seen.has(item.id)) seen.set(item.id, item)
  return [...seen.values()]
}

/** One sentence that says the same of one speaker twice ("claimed the bombing and said that it had killed 20") makes one statement. */
function withoutEchoes(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>()
  return statements.filter(({ act, speaker, addressee, incident, evidence }) => {
    const key = [act, speaker.name, addressee ?? '', incident ?? '', evidence.start].join('\u001f')
    const fresh = !seen.has(key)
    seen.add(key)
    return fresh
  })
}

function typeOf(group: EventGroup): IncidentType {
  return kindOf(group).type ?? 'other-violence'
}

/** How far it came. "The attack" that takes up a foiled one says no more of that. */
function stageOf(group: EventGroup): Stage {
  const telling = group.events.filter((event) => !event.definite)
  const modalities = (telling.length > 0 ? telling : group.events).flatMap((event) =>
    event.acts.length > 0 ? event.acts.map((act) => act.modality) : event.harms.map((harm) => harm.modality),
  )
  const counts = group.events.flatMap((event) => event.harms.flatMap((harm) => harm.counts))
  if (counts.some(({ of }) => !attackers.has(of ?? '')) || modalities.length === 0 || modalities.includes('actual')) return 'carried-out'
  if (modalities.includes('prevented')) return 'foiled'
  return modalities.includes('attempted') ? 'attempted' : 'carried-out'
}

const attackers: ReadonlySet<string> = new Set(['attackers', 'militants'])

function keyOf(layers: ReportLayers, group: EventGroup, index: number): string {
  const first = group.events[0]
  return `local-${hashText([layers.doc.id, typeOf(group), first?.start ?? 0, index].join('\u001f'))}`
}

/** Site nouns and names among the words that name it: "cathedral", "wedding hall". */
function cuesOf(layers: ReportLayers, group: EventGroup): readonly string[] {
  const found = new Set<string>()
  for (const event of group.events) {
    for (const token of event.layers.tree.tokens) {
      const lemma = token.lemma.toLowerCase()
      if (layers.lexicon.site(lemma) !== null && token.upos !== 'VERB') found.add(lemma)
    }
  }
  return [...found].sort()
}
