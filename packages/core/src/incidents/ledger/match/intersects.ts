/** True where the two sets share a member. */
export function intersects<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): boolean {
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  for (const value of small) if (large.has(value)) return true
  return false
}
