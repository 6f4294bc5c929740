// Which marks open and close speech, and which are apostrophes: "the soldiers' base", "'90s", "Jama'at" quote nobody.
import type { Range } from '../../records/span.js'

export interface QuotationMark extends Range {
  readonly level: 'double' | 'single'
  /** `either`: a straight mark whose neighbours do not tell; what is open decides. */
  readonly role: 'open' | 'close' | 'either'
}

const marks = /``|''|‘‘|’’|["“”„«»‹›]|['‘’‚]/gu
const clipped = /^(?:\d\ds?|em|til|cause|n|tis|twas|round|bout)(?!\p{L})/iu

const before = (text: string, at: number): string => (at > 0 ? (text[at - 1] ?? ' ') : ' ')
const opensHere = (left: string, right: string): boolean => /[\s([{\-–—/"“‘«„:]/u.test(left) && /[^\s,.;:!?)\]}]/u.test(right)
const closesHere = (left: string, right: string): boolean => /\S/u.test(left) && !/[([{]/u.test(left) && /[^\p{L}\p{N}]/u.test(right)

/** A straight or curly single mark: an apostrophe within a word is none. */
function singleRole(text: string, at: number, mark: string): QuotationMark['role'] | null {
  const left = before(text, at)
  const right = text[at + 1] ?? ' '
  const inWord = /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right)
  if (inWord || clipped.test(text.slice(at + 1, at + 8))) return null
  if (mark === '‘' || mark === '‚') return opensHere(left, right) || /\s/.test(left) ? 'open' : null
  if (mark === "'" && opensHere(left, right)) return 'open'
  return closesHere(left, right) ? 'close' : null
}

function doubleRole(text: string, match: string, at: number): QuotationMark['role'] {
  if (/^(?:``|‘‘|[“„«‹])$/u.test(match)) return 'open'
  if (/^(?:’’|[”»›])$/u.test(match)) return 'close'
  const left = before(text, at)
  const right = text[at + match.length] ?? ' '
  const opens = opensHere(left, right)
  const closes = /\S/u.test(left) && /[^\p{L}\p{N}]/u.test(right)
  if (opens === closes) return 'either'
  return opens ? 'open' : 'close'
}

/** The marks within `range` that may open or close speech, in order. */
export function quotationMarks(text: string, range: Range): readonly QuotationMark[] {
  const found: QuotationMark[] = []
  marks.lastIndex = range.start
  const stretch = text.slice(0, range.end)
  for (let match = marks.exec(stretch); match; match = marks.exec(stretch)) {
    const span = { start: match.index, end: match.index + match[0].length }
    const single = /^['‘’‚]$/u.test(match[0])
    const role = single ? singleRole(text, match.index, match[0]) : doubleRole(text, match[0], match.index)
    if (role !== null) found.push({ ...span, level: single ? 'single' : 'double', role })
  }
  return found
}
