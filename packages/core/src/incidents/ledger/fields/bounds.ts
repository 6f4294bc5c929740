/** Bounds of a number; an open end has no limit. */
export interface Bounds {
  readonly low: number | null
  readonly high: number | null
}

/** True where the two leave no number that both allow: 12..12 and 17..17, but not "at least 12" and 17. */
export function incompatible(a: Bounds, b: Bounds): boolean {
  return (a.high ?? Infinity) < (b.low ?? 0) || (b.high ?? Infinity) < (a.low ?? 0)
}
