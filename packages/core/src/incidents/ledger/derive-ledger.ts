import type { Figure, Incident, Ledger, Place, Statement } from '../../records/incident.js'
import type { Problem } from '../../records/problem.js'
import type { ReportReading } from '../../records/reading.js'
import { uniteActors } from './actors.js'
import { findCopies } from './copies.js'
import type { Decision } from './decisions.js'
import { incidentId, type Membership } from './ids.js'
import { membersOf, placeSources, saidByOrigin, byReport, type Member, type ReadSource, type Source } from './members.js'
import { clusterMembers } from './match/cluster.js'
import { edgesOf, standingEdges } from './match/edges.js'
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

/**
 * `deriveLedger`, with the way from each local incident to the incident it went to. `shown`: the same readings as people judged their claims;
 * incidents are matched as they were read, and tell what was judged.
 */
export function derive(given: readonly ReportReading[], decisions: readonly Decision[] = [], shown = given): Derivation {
  const { readings, problems } = uniqueReadings(given)
  const copies = findCopies(readings.map(({ doc }) => doc))
  const profiles = profilesOf(membersOfAll(readings, placeSources(readings, copies)))
  const clusters = clusterMembers(profiles, standingEdges(edgesOf(profiles)), decisions)
  const told = shown === given ? readings : uniqueReadings(shown).readings
  const members = new Map(membersOfAll(told, placeSources(told, copies)).map((member) => [member.key, member]))
  const groups = clusters.groups.map((group) =>
    group
      .map((index) => members.get(profiles[index]?.key ?? ''))
      .filter((member) => member !== undefined)
      .sort(byReport),
  )
  const membership = membershipOf(groups)
  const incidents = groups.map((group) => resolveIncident(group, membership))
  return {
    ledger: assembleLedger({ readings: told, copies, membership, incidents, problems: [...problems, ...clusters.problems] }),
    membership,
  }
}

/** What a ledger document is put together from. */
export interface LedgerParts {
  /** Each report once, in the order of publication, as people judged it. */
  readonly readings: readonly ReportReading[]
  /** Which report repeats which. */
  readonly copies: ReadonlyMap<string, string>
  readonly membership: Membership
  readonly incidents: readonly { readonly incident: Incident; readonly place: Place | null }[]
  /** Problems beside those of the readings. */
  readonly problems: readonly Problem[]
}

/** A ledger document out of its parts, every list in its order. */
export function assembleLedger({ readings, copies, membership, incidents, problems }: LedgerParts): Ledger {
  const sources = placeSources(readings, copies)
  return {
    schema: 'whosays-ledger/1',
    reports: sources.map(({ report }) => report),
    incidents: incidents.map(({ incident }) => incident).sort(byId),
    statements: readings.flatMap((reading, i) => statementsOf(reading, sources[i], membership)).sort(byId),
    figures: readings.flatMap((reading): readonly Figure[] => reading.figures).sort(byId),
    actors: [...uniteActors(readings.flatMap((reading) => reading.actors)).actors],
    places: placesOf(incidents.map(({ place }) => place)),
    problems: sortProblems([...readings.flatMap((reading) => reading.problems), ...problems]),
  }
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
