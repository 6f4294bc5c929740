import { acledColumns, gedColumns } from '@whosays/core'

// Invented tables in the layouts of others, as files hold them.

export type Cells = Readonly<Record<string, string>>

const ged: Cells = {
  id: '900001',
  year: '2025',
  type_of_violence: '3',
  side_a: 'Kori Front',
  side_b: 'Civilians',
  source_office: 'River Post',
  source_original: 'police',
  where_prec: '1',
  where_coordinates: 'Gorbatel town',
  adm_1: 'Kori',
  latitude: '14.400000',
  longitude: '1.370000',
  country: 'Niger',
  event_clarity: '1',
  date_prec: '1',
  date_start: '2025-03-10 00:00:00.000',
  date_end: '2025-03-10 00:00:00.000',
  deaths_a: '0',
  deaths_b: '0',
  deaths_civilians: '12',
  deaths_unknown: '0',
  best: '12',
  high: '15',
  low: '10',
  gwnoa: '436',
}

const acled: Cells = {
  event_id_cnty: 'NIR9001',
  event_date: '2025-03-10',
  year: '2025',
  time_precision: '1',
  disorder_type: 'Political violence',
  event_type: 'Violence against civilians',
  sub_event_type: 'Attack',
  actor1: 'Kori Front',
  inter1: 'Rebel group',
  actor2: 'Civilians (Niger)',
  inter2: 'Civilians',
  country: 'Niger',
  admin1: 'Kori',
  location: 'Gorbatel',
  latitude: '14.4000',
  longitude: '1.3700',
  geo_precision: '1',
  source: 'River Post',
  notes: 'Around 10 March 2025, the Kori Front killed 9 people in Gorbatel.',
  fatalities: '9',
  timestamp: '1742342400',
}

/** One cell as CSV: in quotation marks where it needs them. */
export const csvCell = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

const line = (cells: readonly string[]): string => cells.map(csvCell).join(',')

const table = (columns: readonly string[], base: Cells, rows: readonly Cells[]): readonly string[] =>
  rows.map((row) => line(columns.map((name) => row[name] ?? base[name] ?? '')))

/** A GED file: an invented attack a row, with these cells in place of its own. */
export const gedFile = (rows: readonly Cells[], heads = true): string =>
  [...(heads ? [line(gedColumns)] : []), ...table(gedColumns, ged, rows)].map((text) => `${text}\r\n`).join('')

/** An ACLED file, likewise. */
export const acledFile = (rows: readonly Cells[]): string =>
  [line(acledColumns), ...table(acledColumns, acled, rows)].map((text) => `${text}\n`).join('')
