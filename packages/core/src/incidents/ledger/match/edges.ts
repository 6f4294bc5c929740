import { byCodeUnit } from '../order.js'
import { candidatesOf } from './candidates.js'
import { compareRows } from './rows.js'
import { scoreIfSame } from './match-score.js'
import type { Profile } from './profile.js'

/** Two members whose score says that they are one incident; `first` and `second` are their keys, in code-unit order. */
export interface Edge {
  readonly first: string
  readonly second: string
  readonly score: number
}

/** The score of two versions of one row: that of no other pair comes near it. */
const SAME_ROW = 1000

/** Weights are tenths and hundredths. What their sum has beyond six decimals is noise, and not every store keeps it to the last bit. */
const rounded = (score: number): number => Math.round(score * 1e6) / 1e6

/** The edge between two members of different reports, or null where they are too little alike. */
export function edgeBetween(a: Profile, b: Profile): Edge | null {
  if (a.report === b.report) return null
  const rows = compareRows(a.row, b.row)
  if (rows === 'other') return null
  const [left, right] = byCodeUnit(a.key, b.key) < 0 ? [a, b] : [b, a]
  const score = rows === 'same' ? SAME_ROW : scoreIfSame(left, right)
  return score === null ? null : { first: left.key, second: right.key, score: rounded(score) }
}

/** An edge that is weaker by this than the best of both its ends says nothing that these do not say better. */
const FAR_BELOW = 3

/** The best score of each member that has an edge among these. */
export function bestScores(edges: readonly Edge[]): Map<string, number> {
  const best = new Map<string, number>()
  for (const { first, second, score } of edges)
    for (const end of [first, second]) best.set(end, Math.max(best.get(end) ?? -Infinity, score))
  return best
}

/**
 * True for an edge that counts: one that is near the best of one of its ends. Without the rest a busy town does not hang together over
 * years by chance likenesses. `best` must hold both ends, of all their edges.
 */
export function stands({ first, second, score }: Edge, best: ReadonlyMap<string, number>): boolean {
  return score >= Math.min(best.get(first) ?? score, best.get(second) ?? score) - FAR_BELOW
}

/** The edges of a ledger that count. */
export function standingEdges(edges: readonly Edge[]): readonly Edge[] {
  const best = bestScores(edges)
  return edges.filter((edge) => stands(edge, best))
}

/** All edges of a ledger. */
export function edgesOf(profiles: readonly Profile[]): readonly Edge[] {
  return candidatesOf(profiles).flatMap((others, i) => {
    const a = profiles[i]
    if (!a) return []
    return others
      .map((other) => profiles[other])
      .filter((b) => b !== undefined)
      .flatMap((b) => edgeBetween(a, b) ?? [])
  })
}
