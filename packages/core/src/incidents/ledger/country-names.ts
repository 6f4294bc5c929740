import { countryName } from '../../knowledge/country-names.js'
import type { Member } from './members.js'
import { byCodeUnit } from './order.js'

/**
 * Names of countries by code, as our knowledge has them; one that it lacks by the name which these reports' places give it, else by
 * its code.
 */
export function countryNames(members: readonly Member[]): (code: string) => string {
  const told = new Map<string, string>()
  for (const { incident } of members) {
    for (const { place } of incident.where) {
      if (place?.kind !== 'country' || place.country === null) continue
      const other = told.get(place.country)
      if (other === undefined || byCodeUnit(place.name, other) < 0) told.set(place.country, place.name)
    }
  }
  return (code) => countryName(code) ?? told.get(code) ?? code
}
