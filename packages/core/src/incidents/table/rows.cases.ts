// Rows of invented tables in the layouts of ACLED and UCDP GED, and a short notation of what is read in them.
import { smallGazetteer } from '../../mentions/en/places/small-gazetteer.cases.js'
import { createTableReader } from '../../presets/tables.js'
import type { Claim } from '../../records/claim.js'
import type { TableMapping, TableRow } from '../../records/table-row.js'
import type { ReportReading } from '../../records/reading.js'
import { acledColumns, gedColumns } from './layouts.js'
import { rowReport } from './row-report.js'

export type Cells = Readonly<Record<string, string>>

const gedDefaults: Cells = {
  id: '900001',
  relid: 'IRQ-2031-1-900-1',
  year: '2031',
  type_of_violence: '1',
  side_a: 'Government of Arland',
  side_b: 'Kori Front',
  number_of_sources: '1',
  source_office: 'River Post',
  source_date: '2031-05-07',
  source_headline: 'Fighting in Taji kills five',
  source_original: 'police',
  where_prec: '1',
  where_coordinates: 'Taji town',
  adm_1: 'Baghdad',
  latitude: '33.5200',
  longitude: '44.2600',
  country: 'Iraq',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2031-05-06 00:00:00.000',
  date_end: '2031-05-06 00:00:00.000',
  deaths_a: '2',
  deaths_b: '1',
  deaths_civilians: '2',
  deaths_unknown: '0',
  best: '5',
  high: '9',
  low: '4',
  gwnoa: '645',
}

const acledDefaults: Cells = {
  event_id_cnty: 'IRQ9001',
  event_date: '2031-05-06',
  year: '2031',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Explosions/Remote violence',
  sub_event_type: 'Remote explosive/landmine/IED',
  actor1: 'Kori Front',
  inter1: 'Rebel group',
  actor2: 'Military Forces of Iraq (2022-)',
  inter2: 'State forces',
  country: 'Iraq',
  admin1: 'Baghdad',
  location: 'Taji',
  latitude: '33.5200',
  longitude: '44.2600',
  geo_precision: '1',
  source: 'River Post',
  notes: 'On 6 May 2031, a bomb of the Kori Front killed 5 soldiers in Taji.',
  fatalities: '5',
  timestamp: '1935964800',
}

const rowOf = (layout: 'ged' | 'acled', columns: readonly string[], cells: Cells): TableRow => ({
  layout,
  columns,
  cells: columns.map((name) => cells[name] ?? ''),
})

/** A GED row: an invented fight, with these cells in place of its own. */
export const gedRow = (cells: Cells = {}): TableRow => rowOf('ged', gedColumns, { ...gedDefaults, ...cells })
/** An ACLED row: an invented bomb, with these cells in place of its own. */
export const acledRow = (cells: Cells = {}): TableRow => rowOf('acled', acledColumns, { ...acledDefaults, ...cells })
/** A row of somebody's own table, its columns in the order given. */
export const mappedRow = (mapping: TableMapping, cells: Cells): TableRow => ({
  layout: 'mapped',
  columns: Object.keys(cells),
  cells: Object.values(cells),
  mapping,
})

const reader = createTableReader({ gazetteer: smallGazetteer })

export function readTableRow(row: TableRow, fallback?: { readonly published?: string }): ReportReading {
  return reader.read({ ...rowReport(row, fallback), row })
}

/** 'killed 4..9 | low: 4 ... | import/ged/high inferred': field, value, words, rule; "inferred" where it is. */
export function claimLine({ field, value, of, actor, evidence, rule, basis }: Claim): string {
  const told = typeof value === 'string' ? value : value.low === value.high ? String(value.low) : `${value.low ?? ''}..${value.high ?? ''}`
  const party = field === 'perpetrator' || field === 'target' ? ` (${actor ?? '-'})` : ''
  return `${field} ${told}${of === null ? '' : ` of ${of}`}${party} | ${evidence.quote.replace(/\n/g, ' / ')} | ${rule}${basis === 'inferred' ? ' inferred' : ''}`
}

/** The claims of a row's incident, of these fields alone where any are named. */
export function claimsOf(row: TableRow, ...fields: readonly string[]): readonly string[] {
  const claims = readTableRow(row).incidents.flatMap((incident) => incident.claims)
  return claims.filter(({ field }) => fields.length === 0 || fields.includes(field)).map(claimLine)
}
