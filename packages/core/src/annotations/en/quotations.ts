// “We will,” he said, “return.” -> two quotations. 'New IRA' -> one. "the soldiers' base" -> none.
// A speech over paragraphs, each opened again, is one quotation a paragraph; all but the last run on.
import type { Document } from '../../records/document.js'
import type { Quotation } from '../../records/mark.js'
import type { Range } from '../../records/span.js'
import { quotationMarks, type QuotationMark } from './quotation-marks.js'

/** Longest stretch between single marks: what is longer was a possessive taken for a mark. */
const LONGEST_SINGLE = 500

const quotation = (open: Range, close: Range, runsOn = false): Quotation => ({
  start: open.start,
  end: close.end,
  runsOn,
  inner: { start: open.end, end: close.start },
})

/** Quotations in single marks. "the soldiers' base" may close one too early, so a mark after a final s counts only if no later one does. */
function singles(text: string, all: readonly QuotationMark[]): readonly Quotation[] {
  const found: Quotation[] = []
  const marks = all.filter((mark) => mark.level === 'single')
  for (let i = 0; i < marks.length; i++) {
    const open = marks[i]
    if (!open || open.role !== 'open') continue
    const next = marks.findIndex((mark, j) => j > i && mark.role === 'open')
    const closers = marks.slice(i + 1, next < 0 ? undefined : next).filter((mark) => mark.end - open.start <= LONGEST_SINGLE)
    const sure = closers.find((mark) => !possessive(text, mark.start))
    const close = sure ?? closers.at(-1)
    if (!close) continue
    found.push(quotation(open, close))
    i = marks.indexOf(close)
  }
  return found
}

/** "soldiers' base": an s before the mark and a small letter after the blank. */
const possessive = (text: string, at: number): boolean =>
  /[sz]$/i.test(text.slice(Math.max(0, at - 1), at)) && /^.\s+\p{Ll}/u.test(text.slice(at, at + 6))

interface Paragraph {
  readonly quotations: readonly Quotation[]
  /** The opening mark of speech that the paragraph leaves open. */
  readonly left: Range | null
}

/** Quotations in double marks. `carried`: speech of the paragraph before was left open, so a closing mark may come first. */
function doubles(block: Range, all: readonly QuotationMark[], carried: boolean): Paragraph {
  const quotations: Quotation[] = []
  let open: Range | null = null
  const marks = all.filter((mark) => mark.level === 'double')
  marks.forEach((mark, i) => {
    const role: QuotationMark['role'] = mark.role === 'either' ? (open ? 'close' : 'open') : mark.role
    if (role === 'close' && open) {
      quotations.push(quotation(open, mark))
      open = null
    } else if (role === 'close' && i === 0 && carried) {
      quotations.push(quotation({ start: block.start, end: block.start }, mark))
    } else if (role === 'open') open = mark
  })
  return { quotations, left: open }
}

/** Speech left open at a paragraph's end: to its end, running on where the next paragraph opens or closes it. */
function rest(text: string, block: Range, left: Range, next: readonly QuotationMark[], nextStart: number | null): Quotation {
  const first = next.find((mark) => mark.level === 'double')
  const reopened = first !== undefined && nextStart !== null && text.slice(nextStart, first.start).trim() === ''
  const closedLater = first !== undefined && first.role === 'close'
  return quotation(left, { start: block.end, end: block.end }, reopened || closedLater)
}

/**
 * The report's quotations, in order of position. One in single marks within one in double marks is given too. Marks belong to the range,
 * not to `inner`; a quotation never leaves its block.
 */
export function findQuotations(doc: Document): readonly Quotation[] {
  const marked = doc.blocks.map((block) => quotationMarks(doc.text, block))
  let carried = false
  const found = doc.blocks.flatMap((block, i) => {
    const own = marked[i] ?? []
    const { quotations, left } = doubles(block, own, carried)
    const open = left ? [rest(doc.text, block, left, marked[i + 1] ?? [], doc.blocks[i + 1]?.start ?? null)] : []
    carried = open.some((one) => one.runsOn)
    return [...quotations, ...open, ...singles(doc.text, own)]
  })
  return found.sort((a, b) => a.start - b.start || b.end - a.end)
}
