import type { Count } from '../records/claim.js'
import type { Policy } from './policy.js'

/** True for "dozens", "several": a word that gives a span of numbers rather than one, or two told ends. */
export function isVague({ low, high, approx }: Count): boolean {
  return approx && low !== high
}

/**
 * The one number that a policy reads in a claim. A number or a lower bound is read as it is; a vague word by the policy's table;
 * an upper bound alone gives none.
 * @example numberOf({ low: 24, high: 99, approx: true, text: 'dozens' }, acled.vague, false) // 12
 */
export function numberOf(count: Count, vague: Policy['vague'], isLarge: boolean): number | null {
  if (!isVague(count)) return count.low
  const text = count.text.toLowerCase()
  const entry = vague.table.find(({ words }) => words.some((word) => holds(text, word)))
  if (!entry) return vague.otherwise === 'lower-bound' ? count.low : null
  return isLarge ? (entry.large ?? entry.number) : entry.number
}

/** True where the text has the word as a word of its own. */
function holds(text: string, word: string): boolean {
  const at = ` ${text.replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return at.includes(` ${word.toLowerCase()} `)
}
