import {
  compareAbducted, compareCues, compareDays, compareDetained, compareKilled, comparePerpetrators, compareReports, compareSentences, compareStages, compareTargets, compareTypes,
  compareVictims, compareWords, compareWounded, type Comparison,
} from './compare.js'
import { comparePlaces } from './compare-places.js'
import type { Profile } from './profile.js'
import { reasons, type ReasonName } from './reasons.js'

/** In the order in which a reviewer reads them. */
const comparisons: readonly Comparison[] = [
  compareTypes, compareStages, compareDays, comparePlaces, compareVictims, compareCues, compareSentences, compareWords, compareReports, compareKilled, compareWounded,
  compareAbducted, compareDetained, comparePerpetrators, compareTargets,
]

/** From this score on two incidents of different reports are taken for one. */
export const SAME_INCIDENT = 2.5

/** Why two incidents are, or are not, one: the score and its lines, each with a sentence that explains itself. */
export interface Match {
  readonly score: number
  readonly reasons: readonly { readonly name: ReasonName; readonly weight: number; readonly sentence: string }[]
}

/** The comparisons that cost most, which are left out where they could not help any more, and the most that they can add. */
const costly: readonly Comparison[] = [compareWords, compareReports]
const cheap = comparisons.filter((compare) => !costly.includes(compare))
const MOST = reasons.muchAlike.weight + reasons.reportsAlike.weight

/**
 * The sum of the table's weights for two members of different reports. A score that cannot reach `needed` need not be exact.
 */
export function matchScore(a: Profile, b: Profile, needed = -Infinity): number {
  const score = sumOf(cheap, a, b)
  return score + MOST < needed ? score : score + sumOf(costly, a, b)
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
  const found = comparisons.map((compare) => compare(a, b)).filter((name) => name !== null)
  return { score: matchScore(a, b), reasons: found.map((name) => ({ name, weight: reasons[name].weight, sentence: reasons[name].say(a, b) })) }
}
