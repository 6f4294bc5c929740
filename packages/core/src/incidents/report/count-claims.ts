import type { HarmCount, HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { CasualtyField, Claim } from '../../records/claim.js'
import { buildClaim } from './claim-builder.js'
import type { EventGroup, EventMention } from './event.js'
import type { ReportLayers } from './layers.js'
import { withEarlierSuperseded } from './superseded.js'

/**
 * The casualty counts of an incident. A newer number supersedes the older one said beside it; people told by name or by whose they are count as
 * a part where a larger number is told of the same incident ("Nine died. ... Maradou was killed with her two sons"), and "a number of people" is
 * left out there: it is no version beside a number.
 */
export function countClaims(layers: ReportLayers, group: EventGroup): readonly Claim[] {
  const tops = topsOf(group.events.flatMap((event) => event.harms))
  const claims = group.events.flatMap((event) => event.harms.flatMap((harm) => claimsOf(layers, event, harm, tops)))
  const former = new Set(
    group.events.flatMap((event) =>
      event.harms.flatMap((harm) => harm.counts.filter((count) => count.former).map((count) => count.evidence.start)),
    ),
  )
  return withEarlierSuperseded(layers, claims, former)
}

type Tops = ReadonlyMap<string, number>

function claimsOf(layers: ReportLayers, event: EventMention, harm: HarmMention, tops: Tops): readonly Claim[] {
  const build = (count: HarmCount, supersedes: string | null): Claim =>
    buildClaim(layers, event, event.layers, {
      field: harm.field,
      value: count.count,
      of: isPartOf(count, harm.field, tops) ? 'part' : count.of,
      evidence: count.evidence,
      // "confirmed nine deaths": who confirms stands before the number
      ...(count.rule === 'en/toll/sum' ? {} : { at: Math.max(count.evidence.start, count.evidence.end - 1) }),
      supersedes,
      rule: count.rule,
      basis: count.basis ?? (count.rule === 'en/toll/sum' ? 'inferred' : 'stated'),
    })
  const formers = harm.counts.filter((count) => count.former).map((count) => build(count, null))
  const current = harm.counts
    .filter((count) => !count.former && !(isOpen(count) && isBelow(count, harm.field, tops)))
    .map((count) => build(count, count.relation === 'part' ? null : (formers[0]?.id ?? null)))
  return [...current, ...formers]
}

/** The largest number of each field and class that is no part by its own words. */
function topsOf(harms: readonly HarmMention[]): Tops {
  const tops = new Map<string, number>()
  for (const { field, counts } of harms) {
    for (const count of counts) {
      if (count.relation === 'part' && count.of === null) continue
      // most tolls of civilians are the tolls of all
      const keys = count.of === 'civilians' ? [classKey(null, field), classKey(count.of, field)] : [classKey(count.of, field)]
      for (const key of keys) tops.set(key, Math.max(tops.get(key) ?? 0, topOf(count)))
    }
  }
  return tops
}

function classKey(of: string | null, field: CasualtyField): string {
  return `${field} ${of ?? ''}`
}

function isBelow(count: HarmCount, field: CasualtyField, tops: Tops): boolean {
  return topOf(count) < (tops.get(classKey(count.of, field)) ?? 0)
}

function isPartOf(count: HarmCount, field: CasualtyField, tops: Tops): boolean {
  if (count.relation === 'part') return count.of === null
  return count.relation === 'member' && (isBelow(count, field, tops) || isOneOfMore(count, field, tops))
}

/** "a father" beside "three policemen": one of those killed, not the toll. */
function isOneOfMore(count: HarmCount, field: CasualtyField, tops: Tops): boolean {
  const most = Math.max(0, ...[...tops].flatMap(([key, top]) => (key.startsWith(`${field} `) ? [top] : [])))
  return count.of === null && topOf(count) === 1 && most > 1
}

/** "a number of", "multiple": more than one, and nobody says how many. */
function isOpen({ count, relation }: HarmCount): boolean {
  return count.approx && count.high === null && relation !== 'part'
}

/** The most that a number allows, or the least where it is open. */
function topOf({ count }: HarmCount): number {
  return count.high ?? count.low ?? 0
}
