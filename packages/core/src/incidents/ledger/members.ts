import type { Claim } from '../../records/claim.js'
import type { Document } from '../../records/document.js'
import type { Actor, Report } from '../../records/incident.js'
import type { LocalIncident, ReportReading } from '../../records/reading.js'
import { byCodeUnit } from './order.js'

/** What incidents need to know of a report. */
export type SourceReport = Pick<Report, 'id' | 'outlet' | 'agency' | 'published' | 'copyOf'>

/** A report in its place among others. */
export interface Source {
  readonly report: SourceReport
  /** The report whose text this one repeats; the report itself where it repeats none. */
  readonly origin: SourceReport
  /** Place in the order of reports. */
  readonly rank: number
  /** The actors that the report refers to. */
  readonly actors: readonly Actor[]
}

/** A report in its place, with its text. */
export interface ReadSource extends Source {
  readonly report: Report
  readonly doc: Document
}

/** A local incident with the report it was read in: what the ledger groups. Its claims are dated as the ledger dates them. */
export interface Member<S extends Source = Source> {
  readonly key: string
  readonly incident: LocalIncident
  readonly source: S
  readonly claims: readonly Claim[]
  /** Claims that a person judged, as they were read; what counts of them is among `claims`. Dated likewise. */
  readonly judged: readonly Claim[]
}

/** The reports of the ledger, from readings in order, with what each repeats. */
export function placeSources(readings: readonly ReportReading[], copies: ReadonlyMap<string, string>): readonly ReadSource[] {
  const reports = new Map(readings.map(({ doc }) => [doc.id, reportOf(doc, copies.get(doc.id) ?? null)]))
  return readings.map(({ doc, actors }, rank) => {
    const report = reports.get(doc.id) ?? reportOf(doc, null)
    return { report, doc, origin: reports.get(report.copyOf ?? doc.id) ?? report, rank, actors }
  })
}

/** A report as the ledger shows it. */
export function reportOf(doc: Document, copyOf: string | null): Report {
  const { id, outlet, agency, url, title, language, published, text } = doc
  const furniture = doc.furniture.map(({ start, end, reason }) => ({ start, end, reason }))
  return {
    id,
    outlet,
    agency,
    url,
    title,
    language,
    published: { value: published.value, basis: published.basis },
    text,
    furniture,
    copyOf,
  }
}

/** The local incidents of one report. A key that a report gives twice is taken once. */
export function membersOf<S extends Source>(incidents: readonly LocalIncident[], source: S): readonly Member<S>[] {
  const byKey = new Map(incidents.map((incident) => [incident.key, incident]))
  return [...byKey]
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([key, incident]) => ({
      key,
      incident,
      source,
      claims: datedByOrigin(incident.claims, source),
      judged: datedByOrigin(incident.judged ?? [], source),
    }))
}

/**
 * What a copy tells was said when its origin was: its own voice on the day its origin came out, and nothing later than that day.
 */
function datedByOrigin(claims: readonly Claim[], { report, origin }: Source): readonly Claim[] {
  if (report.copyOf === null) return claims
  return claims.map((claim) => ({ ...claim, said: saidByOrigin(claim.said, claim.speaker.length === 0, origin.published.value) }))
}

/** The day of `said` in a copy, given its origin's day of publication. */
export function saidByOrigin(said: string | null, ownVoice: boolean, published: string | null): string | null {
  if (ownVoice) return published
  return said !== null && published !== null && said > published ? published : said
}

/** Members in the order of their reports, then of their keys. */
export function byReport(a: Member, b: Member): number {
  return a.source.rank - b.source.rank || byCodeUnit(a.key, b.key)
}
