import type { Judgement } from '../../../records/judgement.js'
import type { Problem } from '../../../records/problem.js'
import type { ReportReading } from '../../../records/reading.js'
import type { Decision } from '../decisions.js'
import { applyJudgements, isClaimVerdict } from '../judgements/apply-judgements.js'
import { decisionsOf, isPairVerdict } from '../judgements/decisions-of.js'
import { createLocator } from '../judgements/locate.js'
import { standingJudgements } from '../judgements/standing-judgements.js'
import type { JudgedMember } from './tables.js'

/** What judgements come to, over the readings of the reports that they speak of. */
export interface SettledJudgements {
  readonly decisions: readonly Decision[]
  /** The local incidents that judgements on incidents ever spoke of, by key. */
  readonly decided: readonly string[]
  /** The local incidents of reports whose claims were ever judged; null where no judgement stands. */
  readonly judged: ReadonlyMap<string, JudgedMember | null>
  /** The readings of those reports as people judged them, by report. */
  readonly readings: ReadonlyMap<string, ReportReading>
  readonly problems: readonly Problem[]
}

/** The reports that judgements speak of; null where only all reports together can tell: a correction names an actor by its id. */
export function reportsJudged(judgements: readonly Judgement[]): readonly string[] | null {
  const reports = new Set<string>()
  for (const { verdict } of judgements) {
    if (isClaimVerdict(verdict)) reports.add(verdict.claim.report)
    if (verdict.kind === 'correct' && verdict.to.actor !== null && verdict.to.actor !== verdict.claim.actor) return null
    if (!isPairVerdict(verdict)) continue
    for (const { report } of [...verdict.a.members, ...verdict.b.members]) {
      // A decision of the time before reports were kept with them is found by its key alone.
      if (report === null) return null
      reports.add(report)
    }
  }
  return [...reports]
}

/** Settles judgements, the withdrawn among them, over readings of the reports that they speak of (or of all reports). */
export function settleJudgements(judgements: readonly Judgement[], readings: readonly ReportReading[]): SettledJudgements {
  const standing = standingJudgements(judgements)
  const locator = createLocator(readings)
  const applied = applyJudgements(readings, standing, locator)
  const { decisions, problems } = decisionsOf(standing, locator)
  const claimed = new Set(judgements.flatMap(({ verdict }) => (isClaimVerdict(verdict) ? [verdict.claim.report] : [])))
  const unjudged = new Map(readings.map((reading) => [reading.doc.id, reading]))
  const judged = new Map<string, JudgedMember | null>()
  const changed = new Map<string, ReportReading>()
  for (const reading of applied.readings.filter(({ doc }) => claimed.has(doc.id))) {
    const stands = unjudged.get(reading.doc.id) !== reading
    if (stands) changed.set(reading.doc.id, reading)
    for (const incident of reading.incidents) judged.set(incident.key, stands ? { incident, actors: reading.actors } : null)
  }
  const decided = judgements.flatMap(({ verdict }) => (isPairVerdict(verdict) ? [...verdict.a.members, ...verdict.b.members] : []))
  const keys = decided.map((subject) => locator.incident(subject)).flatMap((located) => ('found' in located ? [located.found] : []))
  return { decisions, decided: [...new Set(keys)], judged, readings: changed, problems: [...applied.problems, ...problems] }
}
