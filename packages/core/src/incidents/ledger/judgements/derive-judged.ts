import type { Judgement } from '../../../records/judgement.js'
import type { Problem } from '../../../records/problem.js'
import type { ReportReading } from '../../../records/reading.js'
import { derive, sortProblems, type Derivation } from '../derive-ledger.js'
import { uniqueReadings } from '../unique-readings.js'
import { applyJudgements } from './apply-judgements.js'
import { decisionsOf } from './decisions-of.js'
import { createLocator } from './locate.js'
import { standingJudgements } from './standing-judgements.js'

/**
 * The ledger of a set of readings and of what people judged of it. Without judgements, or with all of them undone, it is `derive` of
 * the readings, to the byte; neither the order of the readings nor that of the judgements in the list makes a difference.
 */
export function deriveJudged(given: readonly ReportReading[], judgements: readonly Judgement[]): Derivation {
  const standing = standingJudgements(judgements)
  if (standing.length === 0) return derive(given)
  const { readings, problems } = uniqueReadings(given)
  const locator = createLocator(readings)
  const judged = applyJudgements(readings, standing, locator)
  const { decisions, problems: unkept } = decisionsOf(standing, locator)
  const { ledger, membership } = derive(readings, decisions, judged.readings)
  return { ledger: { ...ledger, problems: sortProblems([...ledger.problems, ...problems, ...judged.problems, ...unkept]) }, membership }
}

/** What judgements that stand no longer find in these readings, or cannot keep: problems for a person to decide. */
export function judgementProblems(given: readonly ReportReading[], judgements: readonly Judgement[]): readonly Problem[] {
  const standing = standingJudgements(judgements)
  if (standing.length === 0) return []
  const { readings } = uniqueReadings(given)
  const locator = createLocator(readings)
  return sortProblems([...applyJudgements(readings, standing, locator).problems, ...decisionsOf(standing, locator).problems])
}
