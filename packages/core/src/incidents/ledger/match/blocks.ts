import { wideHash } from '../../../engine/quick-hash.js'
import { casualtyFields } from '../../../records/claim.js'
import { byCodeUnit } from '../order.js'
import type { MemberProfile } from './member-profile.js'
import type { ReportProfile } from './report-profile.js'
import { rarest } from './words.js'

/** A set of members that share something. In it each is compared with its neighbours in time alone: a story of a thousand reports stays linear. */
export interface Block {
  /** A hash of what they share. */
  readonly key: number
  /** With how many members before it, and as many after it, a member is compared. */
  readonly reach: number
}

/** Where a member stands in each of its blocks. */
export interface Position {
  /** Day number; of the undated a number above all days. */
  readonly day: number
  readonly member: string
}

const REACH = 12
/** Of blocks that say little, of a province or a country. */
const COARSE_REACH = 8
/** How many of its rarest words a member is looked up by. */
const RARE_WORDS = 4
/** After all days. */
const UNDATED = 2 ** 31

/** Where a member stands in its blocks: by the day of what it tells, else of its report. */
export function positionOf({ window, published, key }: MemberProfile): Position {
  return { day: window?.start ?? published ?? UNDATED, member: key }
}

/** The order in a block. */
export function byPosition(a: Position, b: Position): number {
  return a.day - b.day || byCodeUnit(a.member, b.member)
}

/** The blocks that a member stands in: a place, a name, a rare word ... Its neighbours there are those nearest in time. */
export function blocksOf(profile: MemberProfile, whole: ReportProfile): readonly Block[] {
  const { towns, districts, names, sounds, provinces, countries } = profile.place
  const exact = [
    ...[...towns.map((place) => place.id), ...districts, ...names].map((name) => `place ${name}`),
    ...[...sounds].map((sound) => `sound ${sound}`),
    ...[...profile.victims].map((name) => `victim ${name}`),
    ...[...profile.rareCues].map((cue) => `cue ${cue}`),
    ...rarest(profile.words, RARE_WORDS).map((word) => `word ${word}`),
    ...largeTolls(profile).map((toll) => `toll ${toll}`),
    ...(profile.row ? [`row ${profile.row.dataset} ${profile.row.row}`] : []),
    ...(profile.main ? rarest(whole.words, RARE_WORDS).map((word) => `news ${word}`) : []),
  ]
  const coarse = [
    ...[...provinces].map((name) => `province ${name}`),
    ...[...countries].map((code) => `country ${code} ${profile.type}`),
    ...[...profile.perpetrators].map((name) => `doer ${name}`),
  ]
  return [
    ...[...new Set(exact)].map((key) => ({ key: wideHash(key), reach: REACH })),
    ...[...new Set(coarse)].map((key) => ({ key: wideHash(key), reach: COARSE_REACH })),
  ]
}

/** "killed 38": a number that few incidents of a day share. */
function largeTolls({ counts }: MemberProfile): readonly string[] {
  return casualtyFields.flatMap((field) =>
    counts[field].filter(({ low }) => low !== null && low >= LARGE_TOLL).map(({ low }) => `${field} ${String(low)}`),
  )
}

const LARGE_TOLL = 5
