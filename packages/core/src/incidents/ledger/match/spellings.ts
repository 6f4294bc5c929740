/**
 * Names of places come into English in several spellings: Boulkessi and Boulikessi, Tole and Tolle, Hodeidah and Hudaydah. Two plain names (lower
 * case, no diacritics) are spellings of one where few letters differ for their length and they begin with the same letter.
 */
export function areSpellings(a: string, b: string): boolean {
  const [left, right] = [folded(a), folded(b)]
  if (left === right) return left.length >= 3
  const longest = Math.max(left.length, right.length)
  if (left[0] !== right[0] || /\d/.test(a + b) || longest < 6) return false
  return distance(left, right, longest >= 10 ? 2 : 1) !== null
}

/** The consonants of a plain name, each run once: the key under which its spellings meet. */
export function soundOf(name: string): string {
  const letters = folded(name)
  return (letters[0] ?? '') + letters.slice(1).replace(/[aeiouy]/g, '')
}

/** Letters alone, each run once; letters that stand for one another in transcriptions made one. */
function folded(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}|[^\p{L}\p{N}]/gu, '')
    .replace(/ph/g, 'f')
    .replace(/[cq]/g, 'k')
    .replace(/(.)\1+/g, '$1')
}

/** The number of letters to add, drop or change, null where it is above `most`. */
function distance(a: string, b: string, most: number): number | null {
  if (Math.abs(a.length - b.length) > most) return null
  let row = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  const found = row[b.length] ?? 0
  return found <= most ? found : null
}
