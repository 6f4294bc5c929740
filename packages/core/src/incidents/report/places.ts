import type { GazetteerPlace } from '../../records/place.js'

const order: Readonly<Record<GazetteerPlace['kind'], number>> = { site: 0, settlement: 1, district: 2, admin1: 3, region: 4, country: 5 }

/** How fine a place is: smaller is finer. */
export function rankOf(place: GazetteerPlace): number {
  return order[place.kind]
}

/** True where `inner` lies in `outer` by country and first-order division, or close to a region's point. */
export function isWithin(inner: GazetteerPlace, outer: GazetteerPlace): boolean {
  if (inner.id === outer.id) return true
  if (rankOf(inner) >= rankOf(outer)) return false
  if (outer.kind === 'country') return inner.country === outer.country
  if (outer.kind === 'region') return distanceKm(inner, outer) < 500
  if (inner.country !== outer.country) return false
  if (outer.kind === 'admin1') return inner.admin1 !== null && (inner.admin1 === outer.name || inner.admin1 === outer.admin1)
  return distanceKm(inner, outer) < (outer.kind === 'district' ? 80 : 40)
}

/** Great-circle distance in kilometres. */
export function distanceKm(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const radians = Math.PI / 180
  const half =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(half)))
}
