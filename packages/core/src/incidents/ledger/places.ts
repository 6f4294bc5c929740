import type { Place } from '../../records/incident.js'
import { byCodeUnit } from './order.js'

/** The places that incidents refer to, each once, by id. */
export function placesOf(places: readonly (Place | null)[]): Place[] {
  const byId = new Map<string, Place>()
  for (const place of places) {
    if (!place) continue
    const { id, name, country, admin1, lat, lon, kind } = place
    byId.set(id, { id, name, country, admin1, lat, lon, kind })
  }
  return [...byId.values()].sort((a, b) => byCodeUnit(a.id, b.id))
}
