// Paragraphs, headlines, headings and list items. Lines are paragraphs, save in text wrapped at a column.
import type { Block, Furniture } from '../records/document.js'
import type { Range } from '../records/span.js'
import { linesOf, trimRange } from './lines.js'

const finished = /(?:[.!?…:;][)\]"'”’»]*|[”’"»])$/u
const LONGEST_HEADING = 110
const LONGEST_HEADLINE = 220

/** True where most lines of a text break off at a column: LDC files and old mail. */
function isWrapped(text: string, lines: readonly Range[]): boolean {
  const broken = lines.slice(0, -1).filter((line, i) => {
    const next = lines[i + 1]
    const gap = next ? text.slice(line.end, next.start) : ''
    const length = line.end - line.start
    return !/\n\s*\n/.test(gap) && length > 40 && length < 100 && !finished.test(text.slice(line.start, line.end))
  })
  return lines.length > 3 && broken.length > lines.length * 0.4 && lines.every((line) => line.end - line.start < 140)
}

/** Whether the paragraph goes on over the line break between the two. */
function flowsOn(text: string, line: Range, next: Range, wrapped: boolean): boolean {
  const gap = text.slice(line.end, next.start)
  if (/\n\s*\n/.test(gap)) return false
  if (wrapped) return !/\n(?: {2,}|\t)/.test(gap) && line.end - line.start > 35
  return !finished.test(text.slice(line.start, line.end)) && /^\p{Ll}/u.test(text.slice(next.start, next.end)) && line.end - line.start > 40
}

function paragraphsOf(text: string): readonly Range[] {
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

/** The paragraph without its furniture: the stretches that are left. */
function without(text: string, paragraph: Range, furniture: readonly Furniture[]): readonly Range[] {
  const inside = furniture.filter((item) => item.start < paragraph.end && item.end > paragraph.start)
  const cuts = [paragraph.start, ...inside.flatMap((item) => [item.start, item.end]), paragraph.end]
  const left: Range[] = []
  for (let i = 0; i < cuts.length; i += 2) {
    const range = trimRange(text, { start: cuts[i] ?? 0, end: cuts[i + 1] ?? 0 })
    if (range && /[\p{L}\p{N}]/u.test(text.slice(range.start, range.end))) left.push(range)
  }
  return left
}

function kindOf(text: string, range: Range, first: boolean): Block['kind'] {
  const written = text.slice(range.start, range.end)
  if (/^(?:[•●▪■◆*–—-]|\d{1,2}[.)])\s/u.test(written)) return 'list-item'
  if (finished.test(written) || !/^["'“‘(]?[\p{Lu}\p{N}]/u.test(written)) return 'paragraph'
  if (first && written.length <= LONGEST_HEADLINE) return 'headline'
  return written.length <= LONGEST_HEADING ? 'heading' : 'paragraph'
}

/** The stretches of the text that are told, in order: what is left when the furniture is taken away. */
export function findBlocks(text: string, furniture: readonly Furniture[]): readonly Block[] {
  const ranges = paragraphsOf(text).flatMap((paragraph) => without(text, paragraph, furniture))
  return ranges.map((range, i) => ({ ...range, kind: kindOf(text, range, i === 0 && ranges.length > 1) }))
}
