import {
  compareAbducted,
  compareAges,
  compareCues,
  compareDays,
  compareDetained,
  compareKilled,
  comparePerpetrators,
  compareReports,
  compareSentences,
  compareStages,
  compareTargets,
  compareTypes,
  compareVictims,
  compareWords,
  compareWounded,
  type Comparison,
} from './compare.js'
import { comparePlaces } from './compare-places.js'
import type { Profile } from './profile.js'
import { reasons, type ReasonName } from './reasons.js'

/** What, when and where: they decide most pairs. */
const setting: readonly Comparison[] = [compareTypes, compareStages, compareDays, comparePlaces]
const details: readonly Comparison[] = [
  compareVictims,
  compareAges,
  compareCues,
  compareSentences,
  compareKilled,
  compareWounded,
  compareAbducted,
  compareDetained,
  comparePerpetrators,
  compareTargets,
]
/** These cost most. */
const wording: readonly Comparison[] = [compareWords, compareReports]

/** From this score on two incidents of different reports are taken for one. */
export const SAME_INCIDENT = 2

/** Why two incidents are, or are not, one: the score and its lines, each with a sentence that explains itself. */
export interface Match {
  readonly score: number
  readonly reasons: readonly { readonly name: ReasonName; readonly weight: number; readonly sentence: string }[]
}

/** Nothing outweighs a setting that scores so little. */
const HOPELESS = -4
/** The most that the wording can add. */
const WORDING = reasons.muchAlike.weight + reasons.newsMuchAlike.weight

/** The sum of the table's weights for two members of different reports: the same whichever comes first. */
export function matchScore(a: Profile, b: Profile): number {
  return sumOf(setting, a, b) + sumOf(details, a, b) + sumOf(wording, a, b)
}

/** The same score where it reaches SAME_INCIDENT and something points to one incident; null, mostly sooner, where not. */
export function scoreIfSame(a: Profile, b: Profile): number | null {
  const placed = sumOf(setting, a, b)
  if (placed <= HOPELESS) return null
  const told = sumOf(details, a, b)
  if (placed + told + WORDING < SAME_INCIDENT) return null
  const score = placed + told + sumOf(wording, a, b)
  return score >= SAME_INCIDENT && pointsToOne(a, b) ? score : null
}

/** What tells which of many incidents of a kind it was. A country, a doer, a small toll or a week fit many. */
const pointing: ReadonlySet<ReasonName> = new Set([
  'sameDay',
  'sameBusyDay',
  'daysOverlap',
  'sameSite',
  'sameTown',
  'sameBusyTown',
  'otherSpot',
  'sameName',
  'likeName',
  'nearby',
  'nearbyOfMany',
  'namedPlace',
  'sameDistrict',
  'sameVictim',
  'sameSurname',
  'sameLargeToll',
  'sameSentence',
  'copiedText',
  'muchAlike',
  'alike',
  'newsMuchAlike',
  'newsAlike',
  'newsSlightlyAlike',
])

function pointsToOne(a: Profile, b: Profile): boolean {
  return [...setting, ...details, ...wording].some((compare) => {
    const found = compare(a, b)
    return found !== null && pointing.has(found)
  })
}

function sumOf(compared: readonly Comparison[], a: Profile, b: Profile): number {
  let sum = 0
  for (const compare of compared) {
    const found = compare(a, b)
    if (found !== null) sum += reasons[found].weight
  }
  return sum
}

/** The same score with its reasons, for the people who review it. */
export function explainMatch(a: Profile, b: Profile): Match {
  const found = [...setting, ...details, ...wording].map((compare) => compare(a, b)).filter((name) => name !== null)
  return {
    score: matchScore(a, b),
    reasons: found.map((name) => ({ name, weight: reasons[name].weight, sentence: reasons[name].say(a, b) })),
  }
}
