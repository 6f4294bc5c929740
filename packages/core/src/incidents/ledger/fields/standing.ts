import { casualtyFields } from '../../../records/claim.js'
import type { Incident } from '../../../records/incident.js'
import type { ActorIndex } from '../actors.js'
import { incompatible } from './bounds.js'
import { sameOrPartOf } from './kin.js'
import type { SourcedClaim } from './root.js'
import { countedVersions } from './tally.js'
import { countOf, supersededIds, versionsOf } from './versions.js'

/**
 * How well an incident stands: "contested" where two roots give incompatible values for a toll or the perpetrator, or a denial stands
 * against a claim; else "corroborated" from two roots on; else "single-source".
 */
export function standingOf(claims: readonly SourcedClaim[], actors: ActorIndex): Incident['standing'] {
  if (tollsDiffer(claims) || perpetratorsDiffer(claims, actors) || denialStands(claims, actors)) return 'contested'
  const roots = new Set(claims.filter(({ claim }) => claim.status !== 'denied').map(({ root }) => root))
  return roots.size > 1 ? 'corroborated' : 'single-source'
}

function tollsDiffer(claims: readonly SourcedClaim[]): boolean {
  return casualtyFields.some((field) => {
    const versions = countedVersions(versionsOf(field, claims))
    return versions.some((a, i) => versions.slice(i + 1).some((b) => incompatible(a, b) && twoRoots(a.standing, b.standing)))
  })
}

function twoRoots(a: readonly SourcedClaim[], b: readonly SourcedClaim[]): boolean {
  return new Set([...a, ...b].map(({ root }) => root)).size > 1
}

/** Only actors that are told apart by an id can differ: "gunmen" contradict nobody. One root that names two names them together. */
function perpetratorsDiffer(claims: readonly SourcedClaim[], actors: ActorIndex): boolean {
  const named = new Map<string, Set<string>>()
  const superseded = supersededIds(claims)
  for (const { claim, root } of claims) {
    if (claim.field !== 'perpetrator' || claim.status === 'denied' || superseded.has(claim.id)) continue
    const actor = actors.get(claim.actor)
    if (!actor || actor.kind === 'unknown' || actor.kind === 'civilian-group') continue
    named.set(root, (named.get(root) ?? new Set()).add(actor.id))
  }
  const byRoot = [...named.values()]
  const agree = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    [...a].some((one) => [...b].some((other) => mayBeOne(one, other, actors)))
  return byRoot.some((a, i) => byRoot.slice(i + 1).some((b) => !agree(a, b)))
}

/** A man and a group do not exclude each other: he may be one of its men. */
function mayBeOne(a: string, b: string, actors: ActorIndex): boolean {
  return sameOrPartOf(a, b, actors) || (actors.get(a)?.kind === 'person') !== (actors.get(b)?.kind === 'person')
}

function denialStands(claims: readonly SourcedClaim[], actors: ActorIndex): boolean {
  const superseded = supersededIds(claims)
  const standing = claims.filter(({ claim }) => claim.status !== 'denied' && !superseded.has(claim.id))
  const denials = claims.filter(({ claim }) => claim.status === 'denied' && !superseded.has(claim.id))
  return denials.some((denial) => standing.some((claim) => denies(denial, claim, actors)))
}

function denies(denial: SourcedClaim, sourced: SourcedClaim, actors: ActorIndex): boolean {
  const { claim } = sourced
  if (claim.field !== denial.claim.field) return false
  const denied = countOf(denial)
  const said = countOf(sourced)
  if (denied && said) return !incompatible(denied, said)
  if (denial.claim.actor === null || claim.actor === null) return denial.claim.value === claim.value
  return sameOrPartOf(denial.claim.actor, claim.actor, actors)
}
