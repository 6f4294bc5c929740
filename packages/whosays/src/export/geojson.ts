import { countryName, type Incident, type Ledger } from '@whosays/core'
import type { ExportOptions, Exported, Refusal } from './exported.js'
import { indexLedger, type IndexedLedger } from './index-ledger.js'
import { jsonLine } from './json.js'

/** How far from its point an incident may have been, in metres, by the precision of its place; null where only an area is known. */
const metres: Readonly<Record<Incident['where']['precision'], number | null>> = {
  site: 100,
  settlement: 1000,
  district: 25_000,
  admin1: 100_000,
  country: null,
  region: null,
  unknown: null,
}

/** The incidents as one GeoJSON FeatureCollection (RFC 7946). Those without a point stand in it with the geometry null, as the RFC has it. */
export function exportGeojson(ledger: Ledger, options: ExportOptions): Exported {
  return {
    files: [{ name: '', pieces: { [Symbol.iterator]: () => collection(ledger, options) } }],
    refused: noRefusal,
    remarks: remarksOn(ledger),
  }
}

/** The incidents as GeoJSON text sequences of lines: one feature a line. */
export function exportGeojsonLines(ledger: Ledger, options: ExportOptions): Exported {
  return {
    files: [{ name: '', pieces: { [Symbol.iterator]: () => lines(ledger, options) } }],
    refused: noRefusal,
    remarks: remarksOn(ledger),
  }
}

const noRefusal: readonly Refusal[] = []

function remarksOn({ incidents }: Ledger): Exported['remarks'] {
  const areas = incidents.filter(({ where }) => where.lat === null || where.lon === null).length
  const wide = incidents.filter(({ where }) => where.precision === 'admin1' || where.precision === 'district').length
  return () => [
    ...(areas > 0 ? [`${areas} without a point (a country, a region or an unknown place) have the geometry null.`] : []),
    ...(wide > 0 ? [`${wide} are known to a district or province alone: draw them as areas by precision_m, not as points.`] : []),
  ]
}

function* collection(ledger: Ledger, options: ExportOptions): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = '\n'
  const indexed = indexLedger(ledger)
  for (const incident of ledger.incidents) {
    yield separator + jsonLine(featureOf(incident, indexed, options))
    separator = ',\n'
  }
  yield separator === '\n' ? ']}\n' : '\n]}\n'
}

function* lines(ledger: Ledger, options: ExportOptions): Generator<string> {
  const indexed = indexLedger(ledger)
  for (const incident of ledger.incidents) yield `${jsonLine(featureOf(incident, indexed, options))}\n`
}

/** An incident as a feature; what its properties mean is in docs/exports.md. */
function featureOf(incident: Incident, indexed: IndexedLedger, { policy }: ExportOptions): object {
  const { id, type, stage, summary, when, where, casualties, standing, background, means } = incident
  const parties = (list: Incident['targets']): readonly object[] => list.map(({ name, actor, status }) => ({ name, actor, status }))
  const tally = (field: 'killed' | 'wounded'): object | null => {
    const { low, high, best } = casualties[field] ?? { low: null, high: null, best: null }
    return casualties[field] ? { low, best, high } : null
  }
  return {
    type: 'Feature',
    id,
    geometry: where.lat === null || where.lon === null ? null : { type: 'Point', coordinates: [where.lon, where.lat] },
    properties: {
      incident: id,
      type,
      stage,
      summary,
      start: when.start,
      end: when.end,
      date_precision: when.precision,
      place: where.name,
      admin1: where.admin1,
      country: where.country,
      country_name: where.country === null ? null : countryName(where.country),
      precision_class: where.precision,
      precision_m: metres[where.precision],
      perpetrators: parties(incident.perpetrators),
      targets: parties(incident.targets),
      means,
      killed: tally('killed'),
      wounded: tally('wounded'),
      standing,
      background,
      reports: indexed.reportsOf(incident).map(({ id: report, outlet, url, title }) => ({ report, outlet, url, title })),
      ...(policy ? { [policy.name]: indexed.view(incident, policy) } : {}),
    },
  }
}
