import type { Incident } from '../records/incident.js'
import { accountsOf, isLargeBesides, type Account } from './accounts.js'
import { decideAll } from './decide.js'
import { listAccounts, numbersOf } from './explain.js'
import type { Policy, PolicyCellSpec } from './policy.js'
import type { Sources } from './sources.js'

/** One number of a policy, or a range, with what it stands on. low <= best <= high wherever they are given. */
export interface PolicyCell {
  readonly name: string
  readonly field: PolicyCellSpec['field']
  readonly low: number | null
  readonly best: number | null
  readonly high: number | null
  /** The rule that gave it: "acled/lowest", "acled/absent". */
  readonly rule: string
  /** A sentence or two: what chose the number, what was told, what was left out and why. */
  readonly why: string
  /** The claims it stands on, in order of id; empty where no claim gives a number. */
  readonly claims: readonly string[]
}

/** The number that a policy gives for one of its cells. */
export function cellOf(spec: PolicyCellSpec, incident: Incident, policy: Policy, sources: Sources): PolicyCell {
  const { name, field, of, orElse } = spec
  const accounts = accountsOf(field, incident, policy, sources).filter(
    ({ byPerpetrator }) => spec.by === 'anybody' || byPerpetrator === (spec.by === 'perpetrators'),
  )
  const basis = { policy, isLarge: isLargeBesides(field, incident, policy) }
  const first = decideAll(of, accounts, basis)
  const decision = first ?? (orElse ? decideAll(orElse, accounts, basis) : null)
  if (!decision) return { name, field, ...absentCell(policy, accounts) }
  const { low, best, high, how, choice, telling, heard } = decision
  const instead = first ? '' : ` Nobody counted ${of.join(' or ')} alone.`
  const why = `${numbersOf(decision)}: ${how}.${instead}${listAccounts(telling, heard)}`
  const claims = [...new Set(telling.map(({ claim }) => claim.id))].sort()
  return { name, field, low, best, high, rule: `${policy.name}/${choice}`, why, claims }
}

function absentCell({ name, absent, range }: Policy, accounts: readonly Account[]): Omit<PolicyCell, 'name' | 'field'> {
  const ends = range === 'extremes' ? absent : null
  const written = absent === null ? 'nothing is written' : `the policy then writes ${absent}`
  const why = `No claim that counts gives a number; ${written}.${listAccounts([], accounts)}`
  return { low: ends, best: absent, high: ends, rule: `${name}/absent`, why, claims: [] }
}
