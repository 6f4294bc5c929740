import { countedClaim, type Claim, type ClaimJudgement } from '../../../records/claim.js'
import type { ClaimVerdict, Judgement } from '../../../records/judgement.js'
import type { Problem } from '../../../records/problem.js'
import type { LocalIncident, ReportReading } from '../../../records/reading.js'
import { uniteActors, type ActorIndex } from '../actors.js'
import { sortedUnique } from '../order.js'
import { judgedSetting } from './judged-setting.js'
import type { Locator } from './locate.js'
import { lostClaim } from './problems.js'

/** Readings in which claims count as people judged them, and judgements that found no claim. */
export interface JudgedReadings {
  readonly readings: readonly ReportReading[]
  readonly problems: readonly Problem[]
}

/**
 * Readings after judgements on claims that stand: a rejected claim is taken out of what counts, a corrected one counts with its
 * corrected value, and each of them is kept beside (`judged`) as it was read, to be listed. A report's reading depends on the
 * judgements on its own claims alone, but for an actor that a correction names and that only other reports know.
 */
export function applyJudgements(readings: readonly ReportReading[], standing: readonly Judgement[], locator: Locator): JudgedReadings {
  const problems: Problem[] = []
  const byReport = new Map<string, Map<string, ClaimJudgement>>()
  for (const judgement of standing) {
    const { verdict } = judgement
    if (!isClaimVerdict(verdict)) continue
    const located = locator.claim(verdict.claim)
    if ('lost' in located) {
      problems.push(lostClaim(judgement, verdict.claim, located.lost))
      continue
    }
    const judged = byReport.get(verdict.claim.report) ?? new Map<string, ClaimJudgement>()
    // of two judgements on one claim the later stands here last
    byReport.set(verdict.claim.report, judged.set(located.found, claimJudgementOf(judgement, verdict)))
  }
  let index: ActorIndex | null = null
  const actors = (): ActorIndex => (index ??= uniteActors(readings.flatMap((reading) => reading.actors)))
  const judgedReadings = readings.map((reading) => {
    const judged = byReport.get(reading.doc.id)
    return judged ? withNamedActors(judgeReading(reading, judged), judged, actors) : reading
  })
  return { readings: judgedReadings, problems }
}

export function isClaimVerdict(verdict: Judgement['verdict']): verdict is ClaimVerdict {
  return verdict.kind === 'accept' || verdict.kind === 'reject' || verdict.kind === 'correct'
}

function claimJudgementOf({ seq, by, at, why }: Judgement, verdict: ClaimVerdict): ClaimJudgement {
  return { kind: verdict.kind, seq, by, at, why, to: verdict.kind === 'correct' ? verdict.to : null }
}

function judgeReading(reading: ReportReading, judgements: ReadonlyMap<string, ClaimJudgement>): ReportReading {
  const known = reading.incidents.flatMap(({ where }) => where)
  const incidents = reading.incidents.map((local): LocalIncident => {
    if (!local.claims.some(({ id }) => judgements.has(id))) return local
    const marked = local.claims.map((claim): Claim => {
      const judgement = judgements.get(claim.id)
      return judgement ? { ...claim, judgement } : claim
    })
    const judged = marked.filter(({ judgement }) => judgement !== undefined)
    const counted = marked.map(countedClaim).filter((claim) => claim !== null)
    return { ...local, ...judgedSetting(local, { judged, counted }, known), claims: counted, judged }
  })
  return { ...reading, incidents }
}

/** The reading with the actors that corrections name: a report knows only those that its own words refer to. */
function withNamedActors(reading: ReportReading, judgements: ReadonlyMap<string, ClaimJudgement>, actors: () => ActorIndex): ReportReading {
  const known = new Set(reading.actors.map(({ id }) => id))
  const named = sortedUnique([...judgements.values()].flatMap(({ to }) => to?.actor ?? [])).filter((id) => !known.has(id))
  if (named.length === 0) return reading
  const found = named.map((id) => actors().get(id)).filter((actor) => actor !== null)
  return { ...reading, actors: [...reading.actors, ...found] }
}
