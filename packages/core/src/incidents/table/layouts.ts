import { casualtyFields } from '../../records/claim.js'
import type { TableLayout, TableMapping, TableRow } from '../../records/table-row.js'

/** A mapping of ours, with what only these two tables need: when the first side is the doer, and which sides are civilians. */
export interface LayoutMapping extends TableMapping {
  /** Where `column` holds one of `values`, the first of `sides` did it to the second. */
  readonly directed?: { readonly column: string; readonly values: readonly string[] }
  /** The columns that tell what each of `sides` is, and the values for those to whom it is done, whatever their place in the row. */
  readonly sideKinds?: {
    readonly columns: readonly string[]
    readonly civilians: readonly string[]
    readonly protesters: readonly string[]
  }
}

/** The columns of UCDP GED 26.1, in order. Some releases come without this row. */
export const gedColumns: readonly string[] =
  `id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name
  side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date
  source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country
  country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob`.split(
    /\s+/,
  )

/** The columns of ACLED's CSV, in order. Files from before 2023 have some more. */
export const acledColumns: readonly string[] =
  `event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2
  inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale
  notes fatalities tags timestamp`.split(/\s+/)

const gedMapping: LayoutMapping = {
  name: 'UCDP GED',
  language: 'en',
  id: 'id',
  date: {
    start: 'date_start',
    end: 'date_end',
    precision: { column: 'date_prec', codes: { 1: 'range', 2: 'range', 3: 'week', 4: 'month', 5: 'year' } },
  },
  place: {
    name: 'where_coordinates',
    admin1: 'adm_1',
    country: 'country',
    lat: 'latitude',
    lon: 'longitude',
    // 2 is "within 25 km of a known point", as a report's "near Gorbatel" is; 5 is a line or a fuzzy area, 7 the sea or the air.
    precision: {
      column: 'where_prec',
      codes: { 1: 'settlement', 2: 'settlement', 3: 'district', 4: 'admin1', 5: 'region', 6: 'country', 7: 'region' },
    },
  },
  type: { columns: ['type_of_violence'], values: {} },
  sides: ['side_a', 'side_b'],
  directed: { column: 'type_of_violence', values: ['3'] },
  killed: {
    best: 'best',
    low: 'low',
    high: 'high',
    parts: [
      { column: 'deaths_a', ofColumn: 'side_a' },
      { column: 'deaths_b', ofColumn: 'side_b' },
      { column: 'deaths_civilians', of: 'civilians' },
      { column: 'deaths_unknown', of: 'unknown' },
    ],
  },
  source: ['source_office', 'source_original'],
  sourceDate: 'source_date',
}

const acledMapping: LayoutMapping = {
  name: 'ACLED',
  language: 'en',
  id: 'event_id_cnty',
  date: { start: 'event_date', precision: { column: 'time_precision', codes: { 1: 'day', 2: 'week', 3: 'month' } } },
  place: {
    name: 'location',
    admin1: 'admin1',
    country: 'country',
    lat: 'latitude',
    lon: 'longitude',
    precision: { column: 'geo_precision', codes: { 1: 'settlement', 2: 'district', 3: 'admin1' } },
  },
  type: { columns: ['sub_event_type', 'event_type'], values: {} },
  sides: ['actor1', 'actor2'],
  directed: { column: 'event_type', values: ['Violence against civilians'] },
  sideKinds: { columns: ['inter1', 'inter2'], civilians: ['Civilians', '7'], protesters: ['Protesters', '6'] },
  // 0 stands for "none reported" as well.
  killed: { best: 'fatalities', zero: 'unknown' },
  source: ['source'],
  published: 'timestamp',
}

/** Which column is what in this row. Throws RangeError for a row of layout "mapped" without its mapping. */
export function mappingOf(row: TableRow): LayoutMapping {
  if (row.layout === 'ged') return gedMapping
  if (row.layout === 'acled') return acledMapping
  if (row.mapping) return row.mapping
  throw new RangeError('A row of layout "mapped" needs its mapping')
}

/** A column's head as it is compared: without outer blanks and case. */
export const columnKey = (name: string): string =>
  name
    .replace(/^\ufeff/, '')
    .trim()
    .toLowerCase()

const telling: Readonly<Record<Exclude<TableLayout, 'mapped'>, readonly string[]>> = {
  acled: ['event_id_cnty', 'event_date', 'event_type', 'actor1', 'country', 'location', 'fatalities'],
  ged: ['id', 'type_of_violence', 'side_a', 'side_b', 'country', 'date_start', 'date_end', 'best', 'low', 'high'],
}

/**
 * The layout that a table's first row shows, or null: by the heads of its columns, in any order and case; and GED's also without them, by
 * 49 cells that hold what GED's columns hold (`headed` is false then, and the row is the first row of data).
 */
export function detectLayout(first: readonly string[]): { readonly layout: 'acled' | 'ged'; readonly headed: boolean } | null {
  const heads = new Set(first.map(columnKey))
  for (const layout of ['acled', 'ged'] as const) if (telling[layout].every((name) => heads.has(name))) return { layout, headed: true }
  if (first.length !== gedColumns.length) return null
  const cell = (name: string): string => first[gedColumns.indexOf(name)] ?? ''
  const isGed =
    /^[123]$/.test(cell('type_of_violence')) &&
    /^\d{4}-\d{2}-\d{2}/.test(cell('date_start')) &&
    ['id', 'best', 'low', 'high'].every((name) => /^\d+$/.test(cell(name)))
  return isGed ? { layout: 'ged', headed: false } : null
}

/** The columns that a mapping names and a table lacks, as the mapping writes them. */
export function missingColumns(mapping: TableMapping, columns: readonly string[]): readonly string[] {
  const there = new Set(columns.map(columnKey))
  return [...new Set(namedColumns(mapping))].filter((name) => !there.has(columnKey(name)))
}

function namedColumns({ date, place, type, ...mapping }: TableMapping): readonly string[] {
  const { id, sourceDate, published, title, url, perpetrator, target, sides, means, source } = mapping
  const counts = casualtyFields.flatMap((field) => {
    const { best, low, high, parts = [] } = mapping[field] ?? {}
    return [best, low, high, ...parts.flatMap((part) => [part.column, part.ofColumn])]
  })
  const where = place ? [place.name, place.admin1, place.country, place.lat, place.lon, place.precision?.column] : []
  const single = [id, date.start, date.end, date.precision?.column, ...where, sourceDate, published, title, url, ...counts]
  const lists = [perpetrator, target, sides, means, source, 'all' in type ? undefined : type.columns]
  return [...single, ...lists.flatMap((list) => list ?? [])].filter((name) => name !== undefined)
}
