import { countedClaim, type CasualtyField } from '../../records/claim.js'
import type { Incident, Ledger, Report } from '../../records/incident.js'
import { uniteActors, type ActorIndex } from './actors.js'
import { rootOf } from './fields/root.js'
import { seriesOf, type SeriesPoint, type ToldClaim } from './fields/series.js'

interface Index {
  readonly actors: ActorIndex
  readonly reports: ReadonlyMap<string, { readonly report: Report; readonly rank: number }>
}

/** Made once a ledger: many incidents of one are asked for. */
const indexes = new WeakMap<Ledger, Index>()

function indexOf(ledger: Ledger): Index {
  const known = indexes.get(ledger)
  if (known) return known
  const reports = new Map(ledger.reports.map((report, rank) => [report.id, { report, rank }]))
  const index = { actors: uniteActors(ledger.actors), reports }
  indexes.set(ledger, index)
  return index
}

/**
 * A toll of an incident as it was told over time, from the ledger document alone. Claims that a person rejected are left out, corrected
 * ones count as corrected; what copies say is said once, on the day of their origin.
 * @example incidentSeries(ledger, incident, 'killed').map(({ asOf, low, change }) => [asOf, low, change]) // [['2025-03-10', 12, 'first'], ...]
 */
export function incidentSeries(ledger: Ledger, incident: Incident, field: CasualtyField): readonly SeriesPoint[] {
  const { actors, reports } = indexOf(ledger)
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
