import type { CasualtyField, Incident, Policy, PolicyCell } from '@whosays/core'
import type { IndexedLedger } from '../index-ledger.js'

/** The policy's first number for a field: of the layouts' own policies that of everybody. Null where the policy has none for it. */
export function cellFor(field: CasualtyField, incident: Incident, indexed: IndexedLedger, policy: Policy): PolicyCell | null {
  return indexed.view(incident, policy).cells.find((cell) => cell.field === field) ?? null
}

/** The policy's number of this name; null where it has none. */
export function cellNamed(name: string, incident: Incident, indexed: IndexedLedger, policy: Policy): PolicyCell | null {
  return indexed.view(incident, policy).cells.find((cell) => cell.name === name) ?? null
}

/** One number: the best, of a policy that gives a range alone its low end. */
export function oneNumber(cell: PolicyCell | null): number | null {
  return cell?.best ?? cell?.low ?? null
}

/** What stands against each other, and how the number was chosen: a sentence or two for a notes column. */
export function noteOf(incident: Incident, indexed: IndexedLedger, policy: Policy): string {
  const { dispute, cells } = indexed.view(incident, policy)
  const said = cells.filter(({ claims }) => claims.length > 0).map(({ name, why }) => `${name}: ${why}`)
  return [`${incident.summary}.`, ...(dispute === null ? [] : [`${dispute}.`]), ...said].join(' ')
}
