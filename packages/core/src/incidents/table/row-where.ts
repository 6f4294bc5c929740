import { hashText } from '../../engine/hash.js'
import { foldName } from '../../knowledge/fold-name.js'
import type { Gazetteer, GazetteerPlace } from '../../records/place.js'
import type { LocalPlace } from '../../records/reading.js'
import type { TableRow } from '../../records/table-row.js'
import { kilometres, rankOf } from '../ledger/distance.js'
import { mappingOf } from './layouts.js'
import { asName, codeFor, readDegrees } from './read-cell.js'
import type { Cell, RowText } from './row-text.js'

/** Where a row says that it was, the finest first; and the cell that names the finest. */
export interface RowWhere {
  readonly places: readonly LocalPlace[]
  readonly cell: Cell | null
}

/** An entry of the gazetteer this near to the row's point is the place that the row names. */
const NEAR = 25

/**
 * The row's place: the gazetteer's where one of that name lies near the row's point, else a place of its own at the point as given. Then
 * the province and the country, as far as the gazetteer knows them.
 */
export function rowWhere(row: TableRow, cells: RowText, gazetteer: Gazetteer): RowWhere {
  const place = mappingOf(row).place ?? {}
  const named = (column: string | undefined): Cell | null => asName(cells.cell(column))
  const [name, admin1, country] = [named(place.name), named(place.admin1), named(place.country)]
  const land = countryOf(country?.value ?? place.countryCode ?? '', gazetteer)
  const kind = (place.precision && codeFor(place.precision.codes, cells.cell(place.precision.column)?.value)) ?? 'settlement'
  const [lat, lon] = [readDegrees(cells.cell(place.lat)?.value ?? '', 90), readDegrees(cells.cell(place.lon)?.value ?? '', 180)]
  const point = lat === null || lon === null ? null : { lat, lon }
  const known: Known = { code: land?.country ?? null, admin1: admin1?.value ?? null, kind: kind === 'unknown' ? 'settlement' : kind, point }
  const finest = kind === 'country' ? null : name && { ...localPlace(name.value, known, gazetteer) }
  const province = admin1 && provinceOf(admin1.value, known.code, gazetteer)
  const nation: LocalPlace | null =
    country || land ? { name: country?.value ?? land?.name ?? null, place: land, country: known.code } : null
  const distinct = province?.place && province.place.id === finest?.place?.id ? null : province
  return { places: [finest, distinct, nation].filter((one) => one !== null), cell: finest ? name : (admin1 ?? country) }
}

interface Known {
  readonly code: string | null
  readonly admin1: string | null
  readonly kind: GazetteerPlace['kind']
  readonly point: { readonly lat: number; readonly lon: number } | null
}

function localPlace(name: string, known: Known, gazetteer: Gazetteer): LocalPlace {
  const found = entryOf(name, known, gazetteer)
  if (found) return { name, place: found, country: found.country }
  const { code, admin1, kind, point } = known
  // the point of a line or a fuzzy area says where it is drawn, not where it was
  if (!point || kind === 'region') return { name, place: null, country: code }
  const id = `table:${hashText([name, code ?? '', kind, point.lat, point.lon].join('\u0000')).slice(0, 16)}`
  return { name, place: { id, name, country: code, admin1, ...point, kind, population: 0 }, country: code }
}

/** The gazetteer's entry that the row means: of its name, kind and country, and near its point; without a point the only one. */
function entryOf(name: string, { code, kind, point }: Known, gazetteer: Gazetteer): GazetteerPlace | null {
  const isTown = rankOf(kind) <= rankOf('settlement')
  const fits = (place: GazetteerPlace): boolean =>
    (place.kind === kind || (isTown && rankOf(place.kind) <= rankOf('settlement'))) && (code === null || place.country === code)
  for (const form of formsOf(name)) {
    const entries = gazetteer.lookup(form).filter(fits)
    if (!point && entries.length === 1) return entries[0] ?? null
    const near = entries.map((place) => ({ place, far: point ? kilometres(place, point) : Infinity })).sort((a, b) => a.far - b.far)[0]
    if (near && near.far <= NEAR * (isTown ? 1 : 10)) return near.place
  }
  return null
}

/** "Gorbatel town (Kori)", "Gorbatel - East Gate": the name as it is, then without what stands behind it. */
function formsOf(name: string): readonly string[] {
  const short = name.replace(/\s*[(,].*$/s, '').replace(/\s+-\s+.*$/s, '')
  return [...new Set([name, short, short.replace(/(?:\s+\p{Ll}\S*)+$/u, '')])].filter((form) => form !== '')
}

function provinceOf(name: string, code: string | null, gazetteer: Gazetteer): LocalPlace {
  const of = (form: string): GazetteerPlace | undefined =>
    gazetteer.lookup(form).find((place) => place.kind === 'admin1' && (code === null || place.country === code))
  return {
    name,
    place:
      formsOf(name)
        .map(of)
        .find((place) => place) ?? null,
    country: code,
  }
}

/** "Iraq", "IQ", "DR Congo (Zaire)", "Yemen (North Yemen)". */
function countryOf(value: string, gazetteer: Gazetteer): GazetteerPlace | null {
  if (value === '') return null
  if (/^[A-Z]{2}$/.test(value)) return gazetteer.country(value)
  const [, outside = value, inside = ''] = /^(.*?)\s*\(([^)]*)\)/.exec(value) ?? []
  const isCountry = (place: GazetteerPlace): boolean => place.kind === 'country'
  return (
    [value, outside, inside].filter((name) => foldName(name) !== '').flatMap((name) => gazetteer.lookup(name).find(isCountry) ?? [])[0] ??
    null
  )
}
