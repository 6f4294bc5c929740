import { classOf, supersededIds } from '../incidents/ledger/fields/versions.js'
import { countedClaim, isCountClaim, type CasualtyField, type Claim, type CountClaim, type Status } from '../records/claim.js'
import type { Incident } from '../records/incident.js'
import { NO_PEOPLE, WHOLE } from './people.js'
import type { Policy } from './policy.js'
import type { Sources } from './sources.js'
import { numberOf } from './vague-words.js'

/** One claim on a toll as a policy reads it. */
export interface Account {
  readonly claim: CountClaim
  readonly root: string
  readonly rank: number
  /** Whom it counts: "whole", or a class. */
  readonly of: string
  /** The number that the policy reads in it; null where it reads none ("up to five", or a vague word). */
  readonly number: number | null
  /** Bounds, at least as wide as the number. */
  readonly low: number | null
  readonly high: number | null
  /** True where who did it, or is said to have done it, tells it. */
  readonly byPerpetrator: boolean
  /** Why it does not count; null where it counts. */
  readonly leftOut: string | null
}

/** All accounts of a field with what keeps some of them from counting, in the incident's order of claims. */
export function accountsOf(field: CasualtyField, incident: Incident, policy: Policy, sources: Sources): readonly Account[] {
  const rooted = incident.claims.map((claim) => ({ claim: countedClaim(claim) ?? claim, root: sources.root(claim) }))
  const superseded = supersededIds(rooted.filter(({ claim }) => !isRejected(claim)))
  const doers = doersOf(incident)
  const isLarge = isLargeBesides(field, incident, policy)
  const accounts = rooted.flatMap(({ claim, root }): Account[] => {
    if (claim.field !== field || !isCountClaim(claim)) return []
    const of = classOf(claim.of) ?? WHOLE
    if (NO_PEOPLE.has(of)) return []
    const leftOut = whyLeftOut(claim, superseded)
    const number = numberOf(claim.value, policy.vague, isLarge)
    const byPerpetrator = claim.status === 'claimed' || claim.speaker.some(({ actor }) => actor !== null && doers.has(actor))
    return [{ claim, root, rank: sources.rank(claim), of, number, ...boundsOf(claim, number), byPerpetrator, leftOut }]
  })
  return policy.ofOneSource === 'newest' ? withoutOlderWords(accounts) : accounts
}

function whyLeftOut(claim: Claim, superseded: ReadonlySet<string>): string | null {
  if (isRejected(claim)) return `rejected by ${claim.judgement?.by ?? 'a person'}`
  if (claim.status === 'denied') return 'a denial'
  return superseded.has(claim.id) ? 'superseded' : null
}

function isRejected({ judgement }: Claim): boolean {
  return judgement?.kind === 'reject'
}

/** The claims of an incident that count, as people corrected them; rejected ones are left out. */
export function countedClaims({ claims }: Incident): readonly Claim[] {
  return claims.flatMap((claim) => countedClaim(claim) ?? [])
}

/** Bounds that hold the number which the policy reads: "dozens" read as 12 is 12 to 99. */
function boundsOf({ value }: CountClaim, number: number | null): Pick<Account, 'low' | 'high'> {
  if (number === null) return { low: value.low, high: value.high }
  return { low: Math.min(value.low ?? number, number), high: value.high === null ? null : Math.max(value.high, number) }
}

/** The actors that are said to have done it, whether or not they deny it. */
function doersOf({ perpetrators }: Incident): ReadonlySet<string> {
  return new Set(perpetrators.flatMap(({ actor }) => actor ?? []))
}

/** Whether another toll of the incident makes it one of a large scale. */
export function isLargeBesides(field: CasualtyField, incident: Incident, { vague }: Policy): boolean {
  return countedClaims(incident).some(
    (claim) => claim.field !== field && claim.status !== 'denied' && isCountClaim(claim) && (claim.value.low ?? 0) >= vague.largeFrom,
  )
}

/** Of one source on one class its newest day counts; what it said on one day stands together. */
function withoutOlderWords(accounts: readonly Account[]): readonly Account[] {
  const newest = new Map<string, string>()
  const keyOf = ({ root, of }: Account): string => JSON.stringify([root, of])
  for (const account of accounts) {
    if (account.leftOut !== null) continue
    const said = account.claim.said ?? ''
    if (said > (newest.get(keyOf(account)) ?? '')) newest.set(keyOf(account), said)
  }
  return accounts.map((account) =>
    account.leftOut === null && (account.claim.said ?? '') < (newest.get(keyOf(account)) ?? '')
      ? { ...account, leftOut: 'the same source told another number later' }
      : account,
  )
}

/** The accounts of one class by the policy's order of statuses: those of the first list that any has count, the others are left out. */
export function byStatus(accounts: readonly Account[], statuses: Policy['statuses']): readonly Account[] {
  const standing = accounts.filter(({ leftOut }) => leftOut === null)
  const chosen: readonly Status[] = statuses.find((list) => standing.some(({ claim }) => includes(list, claim.status))) ?? []
  return accounts.map((account) =>
    account.leftOut === null && !chosen.includes(account.claim.status) ? { ...account, leftOut: `only ${account.claim.status}` } : account,
  )
}

function includes(list: readonly Status[], status: Status): boolean {
  return list.includes(status)
}
