import type { Where } from '../../../records/incident.js'
import type { GazetteerPlace } from '../../../records/place.js'
import type { LocalPlace } from '../../../records/reading.js'
import { farApart, kilometres, rankOf } from '../distance.js'
import type { Member } from '../members.js'
import { byCodeUnit, mostVoted } from '../order.js'

/** Where it was, and the gazetteer's entry behind it. */
export interface Location {
  readonly where: Where
  readonly place: GazetteerPlace | null
}

interface Told {
  readonly origin: string
  readonly places: readonly LocalPlace[]
}

/**
 * Where it was, from all reports: the finest place that could be put on the map and that the most independent reports agree with.
 * Where that is only a province or a country, a finer name that could not be placed is still the name. Coordinates are null for
 * countries and for regions that cross borders.
 */
export function whereOf(members: readonly Member[]): Location {
  const told = members
    .map(({ incident, source }) => ({ origin: source.origin.id, places: incident.where }))
    .filter(({ places }) => places.length > 0)
  const place = bestPlace(told)
  const names = told.flatMap(({ places }) => places.slice(0, 1)).filter((local) => local.place === null && local.name !== null)
  if (!place) return { where: unplaced(told, names), place: null }
  const coarse = rankOf(place.kind) >= rankOf('admin1')
  const fitting = names.filter((local) => local.country === null || place.country === null || local.country === place.country)
  const name = (coarse ? mostVoted(fitting.map((local) => local.name)) : null) ?? place.name
  // a region that crosses borders tells no country; the report may
  return { where: placed(place, name, place.country ?? toldCountry(told)), place }
}

function toldCountry(told: readonly Told[]): string | null {
  return mostVoted(
    told.flatMap(({ places }) => places.map((local) => local.country)).filter((code) => code !== null),
    byCodeUnit,
  )
}

function placed(place: GazetteerPlace, name: string, country: string | null): Where {
  const point = place.kind === 'country' || place.kind === 'region' ? { lat: null, lon: null } : { lat: place.lat, lon: place.lon }
  const admin1 = place.kind === 'admin1' ? (place.admin1 ?? place.name) : place.admin1
  return { name, country, admin1, ...point, precision: place.kind, place: place.id }
}

function unplaced(told: readonly Told[], names: readonly LocalPlace[]): Where {
  const name = mostVoted(names.map((local) => local.name))
  const country = toldCountry(told)
  return { name, country, admin1: null, lat: null, lon: null, precision: country === null ? 'unknown' : 'country', place: null }
}

function bestPlace(told: readonly Told[]): GazetteerPlace | null {
  const all = new Map<string, GazetteerPlace>()
  for (const { places } of told) for (const { place } of places) if (place && !all.has(place.id)) all.set(place.id, place)
  const ranked = [...all.values()].map((place, order) => ({ place, order, ...support(place, told) }))
  ranked.sort((a, b) => b.agree - a.agree || rankOf(a.place.kind) - rankOf(b.place.kind) || b.name - a.name || a.order - b.order)
  return ranked[0]?.place ?? null
}

/** How many independent reports name the place, and how many agree with it: name it, or something it lies in, and no other. */
function support(place: GazetteerPlace, told: readonly Told[]): { agree: number; name: number } {
  const agree = new Set<string>()
  const name = new Set<string>()
  for (const { origin, places } of told) {
    if (places.some((local) => local.place?.id === place.id)) name.add(origin)
    if (places.some((local) => local.place !== null && allows(local.place, place)) || name.has(origin)) agree.add(origin)
  }
  return { agree: agree.size, name: name.size }
}

/** True where a report that names `other` may mean `place`: the place itself, a near one of its rank, or what it lies in. */
function allows(other: GazetteerPlace, place: GazetteerPlace): boolean {
  if (other.id === place.id) return true
  if (other.kind === 'region' || place.kind === 'region') return other.kind === 'region' && place.kind !== 'region'
  if (rankOf(other.kind) < rankOf(place.kind) || other.country !== place.country) return false
  if (other.kind === 'country') return true
  if (other.kind === 'admin1') return other.admin1 === place.admin1 || other.name === place.admin1
  return !farApart(kilometres(other, place), other, place) && rankOf(other.kind) > rankOf(place.kind)
}
