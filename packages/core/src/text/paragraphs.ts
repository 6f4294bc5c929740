// Lines are paragraphs, save in text wrapped at a column, where a paragraph is what stands between blank lines or indents.
import type { Range } from '../records/span.js'
import { linesOf } from './lines.js'

const finished = /(?:[.!?…:;][)\]"'”’»]*|[”’"»])$/u

/** True where the words end as a sentence, a quotation or an introduction ends. */
export const isFinished = (written: string): boolean => finished.test(written)

/** True where most lines of a text break off at a column: LDC files and old mail. */
function isWrapped(text: string, lines: readonly Range[]): boolean {
  const broken = lines.slice(0, -1).filter((line, i) => {
    const next = lines[i + 1]
    const gap = next ? text.slice(line.end, next.start) : ''
    const length = line.end - line.start
    return !/\n\s*\n/.test(gap) && length > 40 && length < 100 && !isFinished(text.slice(line.start, line.end))
  })
  return lines.length > 3 && broken.length > lines.length * 0.4 && lines.every((line) => line.end - line.start < 140)
}

/** Whether the paragraph goes on over the line break between the two. */
function flowsOn(text: string, line: Range, next: Range, wrapped: boolean): boolean {
  const gap = text.slice(line.end, next.start)
  if (/\n\s*\n/.test(gap)) return false
  if (wrapped) return !/\n(?: {2,}|\t)/.test(gap) && line.end - line.start > 35
  return !isFinished(text.slice(line.start, line.end)) && /^\p{Ll}/u.test(text.slice(next.start, next.end)) && line.end - line.start > 40
}

/** The text's paragraphs, in order, without the white space at their ends. Positions count in `text`. */
export function paragraphsOf(text: string): readonly Range[] {
  const lines = linesOf(text)
  const wrapped = isWrapped(text, lines)
  const found: { start: number; end: number }[] = []
  let before: Range | null = null
  for (const line of lines) {
    const last = found.at(-1)
    if (before && last && flowsOn(text, before, line, wrapped)) last.end = line.end
    else found.push({ ...line })
    before = line
  }
  return found
}
