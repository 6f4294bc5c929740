/** Marks at which a sentence that is too long is best cut, best first. */
const CUTS: readonly (readonly string[])[] = [
  ['.', '!', '?', '…'],
  [';', ':', '--', '—', '–'],
  [',', ')'],
]

/**
 * Cuts of a sentence whose word pieces do not fit the encoder: [start, end) runs of words, each of at most `limit` pieces.
 * A cut falls after the best mark in the second half of the run, else where the run is full.
 */
export function cutLong(words: readonly string[], size: (word: string) => number, limit: number): [start: number, end: number][] {
  const runs: [number, number][] = []
  let start = 0
  while (start < words.length) {
    let end = start
    for (let used = 0; end < words.length; end++) {
      used += size(words[end] ?? '')
      if (used > limit) break
    }
    if (end < words.length) end = lastMark(words, start + ((end - start) >> 1), end) ?? end
    end = Math.max(end, start + 1)
    runs.push([start, end])
    start = end
  }
  return runs
}

function lastMark(words: readonly string[], from: number, to: number): number | null {
  for (const marks of CUTS) {
    for (let at = to - 1; at >= from; at--) if (marks.includes(words[at] ?? '')) return at + 1
  }
  return null
}
