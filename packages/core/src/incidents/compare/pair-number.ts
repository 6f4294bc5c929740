import type { Tally } from '../../records/incident.js'

/** "unknown" where one side gives no number of killed. */
export type NumberFit = 'same' | 'different' | 'unknown'

/** Whether their number is one that a version of ours gives or leaves open ("at least 12"), each version taken for itself. */
export function fitNumbers(ours: Tally | null, theirs: Tally | null): NumberFit {
  const best = theirs?.best ?? null
  const [low, high] = [best ?? theirs?.low ?? null, best ?? theirs?.high ?? null]
  const versions = wholeOf(ours)
  if (versions.length === 0 || (low === null && high === null)) return 'unknown'
  const fits = versions.some((version) => (version.low ?? 0) <= (high ?? Infinity) && (low ?? 0) <= (version.high ?? Infinity))
  return fits ? 'same' : 'different'
}

/** How far their number is from ours; 0 where either has none. Decides between two pairs that are alike in everything else. */
export function numberGap(ours: Tally | null, theirs: Tally | null): number {
  const [mine, other] = [ours?.best ?? ours?.low ?? null, theirs?.best ?? theirs?.low ?? null]
  return mine === null || other === null || fitNumbers(ours, theirs) !== 'different' ? 0 : Math.abs(mine - other)
}

/** The versions of the whole; of one class where only that was counted. */
export function wholeOf(tally: Tally | null): Tally['versions'] {
  const versions = tally?.versions ?? []
  const whole = versions.filter((version) => version.of === null)
  return whole.length > 0 ? whole : new Set(versions.map(({ of }) => of)).size === 1 ? versions : []
}
