import type { Document } from '../../records/document.js'

const known = new WeakMap<Document, readonly number[]>()

/**
 * The entry of a digest or chronicle that a position stands in, by number: "Peru: Eleven workers ...", "- 22 August, Qabatiya: Four ...", "KENYA."
 * begin one each, and lines without such a head go on with the last. Zero throughout where a report has no two such heads.
 */
export function entryAt(doc: Document, position: number): number {
  const starts = known.get(doc) ?? startsOf(doc)
  known.set(doc, starts)
  return starts.filter((start) => start <= position).length
}

function startsOf({ text, blocks }: Document): readonly number[] {
  const starts: number[] = []
  for (const block of blocks) {
    if (block.kind === 'headline') continue
    let at = block.start
    for (const line of text.slice(block.start, block.end).split('\n')) {
      if (isHeadOf(line)) starts.push(at)
      for (const match of line.matchAll(dated)) starts.push(at + match.index + (match[1]?.length ?? 0))
      at += line.length + 1
    }
  }
  return starts.length > 1 ? starts : []
}

const isHeadOf = (text: string): boolean => head.test(text) || shouted.test(text)

// "KENYA.", "SOUTH SUDAN": a line of its own, or before the first day of its entries.
const shouted = /^\s{0,9}\p{Lu}{3,}(?: \p{Lu}{2,}){0,3}\s?(?:[.:]?\s{0,9}$|\. (?:On \p{Lu}|\d{1,2} \p{Lu}))/u

// "... wounded. 3 September: Explosives ...": a day in front of a sentence.
const dated =
  /([.!?]["\u201d]? )\d{1,2} (?:January|February|March|April|May|June|July|August|September|October|November|December): \p{Lu}/gu

// A place or day of a few words before a colon, in front of a sentence: no "Note:" in small letters, no clock ("12:30"), no "He said:".
const head =
  /^\s{0,9}(?:[-\u2013\u2022*]\s{0,9})?(?:\d{1,2} \p{Lu}\p{L}+|\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+){0,3})(?:[ ,][^:\n.]{0,60})?:\s+\p{Lu}/u
