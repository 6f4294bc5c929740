import { claimWords } from '../claim-words.js'
import { byCodeUnit, mostVoted } from '../order.js'
import type { SourcedClaim } from './root.js'
import { supersededIds } from './versions.js'

/** The weapons and means that some report gives and none only denies, each once whatever its case; those of most roots first. */
export function meansOf(claims: readonly SourcedClaim[]): readonly string[] {
  const superseded = supersededIds(claims)
  const groups = new Map<string, SourcedClaim[]>()
  for (const sourced of claims) {
    const { claim } = sourced
    if (claim.field !== 'means' || claim.status === 'denied' || superseded.has(claim.id)) continue
    const key = claimWords(claim).toLowerCase()
    groups.set(key, [...(groups.get(key) ?? []), sourced])
  }
  const ranked = [...groups.values()].map((group) => ({
    name:
      mostVoted(
        group.map(({ claim }) => claimWords(claim)),
        byCodeUnit,
      ) ?? '',
    roots: new Set(group.map(({ root }) => root)).size,
  }))
  return ranked.sort((a, b) => b.roots - a.roots || byCodeUnit(a.name, b.name)).map(({ name }) => name)
}
