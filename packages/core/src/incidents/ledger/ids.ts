import { hashText } from '../../engine/hash.js'
import { byCodeUnit } from './order.js'

const LENGTH = 12

/** The id that the incident of this one member would have. */
export function memberId(key: string): string {
  return hashText('incident\u0000' + key).slice(0, LENGTH)
}

/**
 * The id of an incident: a short hash of its smallest member's key, so it depends neither on the order of reading nor on what else
 * is in the ledger. Throws RangeError on no members (a bug of the caller).
 */
export function incidentId(keys: readonly string[]): string {
  const smallest = [...keys].sort(byCodeUnit)[0]
  if (smallest === undefined) throw new RangeError('incidentId() needs at least one member')
  return memberId(smallest)
}

/** Which incident each local incident went to: incident key -> incident id. */
export type Membership = ReadonlyMap<string, string>

/**
 * Where an incident id leads today. An id that was given when its incident had other members still leads to the incident which
 * holds the member it was made from; null where that member is not in the ledger.
 * @example resolveIncidentId(derivation.membership, '3f2a9c01b7de') // 'a01c44e9d210' after the two were found to be one
 */
export function resolveIncidentId(membership: Membership, id: string): string | null {
  for (const current of membership.values()) if (current === id) return id
  for (const [key, current] of membership) if (memberId(key) === id) return current
  return null
}
