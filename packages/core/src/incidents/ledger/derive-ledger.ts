import type { Figure, Ledger, Statement } from '../../records/incident.js'
import type { Problem } from '../../records/problem.js'
import type { ReportReading } from '../../records/reading.js'
import { uniteActors } from './actors.js'
import { findCopies } from './copies.js'
import type { Decision } from './decisions.js'
import { incidentId, type Membership } from './ids.js'
import { membersOf, placeSources, saidByOrigin, byReport, type Member, type ReadSource, type Source } from './members.js'
import { clusterMembers } from './match/cluster.js'
import { edgesOf } from './match/edges.js'
import { profilesOf } from './match/profile.js'
import { byCodeUnit } from './order.js'
import { resolveIncident } from './resolve-incident.js'
import { placesOf } from './places.js'
import { uniqueReadings } from './unique-readings.js'

/** A ledger, and where each local incident went. */
export interface Derivation {
  readonly ledger: Ledger
  /** Incident key -> incident id; `resolveIncidentId` reads it. */
  readonly membership: Membership
}

/**
 * The ledger of a set of readings: which incidents of single reports are one, and what all reports together say of it. Pure: the
 * same readings and decisions give the same bytes, in whatever order they come.
 * @example deriveLedger(await Promise.all(inputs.map((input) => reader.read(input)))).incidents[0]?.casualties.killed?.best
 */
export function deriveLedger(readings: readonly ReportReading[], decisions: readonly Decision[] = []): Ledger {
  return derive(readings, decisions).ledger
}

/** `deriveLedger`, with the way from each local incident to the incident it went to. */
export function derive(given: readonly ReportReading[], decisions: readonly Decision[] = []): Derivation {
  const { readings, problems } = uniqueReadings(given)
  const sources = placeSources(readings, findCopies(readings.map(({ doc }) => doc)))
  const members = membersOfAll(readings, sources)
  const profiles = profilesOf(members)
  const clusters = clusterMembers(profiles, edgesOf(profiles), decisions)
  const groups = clusters.groups.map((group) =>
    group
      .map((index) => members[index])
      .filter((member) => member !== undefined)
      .sort(byReport),
  )
  const membership = membershipOf(groups)
  const actors = uniteActors(readings.flatMap((reading) => reading.actors))
  const resolved = groups.map((group) => resolveIncident(group, membership))
  const ledger: Ledger = {
    schema: 'whosays-ledger/1',
    reports: sources.map(({ report }) => report),
    incidents: resolved.map(({ incident }) => incident).sort((a, b) => byCodeUnit(a.id, b.id)),
    statements: readings.flatMap((reading, i) => statementsOf(reading, sources[i], membership)).sort(byId),
    figures: readings.flatMap((reading): readonly Figure[] => reading.figures).sort(byId),
    actors: [...actors.actors],
    places: placesOf(resolved.map(({ place }) => place)),
    problems: sortProblems([...readings.flatMap((reading) => reading.problems), ...problems, ...clusters.problems]),
  }
  return { ledger, membership }
}

function membersOfAll(readings: readonly ReportReading[], sources: readonly ReadSource[]): readonly Member<ReadSource>[] {
  return readings.flatMap((reading, i) => {
    const source = sources[i]
    return source ? membersOf(reading.incidents, source) : []
  })
}

function membershipOf(groups: readonly (readonly Member[])[]): Membership {
  return new Map(
    groups.flatMap((group) => {
      const id = incidentId(group.map(({ key }) => key))
      return group.map(({ key }) => [key, id] as const)
    }),
  )
}

/** A statement leads to its incident; in a copy it was said no later than its origin came out. */
function statementsOf(reading: ReportReading, source: Source | undefined, membership: Membership): readonly Statement[] {
  return reading.statements.map((statement) => {
    const incident = statement.incident === null ? null : (membership.get(statement.incident) ?? null)
    const said =
      source && source.report.copyOf !== null ? saidByOrigin(statement.said, false, source.origin.published.value) : statement.said
    return { ...statement, incident, said }
  })
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return byCodeUnit(a.id, b.id)
}

/** Each problem once, by report and code; those of no report first. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const distinct = new Map(problems.map((problem) => [JSON.stringify([problem.report ?? '', problem.code, problem.message]), problem]))
  return [...distinct].sort(([a], [b]) => byCodeUnit(a, b)).map(([, { report, code, message }]) => ({ report, code, message }))
}
