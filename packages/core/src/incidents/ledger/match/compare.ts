import type { CasualtyField } from '../../../records/claim.js'
import { gapBetween, shared, widthOf } from '../days.js'
import { incompatible } from '../fields/bounds.js'
import { intersects } from './intersects.js'
import { areKindred } from './kindred-types.js'
import type { Profile } from './profile.js'
import type { ReasonName } from './reasons.js'
import { likeness } from './words.js'

/** Compares two members in one respect: the line of the table that holds, or null where it tells nothing. */
export type Comparison = (a: Profile, b: Profile) => ReasonName | null

export const compareTypes: Comparison = (a, b) =>
  a.type === b.type ? 'sameType' : areKindred(a.type, b.type) ? 'kindredType' : 'otherType'

/** What was planned or threatened is not what was done; attempts and foiled plots shade into each other and into the deed. */
export const compareStages: Comparison = (a, b) => {
  const ahead = (profile: Profile): boolean => profile.stage === 'threatened' || profile.stage === 'planned'
  return ahead(a) === ahead(b) ? null : 'otherStage'
}

/** A window of at most this many days says when; a wider one only about when. */
const NARROW = 4
const WEEKS_APART = 21

export const compareDays: Comparison = (a, b) => {
  if (a.window && b.window) {
    const both = shared(a.window, b.window)
    if (both === null)
      return gapBetween(a.window, b.window) <= 1 ? 'nextDay' : gapBetween(a.window, b.window) <= 5 ? 'otherDays' : 'farDays'
    if (widthOf(a.window) === 1 && widthOf(b.window) === 1) return a.busyDay && b.busyDay ? 'sameBusyDay' : 'sameDay'
    return Math.max(widthOf(a.window), widthOf(b.window)) <= NARROW ? 'daysOverlap' : 'withinPeriod'
  }
  if (isAhead(a, b) || isAhead(b, a)) return 'toldBefore'
  if (a.published === null || b.published === null) return 'noTime'
  if (a.background || b.background) return null
  const apart = Math.abs(a.published - b.published)
  return apart <= 3 ? 'toldTogether' : apart <= 7 ? 'toldSoon' : apart > WEEKS_APART ? 'toldFarApart' : null
}

/** True where `told` came out before the day on which `dated` took place. */
function isAhead(told: Profile, dated: Profile): boolean {
  return told.window === null && told.published !== null && dated.window !== null && told.published < dated.window.start
}

/** "Cathedral" says which, "city" hardly anything: what many members speak of counts for little. */
export const compareCues: Comparison = (a, b) => {
  let both = 0
  for (const cue of a.rareCues) if (b.rareCues.has(cue)) both++
  if (both > 0) return both > 1 ? 'manyCues' : 'oneCue'
  if (intersects(a.cues, b.cues)) return 'commonCue'
  return a.cues.size > 0 && b.cues.size > 0 ? 'otherCues' : null
}

export const comparePerpetrators: Comparison = (a, b) => {
  if (a.perpetrators.size === 0 || b.perpetrators.size === 0) return null
  const both = [...a.perpetrators].filter((doer) => b.perpetrators.has(doer))
  if (both.length === 0) return 'otherPerpetrator'
  return both.every((doer) => a.busyPerpetrators.has(doer)) ? 'sameBusyPerpetrator' : 'samePerpetrator'
}

export const compareTargets: Comparison = (a, b) => (intersects(a.targets, b.targets) ? 'sameTarget' : null)

export const compareVictims: Comparison = (a, b) => {
  if (intersects(a.victims, b.victims)) return 'sameVictim'
  if (intersects(a.surnames, b.surnames)) return 'sameSurname'
  if (a.victims.size === 0 || b.victims.size === 0) return null
  return Math.min(a.victims.size, b.victims.size) > 1 ? 'manyOtherVictims' : 'otherVictims'
}

/** "a 12-year-old boy" is told in every report on him; another age tells of another one, unless several were harmed. */
export const compareAges: Comparison = (a, b) => {
  if (a.ages.size === 0 || b.ages.size === 0) return null
  return intersects(a.ages, b.ages) ? 'sameAge' : a.ages.size + b.ages.size > MANY_AGES ? null : 'otherAges'
}

/** With more ages than these, a report tells of several people, and may leave some out. */
const MANY_AGES = 3

/** Any number in common counts: the old toll that a newer report revises is one of them. */
function compareTolls(field: CasualtyField): Comparison {
  return (a, b) => {
    const left = a.counts[field]
    const right = b.counts[field]
    if (left.length === 0 || right.length === 0) return null
    const same = left.filter((count) => count.low !== null && right.some((other) => other.low === count.low))
    const largest = Math.max(-1, ...same.map((count) => count.low ?? -1))
    if (largest >= 0) return largest >= 10 ? 'sameLargeToll' : largest >= 3 ? 'sameToll' : 'sameSmallToll'
    if (left.some((count) => right.some((other) => !incompatible(count, other)))) return 'tollsAllow'
    const most = (counts: typeof left): number => Math.max(...counts.map((count) => count.low ?? count.high ?? 0))
    const [less = 0, more = 0] = [most(left), most(right)].sort((x, y) => x - y)
    return more >= 4 * less && more - less >= 6 ? 'farToll' : 'otherToll'
  }
}

export const compareKilled = compareTolls('killed')
export const compareWounded = compareTolls('wounded')
export const compareAbducted = compareTolls('abducted')
export const compareDetained = compareTolls('detained')

export const compareSentences: Comparison = (a, b) =>
  intersects(a.ownSentences, b.ownSentences) ? 'sameSentence' : a.origin === b.origin ? 'copiedText' : null

type Steps = readonly (readonly [number, ReasonName | null])[]

/** Steps of likeness, from the top: the first that is reached holds. Between 0.14 and 0.28 it tells nothing. */
function step(likeness: number, steps: Steps): ReasonName | null {
  return steps.find(([from]) => likeness >= from)?.[1] ?? null
}

export const compareWords: Comparison = (a, b) => {
  if (a.words.words.length === 0 || b.words.words.length === 0) return null
  return step(likeness(a.words, b.words), [
    [0.7, 'muchAlike'],
    [0.42, 'alike'],
    [0.28, 'slightlyAlike'],
    [0.14, null],
    [0.07, 'unlike'],
    [0, 'whollyUnlike'],
  ])
}

/** What a report is about says most of its news, less of what else it tells, and nothing of what it recalls. */
export const compareReports: Comparison = (a, b) => {
  if (a.background || b.background || a.whole.words.words.length === 0 || b.whole.words.words.length === 0) return null
  return step(likeness(a.whole.words, b.whole.words), a.main && b.main ? NEWS_STEPS : REPORT_STEPS)
}

const UNLIKE_STEPS: Steps = [
  [0.14, null],
  [0.07, 'reportsUnlike'],
  [0, 'reportsWhollyUnlike'],
]
const NEWS_STEPS: Steps = [
  [0.56, 'newsMuchAlike'],
  [0.4, 'newsAlike'],
  [0.28, 'newsSlightlyAlike'],
  [0.21, 'newsRoughlyAlike'],
  [0.14, null],
  [0.07, 'newsUnlike'],
  [0, 'newsWhollyUnlike'],
]
const REPORT_STEPS: Steps = [[0.4, 'reportsAlike'], ...UNLIKE_STEPS]
