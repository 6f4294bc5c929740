import { wideHash } from '../../../engine/quick-hash.js'
import { casualtyFields } from '../../../records/claim.js'
import { widthOf } from '../days.js'
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

const REACH = 16
/** Of blocks that say little, of a province or a country. */
const COARSE_REACH = 6
/** How many of its rarest words a member is looked up by. */
const RARE_WORDS = 4
const NARROW = 8
/** A report without a day for the incident tells of the last days before it came out. */
const FRESH = 3
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

/** The blocks that a member stands in: place and day, a name and a day, a sentence, a rare word ... */
export function blocksOf(profile: MemberProfile, whole: ReportProfile): readonly Block[] {
  const days = daysOf(profile)
  const { towns, districts, names, sounds, provinces, countries } = profile.place
  const exact = [
    ...[...towns.map((place) => place.id), ...districts, ...names].flatMap((name) => [...days, 'any'].map((day) => `place ${name} ${day}`)),
    ...[...sounds].flatMap((sound) => days.map((day) => `sound ${sound} ${day}`)),
    ...[...profile.sentences].map((hash) => `sentence ${hash}`),
    ...[...profile.victims].map((name) => `victim ${name}`),
    ...[...profile.rareCues].map((cue) => `cue ${cue}`),
    ...rarest(profile.words, RARE_WORDS).map((word) => `word ${word}`),
    ...largeTolls(profile).flatMap((toll) => days.map((day) => `toll ${toll} ${day}`)),
    ...(profile.row ? [`row ${profile.row.dataset} ${profile.row.row}`] : []),
    ...(profile.main ? rarest(whole.words, RARE_WORDS).map((word) => `news ${word}`) : []),
  ]
  const coarse = [
    ...[...provinces].flatMap((name) => days.map((day) => `province ${name} ${day}`)),
    ...[...countries].flatMap((code) => days.map((day) => `country ${code} ${profile.type} ${day}`)),
    ...[...profile.perpetrators, ...profile.cues].flatMap((name) => days.map((day) => `name ${name} ${day}`)),
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

/** The days under which a member is looked up: its own and their neighbours, or those before its report. */
function daysOf({ window, published, background }: MemberProfile): readonly number[] {
  if (window && widthOf(window) <= NARROW) return Array.from({ length: widthOf(window) + 1 }, (_, i) => window.start + i)
  if (!window && published !== null && !background) return Array.from({ length: FRESH + 1 }, (_, i) => published - FRESH + i)
  return []
}
