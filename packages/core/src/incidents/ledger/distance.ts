import type { GazetteerPlace } from '../../records/place.js'

/** Kinds of place from the finest to the widest. */
const FINEST_FIRST: readonly GazetteerPlace['kind'][] = ['site', 'settlement', 'district', 'admin1', 'country', 'region']

/** 0 for a site, 5 for a region: the smaller the finer. */
export function rankOf(kind: GazetteerPlace['kind']): number {
  return FINEST_FIRST.indexOf(kind)
}

interface Point {
  readonly lat: number
  readonly lon: number
}

const EARTH_RADIUS = 6371
const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance of two points in kilometres. */
export function kilometres(a: Point, b: Point): number {
  const north = Math.sin(radians(b.lat - a.lat) / 2) ** 2
  const east = Math.sin(radians(b.lon - a.lon) / 2) ** 2
  return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(north + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * east)))
}

/** How far from its point a thing may be that is still said to be in the place, in kilometres. */
const REACH: Readonly<Record<GazetteerPlace['kind'], number>> = {
  site: 5,
  settlement: 20,
  district: 60,
  admin1: 250,
  country: 2000,
  region: 3000,
}

/** True where two places, `distance` kilometres apart, are too far from each other to be one place told with more or less detail. */
export function farApart(distance: number, a: GazetteerPlace, b: GazetteerPlace): boolean {
  return distance > Math.max(REACH[a.kind], REACH[b.kind])
}
