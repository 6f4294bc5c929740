import type { CasualtyField } from '../../../records/claim.js'
import type { Tally } from '../../../records/incident.js'
import { byCodeUnit } from '../order.js'
import type { SourcedClaim } from './root.js'
import { shownVersion, versionsOf, type Version } from './versions.js'

/**
 * What all reports say of one casualty field, or null where none says anything. `low` and `high` are the extremes over the versions
 * that stand, `best` the number of the newest of them from an independent root.
 */
export function tallyOf(field: CasualtyField, claims: readonly SourcedClaim[]): Tally | null {
  const versions = versionsOf(field, claims)
  if (versions.length === 0) return null
  const counted = countedVersions(versions)
  return { low: lowest(counted), high: highest(counted), best: bestOf(counted), versions: versions.map(shownVersion) }
}

/**
 * The versions that give the bounds: those of the whole that stand; where nobody counted the whole and only one class was counted
 * ("25 soldiers"), the versions of that class.
 */
export function countedVersions(versions: readonly Version[]): readonly Version[] {
  const standing = versions.filter((version) => version.standing.length > 0)
  const whole = standing.filter((version) => version.of === null)
  if (whole.length > 0) return whole
  return new Set(standing.map((version) => version.of)).size === 1 ? standing : []
}

function lowest(versions: readonly Version[]): number | null {
  const lows = versions.map((version) => version.low).filter((low) => low !== null)
  return lows.length ? Math.min(...lows) : null
}

/** One open end leaves the whole open. */
function highest(versions: readonly Version[]): number | null {
  const highs = versions.map((version) => version.high ?? Infinity)
  const top = Math.max(-1, ...highs)
  return top >= 0 && Number.isFinite(top) ? top : null
}

/** The exact number or lower bound of the best version; null where only vague words ("dozens") or upper bounds were said. */
function bestOf(versions: readonly Version[]): number | null {
  const telling = versions.filter((version) => version.low !== null && !isVague(version))
  return [...telling].sort(bestFirst)[0]?.low ?? null
}

function isVague(version: Version): boolean {
  return version.approx && version.low !== version.high
}

/**
 * One party's words on its own deeds come last. Then the newest; of one day, the one with more roots, the exact one, and the one
 * that the latest report puts first.
 */
function bestFirst(a: Version, b: Version): number {
  return (
    Number(isPartisan(a)) - Number(isPartisan(b)) ||
    byCodeUnit(b.asOf ?? '', a.asOf ?? '') ||
    rootsOf(b).size - rootsOf(a).size ||
    Number(a.low !== a.high) - Number(b.low !== b.high) ||
    latestRank(b) - latestRank(a) ||
    firstMention(a) - firstMention(b) ||
    (a.low ?? 0) - (b.low ?? 0)
  )
}

function isPartisan(version: Version): boolean {
  return version.standing.every(({ claim }) => claim.status === 'claimed')
}

function rootsOf(version: Version): ReadonlySet<string> {
  return new Set(version.standing.map(({ root }) => root))
}

function latestRank(version: Version): number {
  return Math.max(...version.standing.map(({ source }) => source.rank))
}

function firstMention(version: Version): number {
  const rank = latestRank(version)
  return Math.min(...version.standing.filter(({ source }) => source.rank === rank).map(({ claim }) => claim.evidence.start))
}
