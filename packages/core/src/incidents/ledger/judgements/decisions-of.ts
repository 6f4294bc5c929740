import type { Judgement, PairVerdict, Side } from '../../../records/judgement.js'
import type { Problem } from '../../../records/problem.js'
import type { Decision } from '../decisions.js'
import { byCodeUnit, sortedUnique } from '../order.js'
import { consistentJoins, type Join } from './consistent-joins.js'
import type { Locator } from './locate.js'
import { lostIncident, readAsOne } from './problems.js'

/** What judgements on incidents come to over the readings of today, and what of them could not be kept. */
export interface DecisionsFound {
  readonly decisions: readonly Decision[]
  readonly problems: readonly Problem[]
}

/** A judgement on two incidents with the keys of today. */
interface Ruling {
  readonly seq: number
  readonly kind: PairVerdict['kind']
  readonly a: ReadonlySet<string>
  readonly b: ReadonlySet<string>
}

/**
 * Decisions on incidents of single reports, from judgements that stand. On each pair the latest judgement that speaks of it counts:
 * "same" speaks of every two of its members, "different" and "unsure" of every member of the one side with every member of the other.
 * A "same" that would join what another judgement keeps apart is left out and told.
 */
export function decisionsOf(standing: readonly Judgement[], locator: Locator): DecisionsFound {
  const problems: Problem[] = []
  const rulings = standing.flatMap((judgement): readonly Ruling[] => {
    const { seq, verdict } = judgement
    if (!isPairVerdict(verdict)) return []
    const keys = (side: Side): ReadonlySet<string> => keysOf(judgement, side, locator, problems)
    return [{ seq, kind: verdict.kind, a: keys(verdict.a), b: keys(verdict.b) }]
  })
  const later = laterOnSame(rulings)
  const apart = rulings.filter(({ kind }) => kind === 'different').flatMap((ruling) => pairsApart(ruling, later(ruling), problems))
  const joins = rulings.filter(({ kind }) => kind === 'same').flatMap((ruling) => joinsOf(ruling, later(ruling)))
  const consistent = consistentJoins(joins, apart)
  const decisions = [
    ...consistent.joins.map(({ a, b }): Decision => ({ kind: 'same', a, b })),
    ...apart.map(({ a, b }): Decision => ({ kind: 'different', a, b })),
  ]
  return { decisions, problems: [...problems, ...consistent.problems] }
}

export function isPairVerdict(verdict: Judgement['verdict']): verdict is PairVerdict {
  return verdict.kind === 'same' || verdict.kind === 'different' || verdict.kind === 'unsure'
}

function keysOf(judgement: Judgement, side: Side, locator: Locator, problems: Problem[]): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const member of side.members) {
    const located = locator.incident(member)
    if ('found' in located) keys.add(located.found)
    else problems.push(lostIncident(judgement, member, located.lost))
  }
  return keys
}

/** For each ruling the later ones that hold a member of it. */
function laterOnSame(rulings: readonly Ruling[]): (ruling: Ruling) => readonly Ruling[] {
  const byKey = new Map<string, Ruling[]>()
  for (const ruling of rulings) {
    for (const key of new Set([...ruling.a, ...ruling.b])) {
      const others = byKey.get(key)
      if (others) others.push(ruling)
      else byKey.set(key, [ruling])
    }
  }
  return (ruling) => {
    const found = new Set([...ruling.a, ...ruling.b].flatMap((key) => byKey.get(key) ?? []))
    return [...found].filter(({ seq }) => seq > ruling.seq)
  }
}

/** True where a ruling speaks of the pair. */
function speaksOf({ kind, a, b }: Ruling, x: string, y: string): boolean {
  if (kind === 'same') return (a.has(x) || b.has(x)) && (a.has(y) || b.has(y))
  return (a.has(x) && b.has(y)) || (b.has(x) && a.has(y))
}

function pairsApart(ruling: Ruling, later: readonly Ruling[], problems: Problem[]): readonly Join[] {
  const pairs = new Map<string, Join>()
  for (const x of ruling.a) {
    if (ruling.b.has(x)) problems.push(readAsOne(ruling.seq))
    for (const y of ruling.b) {
      if (ruling.a.has(y) || ruling.b.has(x) || later.some((other) => speaksOf(other, x, y))) continue
      const [a = x, b = y] = [x, y].sort(byCodeUnit)
      pairs.set(`${a} ${b}`, { seq: ruling.seq, a, b })
    }
  }
  return [...pairs].sort(([a], [b]) => byCodeUnit(a, b)).map(([, pair]) => pair)
}

/**
 * As few pairs as hold the members together that no later judgement parts: a member that was taken out since stays out, and takes
 * nobody with it.
 */
function joinsOf(ruling: Ruling, later: readonly Ruling[]): readonly Join[] {
  const joins: Join[] = []
  let unreached: readonly string[] = sortedUnique([...ruling.a, ...ruling.b])
  while (unreached.length > 1) {
    const queue = [...unreached.slice(0, 1)]
    unreached = unreached.slice(1)
    for (let a = queue.shift(); a !== undefined; a = queue.shift()) {
      const from = a
      const reached = unreached.filter((b) => !later.some((other) => speaksOf(other, from, b)))
      joins.push(...reached.map((b) => ({ seq: ruling.seq, a: from, b })))
      queue.push(...reached)
      const isReached = new Set(reached)
      unreached = unreached.filter((b) => !isReached.has(b))
    }
  }
  return joins
}
