import type { CasualtyField, Claim } from '../../../records/claim.js'
import { isCountClaim } from '../../../records/claim.js'
import { byCodeUnit, sortedUnique } from '../order.js'
import { incompatible, type Bounds } from './bounds.js'
import { classOf } from './versions.js'

/** A claim that counts, with whom it goes back to and where its report stands. */
export interface ToldClaim {
  readonly claim: Claim
  readonly root: string
  /** Place of its report in the order of reports. */
  readonly rank: number
  /** Day on which its report came out, of a copy its origin: by then at the latest it was said. */
  readonly published: string | null
}

/**
 * What a point is to those before it, of the whole toll.
 * - first: nobody gave a number before.
 * - repeat: nothing that was not said: an equal number, or a vaguer one that holds it ("dozens" after 17).
 * - update: more than before, later or from the same root, or sharper ("12" after "at least 9").
 * - correction: less than the same root said, or less than a number it says it revises ("revised down from 101 to 84").
 * - rival: another number beside the last one, which nobody revised: another root's that is lower, of the same day, or its own boast.
 * - retraction: the root denies the number that it gave. denial: somebody else does, or nobody gave it.
 * - other-scope: a part or class ("5 children"); it says nothing of the whole.
 */
export type SeriesChange = 'first' | 'repeat' | 'update' | 'correction' | 'rival' | 'retraction' | 'denial' | 'other-scope'

/** One number as it was given on one day, by one or several roots. */
export interface SeriesPoint extends Bounds {
  /** Day on which it was said; null where no report tells it. */
  readonly asOf: string | null
  /** Day by which it was said: that day itself, else the first on which a report gave it; null where these are undated. */
  readonly by: string | null
  /** True where it is only told as the former number ("up from 14"): it was given before `by`. */
  readonly former: boolean
  readonly denied: boolean
  readonly approx: boolean
  /** Who is counted; null for the whole. */
  readonly of: string | null
  readonly change: SeriesChange
  /** Ids of the claims it says it revises. */
  readonly revises: readonly string[]
  /** Whom it goes back to. */
  readonly roots: readonly string[]
  /** Names of who is quoted; the outlet's own voice adds none. */
  readonly speakers: readonly string[]
  readonly reports: readonly string[]
  readonly claims: readonly string[]
}

/** Claims that are one point: of one day, class and number, denied or not. */
interface Draft extends Bounds {
  readonly day: string | null
  readonly said: string | null
  readonly isFormer: boolean
  readonly isDenial: boolean
  readonly of: string | null
  readonly told: readonly ToldClaim[]
  readonly roots: ReadonlySet<string>
  /** What one party says of its own deeds. */
  readonly isPartisan: boolean
}

/**
 * A toll as it was told over time: one point per day and number, in the order of the days (what is undated first), each with what it is
 * to those before it. What was said on no day that is told stands on the day on which its report came out. A class is the whole where
 * nobody counted the whole and only that class was counted.
 */
export function seriesOf(field: CasualtyField, claims: readonly ToldClaim[]): readonly SeriesPoint[] {
  const mine = claims.filter(({ claim }) => claim.field === field && isCountClaim(claim))
  const drafts = draftsOf(mine)
  const whole = wholeClass(drafts)
  const values = new Map(mine.map(({ claim }) => [claim.id, claim]))
  const before: Draft[] = []
  return drafts.map((draft) => {
    const inScope = draft.of === whole || draft.of === null
    const change = inScope ? changeOf(draft, before, values) : 'other-scope'
    if (inScope && !draft.isDenial) before.push(draft)
    return pointOf(draft, change)
  })
}

/** The class whose numbers are the toll: people as such where anybody counts them, else the only class there is. */
function wholeClass(drafts: readonly Draft[]): string | null {
  const given = drafts.filter(({ isDenial }) => !isDenial)
  const classes = new Set((given.length > 0 ? given : drafts).map(({ of }) => of))
  const [only = null] = classes
  return classes.size === 1 ? only : null
}

function draftsOf(claims: readonly ToldClaim[]): readonly Draft[] {
  const formers = formerIds(claims)
  const day = ({ claim, published }: ToldClaim): string => claim.said ?? published ?? ''
  const inOrder = [...claims].sort(
    (a, b) =>
      byCodeUnit(day(a), day(b)) ||
      a.rank - b.rank ||
      // "up from 14 to 17": the 14 was there first, wherever it stands in the sentence
      Number(formers.has(b.claim.id)) - Number(formers.has(a.claim.id)) ||
      a.claim.evidence.start - b.claim.evidence.start ||
      byCodeUnit(a.claim.id, b.claim.id),
  )
  const groups = new Map<string, ToldClaim[]>()
  const known = new Set<string>()
  for (const told of inOrder) {
    const { claim } = told
    if (!isCountClaim(claim)) continue
    const number = JSON.stringify([classOf(claim.of), claim.value.low, claim.value.high])
    const isFormer = formers.has(claim.id)
    // a former number that somebody gave before is in the series already
    if (isFormer && known.has(number)) continue
    known.add(number)
    const key = JSON.stringify([day(told), number, claim.status === 'denied', isFormer])
    const group = groups.get(key)
    if (group) group.push(told)
    else groups.set(key, [told])
  }
  return [...groups.values()].map((told) => draftOf(told, formers))
}

/** Claims that their own report gives only as what was said before. */
function formerIds(claims: readonly ToldClaim[]): ReadonlySet<string> {
  const reports = new Map(claims.map(({ claim }) => [claim.id, claim.evidence.report]))
  const revised = claims.filter(({ claim }) => claim.supersedes !== null && reports.get(claim.supersedes) === claim.evidence.report)
  return new Set(revised.map(({ claim }) => claim.supersedes).filter((id) => id !== null))
}

function draftOf(told: readonly ToldClaim[], formers: ReadonlySet<string>): Draft {
  const first = told[0]?.claim
  const count = first && isCountClaim(first) ? first.value : null
  return {
    low: count?.low ?? null,
    high: count?.high ?? null,
    day: first?.said ?? told[0]?.published ?? null,
    said: told.find(({ claim }) => claim.said !== null)?.claim.said ?? null,
    isFormer: first !== undefined && formers.has(first.id),
    isDenial: first?.status === 'denied',
    of: classOf(first?.of ?? null),
    told,
    roots: new Set(told.map(({ root }) => root)),
    isPartisan: told.every(({ claim }) => claim.status === 'claimed'),
  }
}

function changeOf(draft: Draft, before: readonly Draft[], values: ReadonlyMap<string, Claim>): SeriesChange {
  if (draft.isDenial) return before.some((other) => sharesRoot(draft, other) && !incompatible(draft, other)) ? 'retraction' : 'denial'
  if (before.length === 0) return 'first'
  const revised = revisedBy(draft, values)
  if (revised !== null) return valueOf(draft) < valueOf(revised) ? 'correction' : 'update'
  if (before.some((other) => holds(draft, other))) return 'repeat'
  const own = before.findLast((other) => sharesRoot(draft, other))
  if (own) return step(draft, own, 'correction')
  const last = before.findLast(({ isPartisan }) => !isPartisan) ?? before.at(-1)
  if (!last || draft.isPartisan) return 'rival'
  const isLater = (draft.day ?? '') > (last.day ?? '')
  return isLater || !incompatible(draft, last) ? step(draft, last, 'rival') : 'rival'
}

function step(draft: Draft, other: Draft, lower: 'correction' | 'rival'): SeriesChange {
  const [now, then] = [valueOf(draft), valueOf(other)]
  if (now === then) return 'repeat'
  return now > then ? 'update' : lower
}

/** The number that a claim of the draft says it revises, where its bounds are another's. */
function revisedBy(draft: Draft, values: ReadonlyMap<string, Claim>): Bounds | null {
  for (const { claim } of draft.told) {
    const former = claim.supersedes === null ? undefined : values.get(claim.supersedes)
    if (former && isCountClaim(former) && valueOf(former.value) !== valueOf(draft)) return former.value
  }
  return null
}

/** The number by which two are compared: what was counted at least, else at most. */
function valueOf({ low, high }: Bounds): number {
  return low ?? high ?? 0
}

/** True where every number that the other allows is allowed here too: the same, or a vaguer one. */
function holds(outer: Bounds, inner: Bounds): boolean {
  return (outer.low ?? 0) <= (inner.low ?? 0) && (outer.high ?? Infinity) >= (inner.high ?? Infinity)
}

function sharesRoot(a: Draft, b: Draft): boolean {
  return [...a.roots].some((root) => b.roots.has(root))
}

function pointOf({ low, high, day, said, isFormer, isDenial, of, told, roots }: Draft, change: SeriesChange): SeriesPoint {
  const claims = told.map(({ claim }) => claim)
  return {
    asOf: isFormer ? null : said,
    by: day,
    former: isFormer,
    denied: isDenial,
    low,
    high,
    approx: claims.every((claim) => isCountClaim(claim) && claim.value.approx),
    of,
    change,
    revises: sortedUnique(claims.map(({ supersedes }) => supersedes).filter((id) => id !== null)),
    roots: sortedUnique(roots),
    speakers: sortedUnique(claims.flatMap(({ speaker }) => speaker.slice(0, 1).map(({ name }) => name))),
    reports: [...new Set(told.map(({ claim }) => claim.evidence.report))],
    claims: sortedUnique(claims.map(({ id }) => id)),
  }
}
