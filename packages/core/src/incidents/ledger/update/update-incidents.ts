import { incidentFacets } from '../../search/incident-facets.js'
import { membersOf, byReport, type Member, type Source } from '../members.js'
import { byPublication } from '../order.js'
import { placesOf } from '../places.js'
import { resolveIncident } from '../resolve-incident.js'
import type { FiledIncident, KeptMember, KeptSource, LedgerTables } from './tables.js'

/** Resolves these incidents anew and keeps them. */
export async function updateIncidents(tables: LedgerTables, ids: readonly string[]): Promise<void> {
  const groups = new Map<string, KeptMember[]>(ids.map((id) => [id, []]))
  for (const member of await tables.membersOfGroups(ids)) groups.get(member.group)?.push(member)
  const all = [...groups.values()].flat()
  const sources = await sourcesOf(tables, [...new Set(all.map(({ report }) => report))])
  const membership = await tables.groupsOf([...new Set(all.flatMap(({ incident }) => incident.links.map(({ target }) => target)))])
  const kept = [...groups.values()]
    .filter((group) => group.length > 0)
    .map((group): FiledIncident => {
      const { incident, place } = resolveIncident(ranked(group, sources), membership)
      return { incident, place: placesOf([place])[0] ?? null, facets: incidentFacets(incident) }
    })
  await tables.putIncidents(kept)
}

type Known = ReadonlyMap<string, { readonly own: KeptSource; readonly origin: KeptSource }>

/** Sources with their origins. */
async function sourcesOf(tables: LedgerTables, reports: readonly string[]): Promise<Known> {
  const own = await tables.sources(reports)
  const origins = await tables.sources([...own.values()].flatMap(({ report }) => report.copyOf ?? []))
  return new Map(
    [...own].map(([id, source]) => [id, { own: source, origin: (source.report.copyOf && origins.get(source.report.copyOf)) || source }]),
  )
}

/** Members in the order of their reports, which are numbered among themselves. */
function ranked(group: readonly KeptMember[], known: Known): readonly Member[] {
  const reports = [...new Set(group.map(({ report }) => report))].flatMap((id) => known.get(id)?.own.report ?? []).sort(byPublication)
  const ranks = new Map(reports.map(({ id }, rank) => [id, rank]))
  return group
    .flatMap(({ report, incident, judged }): readonly Member[] => {
      const found = known.get(report)
      if (!found) return []
      const source: Source = {
        report: found.own.report,
        origin: found.origin.report,
        rank: ranks.get(report) ?? 0,
        actors: judged?.actors ?? found.own.actors,
      }
      return membersOf([judged?.incident ?? incident], source)
    })
    .sort(byReport)
}
