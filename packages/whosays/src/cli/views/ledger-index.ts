import type { Claim, Incident, Ledger, Report, SourceReport } from '@whosays/core'

/** A ledger with what the views look up in it. */
export interface LedgerIndex {
  readonly ledger: Ledger
  readonly reports: ReadonlyMap<string, Report>
  readonly incidents: ReadonlyMap<string, Incident>
  /** Claim id -> the claim that revises it. */
  readonly replacedBy: ReadonlyMap<string, Claim>
}

export function indexLedger(ledger: Ledger): LedgerIndex {
  const replacedBy = new Map<string, Claim>()
  for (const incident of ledger.incidents) {
    for (const claim of incident.claims) {
      // what a person rejected replaces nothing
      if (claim.supersedes !== null && claim.judgement?.kind !== 'reject') replacedBy.set(claim.supersedes, claim)
    }
  }
  return {
    ledger,
    reports: new Map(ledger.reports.map((report) => [report.id, report])),
    incidents: new Map(ledger.incidents.map((incident) => [incident.id, incident])),
    replacedBy,
  }
}

/** Who published a report: its outlet, else the host of its address, else its id (of one made from the content, the beginning). */
export function outletOf(report: Report): string {
  if (report.outlet !== null) return report.outlet
  const host = report.url === null ? undefined : /^\w+:\/\/(?:www\.)?([^/:]+)/.exec(report.url)?.[1]
  return host ?? (/^[0-9a-f]{32}$/.test(report.id) ? `report ${report.id.slice(0, 8)}` : report.id)
}

/** Who published reports, by report: of those that are shown, and those that they repeat. */
export interface Sources {
  readonly reports: ReadonlyMap<string, SourceReport>
}

/** How many reports of an incident stand on their own: copies count with their origin, and one agency's or outlet's texts once. */
export function independentReports(sources: Sources, incident: Incident): number {
  const roots = incident.reports.map((id) => {
    const report = sources.reports.get(id)
    const origin = report === undefined || report.copyOf === null ? report : (sources.reports.get(report.copyOf) ?? report)
    return origin === undefined ? id : (origin.agency ?? origin.outlet ?? origin.id)
  })
  return new Set(roots).size
}

const undated = '\uffff'

/** Incidents for people: the newest first, the undated last, then by id. */
export function newestFirst(incidents: readonly Incident[]): readonly Incident[] {
  const key = ({ when }: Incident): string => when.start ?? when.end ?? undated
  return [...incidents].sort((a, b) => {
    const [left, right] = [key(a), key(b)]
    if (left !== right) return left === undated ? 1 : right === undated ? -1 : left < right ? 1 : -1
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
  })
}
