import type { Claim, Status } from '../../../records/claim.js'
import type { Actor, Party } from '../../../records/incident.js'
import { claimWords } from '../claim-words.js'
import { byCodeUnit, mostVoted } from '../order.js'
import { plainName, type ActorIndex } from '../actors.js'
import type { SourcedClaim } from './root.js'
import { supersededIds } from './versions.js'

/** The contract's order: the first that a party has among its claims is the party's own. */
const STRONGEST_FIRST: readonly Status[] = ['asserted', 'claimed', 'accused', 'suspected', 'unverified', 'denied']

/**
 * Who did it, or to whom it was done: one party per actor, or per description where no actor is known. The strongest status stands
 * first; a party that was only denied stays as denied.
 */
export function partiesOf(field: 'perpetrator' | 'target', claims: readonly SourcedClaim[], actors: ActorIndex): readonly Party[] {
  const superseded = supersededIds(claims)
  const groups = new Map<string, SourcedClaim[]>()
  for (const sourced of claims) {
    const { claim } = sourced
    if (claim.field !== field || superseded.has(claim.id)) continue
    const key = claim.actor === null ? 'words ' + plainName(claimWords(claim)) : 'actor ' + claim.actor
    const group = groups.get(key)
    if (group) group.push(sourced)
    else groups.set(key, [sourced])
  }
  const ranked = [...groups.values()].map((group) => ({
    party: partyOf(group, actors),
    roots: new Set(group.map(({ root }) => root)).size,
  }))
  ranked.sort((a, b) => strength(a.party.status) - strength(b.party.status) || b.roots - a.roots || byCodeUnit(a.party.name, b.party.name))
  return ranked.map(({ party }) => party)
}

function strength(status: Status): number {
  return STRONGEST_FIRST.indexOf(status)
}

function partyOf(group: readonly SourcedClaim[], actors: ActorIndex): Party {
  const statuses = group.map(({ claim }) => claim.status).sort((a, b) => strength(a) - strength(b))
  const actor = group[0]?.claim.actor ?? null
  return { name: nameOf(group, actors.get(actor)), actor, status: statuses[0] ?? 'unverified' }
}

/** The actor's own name where some report writes it, or where all words were only taken for it ("the rebels"); else the words that most use, copies aside, and of these the fuller. */
function nameOf(group: readonly SourcedClaim[], actor: Actor | null): string {
  const fresh = group.filter(({ source }) => source.report.copyOf === null)
  const told = fresh.length ? fresh : group
  const own = told.filter(({ claim }) => actor === null || !standsFor(claim, actor))
  if (actor !== null && own.length === 0) return actor.name
  const words = own.map(({ claim }) => claimWords(claim))
  if (actor !== null && words.includes(actor.name)) return actor.name
  return mostVoted(words, (a, b) => b.length - a.length || byCodeUnit(a, b)) ?? ''
}

/** True for words that name somebody else than the actor, who was concluded from the rest of the report. */
function standsFor(claim: Claim, actor: Actor): boolean {
  return claim.basis === 'inferred' && ![actor.name, ...actor.aliases].map(plainName).includes(plainName(claimWords(claim)))
}
