import type { Claim } from '../../records/claim.js'
import { buildClaim } from './claim-builder.js'
import type { EventMention } from './event.js'
import type { ReportLayers } from './layers.js'

/** The casualty counts of an event. A newer number supersedes the older one said beside it. */
export function countClaims(layers: ReportLayers, event: EventMention): readonly Claim[] {
  const claims: Claim[] = []
  for (const harm of event.harms) {
    const formers: Claim[] = []
    const current: (typeof harm.counts)[number][] = []
    for (const count of harm.counts) {
      if (!count.former) {
        current.push(count)
        continue
      }
      formers.push(
        buildClaim(layers, event, event.layers, {
          field: harm.field,
          value: count.count,
          of: count.of,
          evidence: count.evidence,
          rule: count.rule,
          basis: count.basis ?? 'stated',
        }),
      )
    }
    for (const count of current) {
      const supersedes = count.relation === 'whole' ? (formers[0]?.id ?? null) : null
      claims.push(
        buildClaim(layers, event, event.layers, {
          field: harm.field,
          value: count.count,
          of: count.of ?? (count.relation === 'part' ? 'part' : null),
          evidence: count.evidence,
          supersedes,
          rule: count.rule,
          basis: count.basis ?? 'stated',
        }),
      )
    }
    claims.push(...formers)
  }
  return claims
}
