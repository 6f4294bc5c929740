/**
 * Positions. `start` and `end` are half-open and count UTF-16 code units of `Document.text`, everywhere.
 */
export interface Range {
  readonly start: number
  readonly end: number
}

/** A range in a named report, with the words it covers: `text.slice(start, end) === quote`. */
export interface Span extends Range {
  readonly report: string
  readonly quote: string
}

/** The words of `range` in a document, as a span that can be stored. */
export function spanOf(doc: { readonly id: string; readonly text: string }, range: Range): Span {
  return { report: doc.id, start: range.start, end: range.end, quote: doc.text.slice(range.start, range.end) }
}

/** True where the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}

/** True where `inner` lies wholly inside `outer`. */
export function contains(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** The smallest range that covers all given. Throws RangeError on an empty list. */
export function cover(ranges: readonly Range[]): Range {
  const first = ranges[0]
  if (!first) throw new RangeError('cover() needs at least one range')
  let { start, end } = first
  for (const r of ranges) {
    start = Math.min(start, r.start)
    end = Math.max(end, r.end)
  }
  return { start, end }
}
