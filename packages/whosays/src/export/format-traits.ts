/** What has to be known of a format before it is loaded. */
export interface FormatTraits {
  /** What it is, in a few words. */
  readonly about: string
  /** Text and binary formats are one file; a folder is several. Only text can go to standard output. */
  readonly kind: 'text' | 'binary' | 'folder'
  /** Whether a policy gives it numbers. */
  readonly takesPolicy: boolean
  /** Whether it is CSV, which --excel begins with a mark. */
  readonly isCsv: boolean
  /** Whether it has cells that a spreadsheet would take for formulas; --raw leaves them as they are. */
  readonly isGuarded: boolean
}

const folder = (about: string): FormatTraits => ({ about, kind: 'folder', takesPolicy: true, isCsv: true, isGuarded: true })
const file = (about: string, kind: 'text' | 'binary', more: Partial<FormatTraits> = {}): FormatTraits => ({
  about,
  kind,
  takesPolicy: false,
  isCsv: false,
  isGuarded: false,
  ...more,
})

export const formatNames = [
  'json',
  'jsonl',
  'csv',
  'xlsx',
  'geojson',
  'geojsonl',
  'parquet',
  'acled',
  'ged',
  'gtd',
  'ibc',
  'timemap',
  'ftm',
] as const
export type FormatName = (typeof formatNames)[number]

/** Every format by its name. */
export const formatTraits: Readonly<Record<FormatName, FormatTraits>> = {
  json: file('the whole ledger', 'text'),
  jsonl: file('one incident a line', 'text'),
  csv: folder('tables'),
  xlsx: file('a workbook of four sheets', 'binary', { takesPolicy: true }),
  geojson: file('incidents on the map', 'text', { takesPolicy: true }),
  geojsonl: file('incidents on the map, one a line', 'text', { takesPolicy: true }),
  parquet: { ...folder('tables for DuckDB, pandas, R'), isCsv: false, isGuarded: false },
  acled: folder('the layout of ACLED'),
  ged: folder('the layout of UCDP GED'),
  gtd: folder('the layout of GTD'),
  ibc: folder('the layout of Iraq Body Count'),
  timemap: file('events for timemap', 'text', { takesPolicy: true }),
  ftm: file('statements of FollowTheMoney', 'text'),
}
