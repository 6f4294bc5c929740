import { siteClassOf } from '../../../knowledge/site-classes.js'
import { intersects } from './intersects.js'

/** How large a place is, as far as its name says: "Banks Lane" is a road, "Tallow County" an area; null where the name does not say. */
function levelOf(name: string): 'road' | 'area' | null {
  const words = name.split(' ')
  const found = words.length > 1 ? siteClassOf(words.at(-1) ?? '') : null
  return found === 'road' ? 'road' : found === 'region' || found === 'settlement' ? 'area' : null
}

/** True where one of the first names and one of the second may be of places of one size: a road and a county are not, and one may be in the other. */
export function arePeers(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return intersects(new Set([...a].map(levelOf)), new Set([...b].map(levelOf)))
}
