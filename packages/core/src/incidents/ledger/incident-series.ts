import { countedClaim, type CasualtyField } from '../../records/claim.js'
import type { Incident, Ledger, Report } from '../../records/incident.js'
import { uniteActors } from './actors.js'
import { rootOf } from './fields/root.js'
import { seriesOf, type SeriesPoint, type ToldClaim } from './fields/series.js'

/**
 * A toll of an incident as it was told over time, from the ledger document alone. Claims that a person rejected are left out, corrected
 * ones count as corrected; what copies say is said once, on the day of their origin.
 * @example incidentSeries(ledger, incident, 'killed').map(({ asOf, low, change }) => [asOf, low, change]) // [['2025-03-10', 12, 'first'], ...]
 */
export function incidentSeries(ledger: Ledger, incident: Incident, field: CasualtyField): readonly SeriesPoint[] {
  const actors = uniteActors(ledger.actors)
  const reports = new Map(ledger.reports.map((report, rank) => [report.id, { report, rank }]))
  const originOf = (report: Report): Report => (report.copyOf === null ? report : (reports.get(report.copyOf)?.report ?? report))
  const told = incident.claims.flatMap((listed): readonly ToldClaim[] => {
    const claim = countedClaim(listed)
    const source = reports.get(listed.evidence.report)
    if (!claim || !source) return []
    const origin = originOf(source.report)
    return [{ claim, root: rootOf(claim, { origin }, actors), rank: source.rank, published: origin.published.value }]
  })
  return seriesOf(field, told)
}
