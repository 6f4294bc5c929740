import type { Member } from './members.js'
import { byCodeUnit } from './order.js'

/** Names of countries by code, as the gazetteer's entries in these reports give them; a code that none names stands for itself. */
export function countryNames(members: readonly Member[]): (code: string) => string {
  const names = new Map<string, string>()
  for (const { incident } of members) {
    for (const { place } of incident.where) {
      if (place?.kind !== 'country' || place.country === null) continue
      const known = names.get(place.country)
      if (known === undefined || byCodeUnit(place.name, known) < 0) names.set(place.country, place.name)
    }
  }
  return (code) => names.get(code) ?? code
}
