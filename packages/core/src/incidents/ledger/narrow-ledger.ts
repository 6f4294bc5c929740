import type { Claim, Speaker } from '../../records/claim.js'
import type { Incident, Ledger, Report, Statement } from '../../records/incident.js'

/**
 * The ledger of some of its incidents: these, the reports that tell of them (and the texts which those repeat), what is said about them, the
 * actors and places they refer to. Figures belong to no incident, and are left out, as are the problems of other reports. Every list keeps its order.
 */
export function narrowLedger(ledger: Ledger, ids: ReadonlySet<string>): Ledger {
  const incidents = ledger.incidents.filter(({ id }) => ids.has(id))
  const statements = ledger.statements.filter(({ incident }) => incident !== null && ids.has(incident))
  const reports = reportsOf(ledger.reports, incidents)
  const told = new Set(reports.map(({ id }) => id))
  const actors = actorsOf(incidents, statements)
  const places = new Set(incidents.map(({ where }) => where.place))
  return {
    ...ledger,
    reports,
    incidents,
    statements,
    figures: [],
    actors: ledger.actors.filter(({ id }) => actors.has(id)),
    places: ledger.places.filter(({ id }) => places.has(id)),
    problems: ledger.problems.filter(({ report }) => report === null || told.has(report)),
  }
}

function reportsOf(reports: readonly Report[], incidents: readonly Incident[]): readonly Report[] {
  const telling = new Set(incidents.flatMap((incident) => incident.reports))
  const origins = new Set(reports.flatMap(({ id, copyOf }) => (copyOf !== null && telling.has(id) ? [copyOf] : [])))
  return reports.filter(({ id }) => telling.has(id) || origins.has(id))
}

function actorsOf(incidents: readonly Incident[], statements: readonly Statement[]): ReadonlySet<string | null> {
  const speakers = (chain: readonly Speaker[]): readonly (string | null)[] => chain.map(({ actor }) => actor)
  const named = ({ actor, speaker, judgement }: Claim): readonly (string | null)[] => [
    actor,
    judgement?.to?.actor ?? null,
    ...speakers(speaker),
  ]
  return new Set([
    ...incidents.flatMap(({ perpetrators, targets }) => [...perpetrators, ...targets].map(({ actor }) => actor)),
    ...incidents.flatMap(({ claims }) => claims.flatMap(named)),
    ...statements.flatMap(({ speaker, chain }) => speakers([speaker, ...chain])),
  ])
}
