import { uniteActors } from '../incidents/ledger/actors.js'
import { rootOf } from '../incidents/ledger/fields/root.js'
import type { Claim } from '../records/claim.js'
import type { Ledger, Report } from '../records/incident.js'

/** What a policy needs of the ledger besides the incident: whom a claim goes back to, and where its report stands in the order of reading. */
export interface Sources {
  /** The root of a claim (the contract's "Root"): claims of one root count once. */
  root(claim: Claim): string
  /** Place of the claim's report among the reports, the oldest 0; -1 for a report that the ledger lacks. */
  rank(claim: Claim): number
}

const nobody: Report = {
  id: '',
  outlet: null,
  agency: null,
  url: null,
  title: null,
  language: 'und',
  published: { value: null, basis: 'unknown' },
  text: '',
  furniture: [],
  copyOf: null,
}

/** The sources of a ledger document. A copy has the root of the text it repeats. A report that is missing is taken for a house of its own. */
export function sourcesOf({ reports, actors }: Pick<Ledger, 'reports' | 'actors'>): Sources {
  const byId = new Map(reports.map((report, rank) => [report.id, { report, rank }]))
  const index = uniteActors(actors)
  const originOf = (id: string): Report => {
    const report = byId.get(id)?.report ?? { ...nobody, id }
    return report.copyOf === null ? report : (byId.get(report.copyOf)?.report ?? { ...nobody, id: report.copyOf })
  }
  return {
    root: (claim) => rootOf(claim, { origin: originOf(claim.evidence.report) }, index),
    rank: (claim) => byId.get(claim.evidence.report)?.rank ?? -1,
  }
}
