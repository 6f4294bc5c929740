import type { Problem } from '../../../records/problem.js'
import { byCodeUnit } from '../order.js'
import { contradiction } from './problems.js'

/** Two incidents of single reports, by their keys, and the number of the judgement that speaks of them. */
export interface Join {
  readonly seq: number
  readonly a: string
  readonly b: string
}

/** Joins that part nothing which is kept apart, and what had to be left out for it. */
export interface ConsistentJoins {
  readonly joins: readonly Join[]
  readonly problems: readonly Problem[]
}

/** Takes the joins of the latest judgement first, and leaves out each that would join, over the others, a pair that is kept apart. */
export function consistentJoins(joins: readonly Join[], apart: readonly Join[]): ConsistentJoins {
  const barred = barsOf(apart)
  const groups = new Map<string, string[]>()
  const groupOf = (key: string): string[] => {
    const group = groups.get(key) ?? [key]
    groups.set(key, group)
    return group
  }
  const kept: Join[] = []
  const problems = new Map<string, Problem>()
  for (const join of [...joins].sort((x, y) => y.seq - x.seq || byCodeUnit(x.a, y.a) || byCodeUnit(x.b, y.b))) {
    const [left, right] = [groupOf(join.a), groupOf(join.b)]
    if (left === right) continue
    const [small, large] = left.length < right.length ? [left, right] : [right, left]
    const bar = small.flatMap((key) => [...(barred.get(key) ?? [])]).find(([other]) => groupOf(other) === large)?.[1]
    if (bar !== undefined) {
      problems.set(`${join.seq} ${bar}`, contradiction(join.seq, bar))
      continue
    }
    for (const key of small) {
      large.push(key)
      groups.set(key, large)
    }
    kept.push(join)
  }
  return { joins: kept, problems: [...problems.values()] }
}

/** For each key those it is kept from, with the number of the judgement that does. */
function barsOf(apart: readonly Join[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const barred = new Map<string, Map<string, number>>()
  const bar = (from: string, other: string, seq: number): void => {
    const others = barred.get(from) ?? new Map<string, number>()
    barred.set(from, others.set(other, seq))
  }
  for (const { seq, a, b } of apart) {
    bar(a, b, seq)
    bar(b, a, seq)
  }
  return barred
}
