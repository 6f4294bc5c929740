import type { GazetteerPlace, PlaceMention } from '../../../records/place.js'

const radians = Math.PI / 180

/** Great-circle distance of two points, in kilometres. */
export function distanceKm(a: { readonly lat: number; readonly lon: number }, b: { readonly lat: number; readonly lon: number }): number {
  const h =
    Math.sin(((b.lat - a.lat) * radians) / 2) ** 2 +
    Math.cos(a.lat * radians) * Math.cos(b.lat * radians) * Math.sin(((b.lon - a.lon) * radians) / 2) ** 2
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}

const rank: Readonly<Record<GazetteerPlace['kind'], number>> = { site: 0, district: 1, settlement: 2, admin1: 4, country: 5, region: 6 }

/**
 * True where `inner` lies in `outer`: a town in its province and country, a quarter or site in the town next to it.
 * A place does not lie in itself.
 */
export function lies(inner: GazetteerPlace, outer: GazetteerPlace): boolean {
  if (inner.id === outer.id || inner.kind === 'country')
    return outer.kind === 'region' && inner.id !== outer.id && distanceKm(inner, outer) < 1500
  if (outer.kind === 'country') return inner.country === outer.country
  if (outer.kind === 'region')
    return (
      (outer.country === null || inner.country === null || inner.country === outer.country) &&
      distanceKm(inner, outer) < (outer.country === null ? 1500 : 300)
    )
  if (inner.country !== outer.country) return false
  if (outer.kind === 'admin1') return inner.kind !== 'admin1' && inner.admin1 === outer.name
  const km = distanceKm(inner, outer)
  // GeoNames calls the quarters of some cities settlements, and a county has the rank of a quarter: distance decides for both.
  if (outer.kind === 'district') return inner.kind !== 'admin1' && km < 70
  return rank[inner.kind] <= rank[outer.kind] && km < (inner.kind === 'settlement' ? 30 : 40)
}

/** The country a mention is in, as ISO 3166-1 alpha-2; null where it is not placed or crosses borders. */
export function countryOf(mention: PlaceMention): string | null {
  return mention.place?.country ?? null
}

/**
 * The placed mentions in an order from the finest to the widest: each lies in, or is as wide as, those behind it. Where the same place
 * is mentioned twice the first mention stands for it.
 */
export function placeChain(mentions: readonly PlaceMention[]): readonly PlaceMention[] {
  const seen = new Set<string>()
  const once = mentions.filter((mention) => mention.place !== null && !seen.has(mention.place.id) && seen.add(mention.place.id))
  const rankOf = (mention: PlaceMention): number => (mention.place ? rank[mention.place.kind] : 9)
  return [...once].sort((a, b) => rankOf(a) - rankOf(b) || a.start - b.start)
}
