import type { Range } from '../records/span.js'

/** The range without white space and invisible characters at its ends; null where nothing else is in it. */
export function trimRange(text: string, range: Range): Range | null {
  let { start, end } = range
  while (start < end && /[\s\u200b-\u200f\u2060\ufeff]/.test(text[start] ?? '')) start++
  while (end > start && /[\s\u200b-\u200f\u2060\ufeff]/.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end } : null
}

/** The text's lines that hold anything, each without the white space at its ends. */
export function linesOf(text: string): readonly Range[] {
  const found: Range[] = []
  let start = 0
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029\u0085\v\f]|$/g)) {
    const line = trimRange(text, { start, end: match.index })
    if (line) found.push(line)
    start = match.index + match[0].length
  }
  return found
}
