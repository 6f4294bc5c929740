import { countryName, type Incident, type Ledger } from '@whosays/core'
import type { ExportOptions, Exported, Refusal } from './exported.js'
import { indexLedger, type IndexedLedger } from './index-ledger.js'
import { jsonLine } from './json.js'

/** What timemap (Forensic Architecture) shows: events with a description and a date or a point, their sources, their associations. */
interface Timemap {
  readonly events: readonly object[]
  readonly sources: readonly object[]
  readonly associations: readonly object[]
}

/** The ledger as one JSON document for timemap: its three lists. Incidents with neither a date nor a point have no event. */
export function exportTimemap(ledger: Ledger, { policy }: ExportOptions): Exported {
  const indexed = indexLedger(ledger)
  const shown = ledger.incidents.filter((incident) => !isNowhereAndNever(incident))
  const refused: readonly Refusal[] = ledger.incidents
    .filter(isNowhereAndNever)
    .map(({ id }) => ({ incident: id, reason: 'neither a date nor a point is known' }))
  const document = (): Timemap => ({
    events: shown.map((incident) => eventOf(incident, indexed, policy)),
    sources: ledger.reports.map(({ id, outlet, title, url, published }) => ({
      id,
      title: title ?? outlet ?? id,
      type: 'Report',
      author: outlet ?? '',
      date: published.value ?? '',
      paths: [],
      url: url ?? '',
      description: '',
    })),
    associations: associationsOf(shown, indexed),
  })
  return { files: [{ name: '', pieces: { [Symbol.iterator]: () => pieces(document()) } }], refused, remarks: () => [] }
}

function isNowhereAndNever({ when, where }: Incident): boolean {
  return when.start === null && where.lat === null
}

function* pieces({ events, sources, associations }: Timemap): Generator<string> {
  yield '{\n"events": ['
  yield* list(events)
  yield ',\n"sources": ['
  yield* list(sources)
  yield ',\n"associations": ['
  yield* list(associations)
  yield '\n}\n'
}

function* list(values: readonly object[]): Generator<string> {
  let separator = '\n'
  for (const value of values) {
    yield separator + jsonLine(value)
    separator = ',\n'
  }
  yield values.length ? '\n]' : ']'
}

/** timemap's dates and coordinates are text, empty where there is none. */
function eventOf(incident: Incident, indexed: IndexedLedger, policy: ExportOptions['policy']): object {
  const { id, when, where, summary, type, standing, reports } = incident
  const country = where.country === null ? null : (countryName(where.country) ?? where.country)
  return {
    id,
    description: policy
      ? `${summary}. ${indexed
          .view(incident, policy)
          .cells.map(({ name, why }) => `${name}: ${why}`)
          .join(' ')}`
      : summary,
    date: when.start ?? '',
    time: '',
    time_precision: when.precision,
    location: [where.name, where.admin1, country].filter((part) => part !== null).join(', '),
    latitude: where.lat === null ? '' : String(where.lat),
    longitude: where.lon === null ? '' : String(where.lon),
    type,
    category: standing,
    sources: reports,
    associations: associationIds(incident, indexed),
    // timemap takes no fields of ours: what it lacks stands in words.
    comments: `place: ${where.precision}${when.end !== null && when.end !== when.start ? `; until ${when.end}` : ''}`,
  }
}

/** The filters that an event answers to: its type and its parties. */
function associationIds(incident: Incident, indexed: IndexedLedger): readonly string[] {
  return [`type/${incident.type}`, ...partiesOf(incident, indexed).map((name) => `party/${name}`)]
}

function partiesOf({ perpetrators, targets }: Incident, indexed: IndexedLedger): readonly string[] {
  const names = [...perpetrators, ...targets]
    .filter(({ status }) => status !== 'denied')
    .map(({ name, actor }) => indexed.actor(actor)?.name ?? name)
  return [...new Set(names)]
}

function associationsOf(incidents: readonly Incident[], indexed: IndexedLedger): readonly object[] {
  const types = [...new Set(incidents.map(({ type }) => type))].sort()
  const parties = [...new Set(incidents.flatMap((incident) => partiesOf(incident, indexed)))].sort()
  const filter = (kind: string, name: string): object => ({
    id: `${kind}/${name}`,
    title: name,
    desc: '',
    mode: 'FILTER',
    filter_paths: [kind, name],
  })
  return [...types.map((name) => filter('type', name)), ...parties.map((name) => filter('party', name))]
}
