import type { Document } from '../../records/document.js'

const known = new WeakMap<Document, readonly number[]>()

/**
 * The entry of a digest or chronicle that each block belongs to, by number: "Peru: Eleven workers ...", "- 22 August, Qabatiya: Four ..." begin
 * one each, and blocks without such a head go on with the last. All zero where a report has no two such heads.
 */
export function entriesOf(doc: Document): readonly number[] {
  const found = known.get(doc)
  if (found) return found
  const heads = doc.blocks.map((block) => block.kind !== 'headline' && isHeadOf(doc.text.slice(block.start, block.end)))
  const isDigest = heads.filter(Boolean).length > 1
  let entry = 0
  const entries = heads.map((isHead) => (isDigest && isHead ? ++entry : entry))
  known.set(doc, entries)
  return entries
}

const isHeadOf = (text: string): boolean => head.test(text) || shouted.test(text)

// "KENYA.", "SOUTH SUDAN": a line of its own.
const shouted = /^\s*\p{Lu}{3,}(?: \p{Lu}{2,}){0,3}\s*[.:]?\s*$/u

// A place or day of a few words before a colon, in front of a sentence: no "Note:" in small letters, no clock ("12:30"), no "He said:".
const head =
  /^\s*(?:[-\u2013\u2022*]\s*)?(?:\d{1,2} \p{Lu}\p{L}+|\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3})(?:[ ,][^:\n.]{0,60})?:\s+\p{Lu}/u
