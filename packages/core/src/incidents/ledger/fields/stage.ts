import { stages, type Stage } from '../../../records/incident.js'
import type { Member } from '../members.js'

/**
 * The stage that most independent reports give; of equal votes the one that went furthest, for news of the deed comes after news of
 * the plan.
 */
export function stageOf(members: readonly Member[]): Stage {
  const votes = new Map<Stage, Set<string>>()
  for (const { incident, source } of members) votes.set(incident.stage, (votes.get(incident.stage) ?? new Set()).add(source.origin.id))
  const ranked = [...votes].sort(([a, x], [b, y]) => y.size - x.size || stages.indexOf(a) - stages.indexOf(b))
  return ranked[0]?.[0] ?? 'carried-out'
}
