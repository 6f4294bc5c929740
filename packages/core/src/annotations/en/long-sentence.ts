// A list of a thousand names, a page without a full stop: cut before anything walks trees over it, since that costs the square of the length.
import type { Word } from '../../records/token.js'

/** The most words one sentence has. News sentences have under a hundred; the parser itself cuts at about two hundred and fifty. */
const LONGEST = 250

/** Marks at which a sentence that is too long is best cut, best first. */
const cuts: readonly ReadonlySet<string>[] = [
  new Set(['.', '!', '?', '...']),
  new Set([';', ':', '--', '—', '–']),
  new Set([',', ')', '"']),
]

/** Behind the last of the best marks in the second half of the run, else where the run is full. */
function cutAt(words: readonly Word[], from: number): number {
  for (const marks of cuts) {
    for (let at = from + LONGEST - 1; at > from + LONGEST / 2; at--) if (marks.has(words[at]?.form ?? '')) return at + 1
  }
  return from + LONGEST
}

/** The words of a sentence in runs of at most 250; one run, the very same words, as a rule. */
export function cutLongSentence(words: readonly Word[]): readonly (readonly Word[])[] {
  if (words.length <= LONGEST) return [words]
  const runs: (readonly Word[])[] = []
  let from = 0
  while (words.length - from > LONGEST) {
    const to = cutAt(words, from)
    runs.push(words.slice(from, to))
    from = to
  }
  return [...runs, words.slice(from)]
}
