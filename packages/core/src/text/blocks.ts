// Paragraphs, headlines, headings and list items: what is left of the text when its furniture is taken away.
import type { Block, Furniture } from '../records/document.js'
import type { Range } from '../records/span.js'
import { trimRange } from './lines.js'
import { isFinished, paragraphsOf } from './paragraphs.js'

const LONGEST_HEADING = 110
const LONGEST_HEADLINE = 220

/** The paragraph without the furniture inside it: the stretches that are left. */
function without(text: string, paragraph: Range, inside: readonly Furniture[]): readonly Range[] {
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
  if (isFinished(written) || !/^["'“‘(]?[\p{Lu}\p{N}]/u.test(written)) return 'paragraph'
  if (first && written.length <= LONGEST_HEADLINE) return 'headline'
  return written.length <= LONGEST_HEADING ? 'heading' : 'paragraph'
}

/** The stretches of the text that are told, in order: what is left when the furniture, itself in order, is taken away. */
export function findBlocks(text: string, furniture: readonly Furniture[]): readonly Block[] {
  let next = 0
  const ranges = paragraphsOf(text).flatMap((paragraph) => {
    while (next < furniture.length && (furniture[next]?.end ?? 0) <= paragraph.start) next++
    let end = next
    while (end < furniture.length && (furniture[end]?.start ?? 0) < paragraph.end) end++
    return without(text, paragraph, furniture.slice(next, end))
  })
  return ranges.map((range, i) => ({ ...range, kind: kindOf(text, range, i === 0 && ranges.length > 1) }))
}
