import type { CasualtyField, Count } from '../../../records/claim.js'
import { isCountClaim } from '../../../records/claim.js'
import type { Tally } from '../../../records/incident.js'
import { byCodeUnit, sortedUnique } from '../order.js'
import type { RootedClaim, SourcedClaim } from './root.js'

/** What `of` says where it names no class but people as such: such a count is one of the whole. */
const PEOPLE: ReadonlySet<string> = new Set(['', 'people', 'person', 'persons', 'victims', 'dead', 'total'])

/** One number of one field, with all claims that give it. */
export interface Version {
  readonly low: number | null
  readonly high: number | null
  /** Who is counted; null for the whole. */
  readonly of: string | null
  readonly approx: boolean
  readonly asOf: string | null
  readonly claims: readonly SourcedClaim[]
  /** The claims that no other claim supersedes; a version without any no longer stands. */
  readonly standing: readonly SourcedClaim[]
}

/** The class that is counted, in lower case; null where it is people as such. */
export function classOf(of: string | null): string | null {
  const plain = (of ?? '').trim().toLowerCase()
  return PEOPLE.has(plain) ? null : plain
}

/** The bounds of a claim that is a count. */
export function countOf({ claim }: Pick<RootedClaim, 'claim'>): Count | null {
  return isCountClaim(claim) ? claim.value : null
}

/**
 * The ids of all claims that a later one revises. "Revised down from 101 to 84" in one report takes back the 101 of every report: what others said on
 * earlier days, and what the same root said that day. Another root's 101 of the same day stands beside it.
 */
export function supersededIds(claims: readonly RootedClaim[]): ReadonlySet<string> {
  const told = new Set(claims.map(({ claim }) => claim.supersedes).filter((id) => id !== null))
  const formers = claims.filter((sourced) => told.has(sourced.claim.id) && countOf(sourced))
  const echoed = claims.filter((sourced) => formers.some((former) => repeats(former, sourced)))
  return new Set([...told, ...echoed.map(({ claim }) => claim.id)])
}

/** True where a claim is the number that another report calls the former one: "at least 25" before "up from 25". */
function repeats(former: RootedClaim, sourced: RootedClaim): boolean {
  const old = countOf(former)
  const count = countOf(sourced)
  if (!old || !count || former.claim.field !== sourced.claim.field || sourced.claim.supersedes === former.claim.id) return false
  if (classOf(former.claim.of) !== classOf(sourced.claim.of) || sourced.claim.status === 'denied') return false
  const isSaidBefore = (former.claim.said ?? '') > (sourced.claim.said ?? '')
  const isOneRoot = former.root === sourced.root && former.claim.said === sourced.claim.said
  return old.low === count.low && (count.high === null || count.high === old.high) && (isSaidBefore || isOneRoot)
}

/**
 * The versions of a casualty field: its claims that are no denials, grouped by class and equal bounds. The whole stands first, then
 * the newest, then the lowest.
 */
export function versionsOf(field: CasualtyField, claims: readonly SourcedClaim[]): readonly Version[] {
  const superseded = supersededIds(claims)
  const groups = new Map<string, SourcedClaim[]>()
  for (const sourced of claims) {
    const count = sourced.claim.field === field && sourced.claim.status !== 'denied' ? countOf(sourced) : null
    if (!count) continue
    const key = JSON.stringify([classOf(sourced.claim.of), count.low, count.high])
    const group = groups.get(key)
    if (group) group.push(sourced)
    else groups.set(key, [sourced])
  }
  return [...groups.values()].map((group) => versionOf(group, superseded)).sort(wholeNewestLowest)
}

function versionOf(claims: readonly SourcedClaim[], superseded: ReadonlySet<string>): Version {
  const first = claims[0]
  const count = first ? countOf(first) : null
  return {
    low: count?.low ?? null,
    high: count?.high ?? null,
    of: classOf(first?.claim.of ?? null),
    approx: claims.every((sourced) => countOf(sourced)?.approx),
    asOf: claims.reduce<string | null>((latest, { claim }) => later(latest, claim.said), null),
    claims,
    standing: claims.filter(({ claim }) => !superseded.has(claim.id)),
  }
}

function later(a: string | null, b: string | null): string | null {
  return (a ?? '') >= (b ?? '') ? a : b
}

function wholeNewestLowest(a: Version, b: Version): number {
  return (
    Number(a.of !== null) - Number(b.of !== null) ||
    byCodeUnit(b.asOf ?? '', a.asOf ?? '') ||
    (a.low ?? 0) - (b.low ?? 0) ||
    (a.high ?? Infinity) - (b.high ?? Infinity) ||
    byCodeUnit(a.of ?? '', b.of ?? '')
  )
}

/** A version as the ledger document shows it. */
export function shownVersion({ low, high, of, approx, asOf, claims }: Version): Tally['versions'][number] {
  const inOrder = [...claims].sort((a, b) => a.source.rank - b.source.rank)
  return {
    low,
    high,
    approx,
    of,
    speakers: sortedUnique(claims.flatMap(({ claim }) => claim.speaker.slice(0, 1).map((speaker) => speaker.name))),
    reports: [...new Set(inOrder.map(({ source }) => source.report.id))],
    claims: sortedUnique(claims.map(({ claim }) => claim.id)),
    asOf,
  }
}
