import type { Claim } from '../../../records/claim.js'
import type { Anchor } from '../../../records/judgement.js'
import type { Range } from '../../../records/span.js'

/** Characters kept on each side of the words. */
const CONTEXT = 32

/** The words of a claim's value in their report, with what is round them. */
export function anchorOf(text: string, { field, evidence: { start, end, quote } }: Claim): Anchor {
  return { field, start, end, quote, before: text.slice(Math.max(0, start - CONTEXT), start), after: text.slice(end, end + CONTEXT) }
}

/**
 * Where the words stand in a text that may have moved since: in their old place; else where the same words have the same
 * neighbourhood, or the half of it that is left, nearest to the old place. Null where they are gone.
 */
export function findAnchor(text: string, { start, end, quote, before, after }: Anchor): Range | null {
  const whole = before + quote + after
  if (text.startsWith(whole, start - before.length)) return { start, end }
  const found =
    nearest(text, whole, start - before.length, before.length) ??
    (before === '' ? null : nearest(text, before + quote, start - before.length, before.length)) ??
    (after === '' ? null : nearest(text, quote + after, start, 0))
  return found === null ? null : { start: found, end: found + quote.length }
}

/** Of all places of `words`, the one nearest to `near`, moved on by `skip`; of two equally near the first. */
function nearest(text: string, words: string, near: number, skip: number): number | null {
  if (words === '') return null
  let best: number | null = null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    if (best === null || Math.abs(at - near) < Math.abs(best - near)) best = at
    else break
  }
  return best === null ? null : best + skip
}
