import type { Published } from '../../records/document.js'

/** Code-unit order of two strings, the same on every machine (never the reader's locale). */
export function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The values, each once, in code-unit order. */
export function sortedUnique(values: Iterable<string>): string[] {
  return [...new Set(values)].sort(byCodeUnit)
}

interface Dated {
  readonly id: string
  readonly published: Published
}

/** Reports in the contract's order: by day of publication, then id; the undated last. */
export function byPublication(a: Dated, b: Dated): number {
  const left = a.published.value ?? '\uffff'
  const right = b.published.value ?? '\uffff'
  return byCodeUnit(left, right) || byCodeUnit(a.id, b.id)
}

/** Counts votes, and gives the value with most of them; ties go by `prefer` (a comparator), then to the value seen first. */
export function mostVoted<T>(votes: Iterable<T>, prefer: (a: T, b: T) => number = () => 0): T | null {
  const counted = new Map<T, number>()
  for (const vote of votes) counted.set(vote, (counted.get(vote) ?? 0) + 1)
  const ranked = [...counted].sort((a, b) => b[1] - a[1] || prefer(a[0], b[0]))
  return ranked[0]?.[0] ?? null
}
