import type { Incident } from '../records/incident.js'
import { accountsOf } from './accounts.js'
import { cellOf, type PolicyCell } from './cell.js'
import { listVersions } from './explain.js'
import { gradeOf, rootsOf, type Grade } from './grade.js'
import type { Policy } from './policy.js'
import type { Sources } from './sources.js'

/** One incident as a policy sees it: a view, computed from its claims and kept nowhere. */
export interface PolicyView {
  readonly policy: string
  readonly incident: string
  readonly cells: readonly PolicyCell[]
  readonly grade: Grade | null
  /** How many independent sources tell of the incident, denials aside. */
  readonly sources: number
  /** "killed: sources differ: 12 or more (police) / 17 (Hila Sarem)"; null where all that stands agrees. */
  readonly dispute: string | null
}

/**
 * What a policy makes of an incident. The ledger stays as it is: another policy makes something else of the same claims.
 * @example policyView(incident, namedPolicies.acled, sourcesOf(ledger)).cells[0]?.best // 12
 */
export function policyView(incident: Incident, policy: Policy, sources: Sources): PolicyView {
  return {
    policy: policy.name,
    incident: incident.id,
    cells: policy.cells.map((spec) => cellOf(spec, incident, policy, sources)),
    grade: gradeOf(incident, policy, sources),
    sources: rootsOf(incident, sources).size,
    dispute: disputeOf(incident, policy, sources),
  }
}

/** The numbers of each field that stand side by side, where there are several on the same class of people. */
function disputeOf(incident: Incident, policy: Policy, sources: Sources): string | null {
  const fields = [...new Set(policy.cells.map(({ field }) => field))]
  const differing = fields.flatMap((field) => {
    const told = listVersions(accountsOf(field, incident, policy, sources).filter(({ leftOut }) => leftOut === null))
    return told === null ? [] : [`${field}: sources differ: ${told}`]
  })
  return differing.length ? differing.join('; ') : null
}
