import { wideHash } from '../../engine/quick-hash.js'
import type { Document } from '../../records/document.js'
import { dayNumber } from './days.js'
import { byPublication } from './order.js'
import { bodyText, coverage, shingleSet, shinglesOf, SHINGLE } from './shingles.js'

/** Share of the later text that the earlier one must have: light rewrites reach it, an update with news of its own does not. */
const REPEATED = 0.7
/** A later text that holds the earlier one whole, and not much more, repeats it too. */
const HELD_WHOLE = 0.9
const AT_MOST_LONGER = 1.5
/** A later text this much shorter repeats no text, but an item out of a round-up. */
const AT_LEAST = 1 / 3
/** Later than this many days nobody reprints a report: what is alike then is a page without its text. */
export const REPRINTED = 30
/** Shorter texts are alike by chance or by their mould; they must agree almost to the word. */
const SHORT = 30
const SHORT_REPEATED = 0.95
/** One shingle in four is looked up to find earlier texts worth comparing; two must be shared, and a quarter of those looked up. */
const SAMPLE = 4
const ENOUGH = 2
const ENOUGH_SHARE = 0.25
/** A run of words that stands in texts of so many days is a phrase of the trade or of an outlet's page. */
const STOCK_DAYS = 12
/** So is one of so many texts, whatever their days: no story is printed so often. */
const STOCK_TEXTS = 2000

/** A report's text as far as finding its copies goes. */
export interface CopyText {
  readonly id: string
  readonly published: Document['published']
  /** Day number of publication. */
  readonly day: number | null
  readonly shingles: Uint32Array
  /** By these it finds, and is found by, texts that share some of its words. */
  readonly sample: readonly number[]
  /** How much of the sample another text must share to be compared. */
  readonly enough: number
  /** Stands in the sample; who shares it has the same text, word for word. */
  readonly whole: number
}

/**
 * The text of a report without furniture and dateline, taken apart. A row of a table has none: its cells repeat those of other rows, and it
 * tells of another event all the same.
 */
export function copyText(doc: Document): CopyText {
  const body = doc.dataset ? '' : bodyText(doc)
  const shingles = shinglesOf(body)
  const drawn = shingles.filter((shingle) => shingle % SAMPLE === 0)
  // Short texts are looked up by all their shingles, so that no sample can miss them.
  const sample = shingles.length < 4 * SHORT ? shingles : drawn
  const plain = body.replace(/\s+/g, ' ').trim()
  const whole = wideHash(plain)
  const { value } = doc.published
  return {
    id: doc.id,
    published: doc.published,
    day: value === null ? null : dayNumber(value),
    shingles,
    sample: [...new Set(sample), ...(plain === '' ? [] : [whole])],
    enough: Math.max(ENOUGH, ENOUGH_SHARE * drawn.length),
    whole,
  }
}

/** What a text adds to the days of each of its shingles: the undated count as days of their own. */
export function copyDay({ id, day }: Pick<CopyText, 'id' | 'day'>): string {
  return day === null ? `undated ${id}` : String(day)
}

/** A run of words that fewer texts have is no stock. */
export const FEWEST_STOCK = Math.min(STOCK_DAYS, STOCK_TEXTS)

/** True for a run of words that so many texts, or texts of so many days, have: it shows nothing of who repeats whom. */
export function isStock(days: number, texts: number): boolean {
  return days >= STOCK_DAYS || texts >= STOCK_TEXTS
}

/** True where the one may repeat the other by their days: later, and not much later. */
export function mayRepeat(later: Pick<CopyText, 'id' | 'published' | 'day'>, earlier: Pick<CopyText, 'id' | 'published' | 'day'>): boolean {
  if (byPublication(later, earlier) <= 0) return false
  return later.day === null || earlier.day === null || later.day - earlier.day <= REPRINTED
}

/** True where the later text is the earlier one again, wholly or nearly. */
export function repeats(later: CopyText, earlier: CopyText): boolean {
  if (later.whole === earlier.whole) return true
  const words = later.shingles.length + SHINGLE - 1
  const others = earlier.shingles.length + SHINGLE - 1
  const ofLater = coverage(later.shingles, shingleSet(earlier.shingles))
  if (Math.min(words, others) < SHORT) {
    return ofLater >= SHORT_REPEATED && coverage(earlier.shingles, shingleSet(later.shingles)) >= SHORT_REPEATED
  }
  if (ofLater >= REPEATED && words >= AT_LEAST * others) return true
  return words <= AT_MOST_LONGER * others && coverage(earlier.shingles, shingleSet(later.shingles)) >= HELD_WHOLE
}

/** What a shared run of words of the later text's sample weighs: to share the text as a whole is always enough. */
export function sharedWeight(later: CopyText, shingle: number): number {
  return shingle === later.whole ? later.enough : 1
}

/**
 * Reports that repeat an earlier one's text, wholly or nearly: their id -> the id of the earlier report, which itself repeats none: the
 * first of those that they may repeat. Furniture and datelines do not count; the undated come last, as in the ledger.
 */
export function findCopies(docs: readonly Document[]): ReadonlyMap<string, string> {
  const texts = [...docs].sort(byPublication).map(copyText)
  const holders = holdersOf(texts)
  const copies = new Map<string, string>()
  texts.forEach((text, index) => {
    const origin = sharers(text, index, holders).find(({ at, shared }) => {
      const earlier = texts[at]
      if (!earlier || copies.has(earlier.id) || !mayRepeat(text, earlier)) return false
      return shared >= text.enough && repeats(text, earlier)
    })
    const found = origin && texts[origin.at]
    if (found) copies.set(text.id, found.id)
  })
  return copies
}

/** Which texts have a shingle in their sample, in order; stock is left out. */
function holdersOf(texts: readonly CopyText[]): ReadonlyMap<number, readonly number[]> {
  const holders = new Map<number, number[]>()
  texts.forEach(({ sample }, index) => {
    for (const shingle of sample) {
      const others = holders.get(shingle)
      if (others) others.push(index)
      else holders.set(shingle, [index])
    }
  })
  for (const [shingle, indices] of holders) {
    const days = new Set(indices.map((index) => texts[index]).flatMap((text) => (text ? [copyDay(text)] : [])))
    if (isStock(days.size, indices.length)) holders.delete(shingle)
  }
  return holders
}

interface Sharer {
  readonly at: number
  readonly shared: number
}

/** The earlier texts that share some of a text's sample, the first published first. */
function sharers(text: CopyText, index: number, holders: ReadonlyMap<number, readonly number[]>): readonly Sharer[] {
  const shared = new Map<number, number>()
  for (const shingle of text.sample) {
    for (const at of holders.get(shingle) ?? []) {
      if (at >= index) break
      shared.set(at, (shared.get(at) ?? 0) + sharedWeight(text, shingle))
    }
  }
  return [...shared].map(([at, count]) => ({ at, shared: count })).sort((a, b) => a.at - b.at)
}
