import { casualtyFields } from '../../../records/claim.js'
import { shared } from '../days.js'
import { incompatible } from '../fields/bounds.js'
import { comparePlaces } from './compare-places.js'
import { intersects } from './intersects.js'
import { areKindred } from './kindred-types.js'
import type { Profile } from './profile.js'

/**
 * True where one report tells two incidents apart: by what they are, by day, place, stage or toll, by what they hit, or by recalling
 * only one of them. Two that nothing tells apart ("the attack" of the first and of the last paragraph) may be parts of one that the
 * reading of the report did not put together; another report that tells of it whole then brings them together.
 */
export function toldApart(a: Profile, b: Profile): boolean {
  if (!areKindred(a.type, b.type) || a.stage !== b.stage || a.background !== b.background) return true
  if (a.window && b.window && shared(a.window, b.window) === null) return true
  if (elsewhere(a, b)) return true
  if (a.cues.size > 0 && b.cues.size > 0 && !intersects(a.cues, b.cues)) return true
  if (a.victims.size > 0 && b.victims.size > 0 && !intersects(a.victims, b.victims)) return true
  return casualtyFields.some((field) => {
    const [left, right] = [a.counts[field], b.counts[field]]
    return left.length > 0 && right.length > 0 && left.every((count) => right.every((other) => incompatible(count, other)))
  })
}

function elsewhere(a: Profile, b: Profile): boolean {
  const found = comparePlaces(a, b)
  return found === 'otherTown' || found === 'otherProvince' || found === 'otherCountry' || found === 'otherName'
}
