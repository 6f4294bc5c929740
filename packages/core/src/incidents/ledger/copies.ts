import type { Document } from '../../records/document.js'
import { dayNumber } from './days.js'
import { byPublication } from './order.js'
import { bodyText, coverage, shingleSet, shinglesOf, SHINGLE, type ShingleSet } from './shingles.js'

/** Share of the later text that the earlier one must have: light rewrites reach it, an update with news of its own does not. */
const REPEATED = 0.7
/** A later text that holds the earlier one whole, and not much more, repeats it too. */
const HELD_WHOLE = 0.9
const AT_MOST_LONGER = 1.5
/** A later text this much shorter repeats no text, but an item out of a round-up. */
const AT_LEAST = 1 / 3
/** Later than this many days nobody reprints a report: what is alike then is a page without its text. */
const REPRINTED = 30
/** Shorter texts are alike by chance or by their mould; they must agree almost to the word. */
const SHORT = 30
const SHORT_REPEATED = 0.95
/** One shingle in four is looked up to find earlier texts worth comparing; two must be shared, and a quarter of those looked up. */
const SAMPLE = 4
const ENOUGH = 2
const ENOUGH_SHARE = 0.25
/** A run of words that stands in more texts than this is a phrase of the trade. */
const COMMON = 64

interface Text {
  readonly id: string
  readonly day: number | null
  readonly shingles: Uint32Array
  readonly set: ShingleSet
  readonly body: string
}

/** Which originals hold a shingle, for the shingles that were drawn. */
type Samples = Map<number, number[]>

/**
 * Reports that repeat an earlier one's text, wholly or nearly: their id -> the id of the earlier report, which itself repeats none.
 * Furniture and datelines do not count; the undated come last, as in the ledger. Near-linear in the number of reports.
 */
export function findCopies(docs: readonly Document[]): ReadonlyMap<string, string> {
  const copies = new Map<string, string>()
  const originals: Text[] = []
  const bySample: Samples = new Map()
  const byBody = new Map<string, number>()
  for (const doc of [...docs].sort(byPublication)) {
    const text = readText(doc)
    const origin = findOrigin(text, originals, bySample, byBody)
    if (origin !== undefined) {
      copies.set(doc.id, origin)
      continue
    }
    originals.push(text)
    byBody.set(text.body, originals.length - 1)
    for (const shingle of sampleOf(text.shingles)) {
      const holders = bySample.get(shingle)
      if (holders) holders.push(originals.length - 1)
      else bySample.set(shingle, [originals.length - 1])
    }
  }
  return copies
}

function readText(doc: Document): Text {
  const body = bodyText(doc)
  const shingles = shinglesOf(body)
  const { value } = doc.published
  return {
    id: doc.id,
    day: value === null ? null : dayNumber(value),
    shingles,
    set: shingleSet(shingles),
    body: body.replace(/\s+/g, ' ').trim(),
  }
}

/** Short texts are looked up by all their shingles, so that no sample can miss them. */
function sampleOf(shingles: Uint32Array): Set<number> {
  const all = shingles.length < 2 * SHORT
  return new Set(all ? shingles : shingles.filter(isDrawn))
}

function isDrawn(shingle: number): boolean {
  return shingle % SAMPLE === 0
}

function findOrigin(text: Text, originals: readonly Text[], bySample: Samples, byBody: ReadonlyMap<string, number>): string | undefined {
  const shared = new Map<number, number>()
  for (const shingle of new Set(text.shingles)) {
    const holders = bySample.get(shingle)
    if (!holders || holders.length > COMMON) continue
    for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1)
  }
  const same = text.body === '' ? undefined : byBody.get(text.body)
  const enough = Math.max(ENOUGH, ENOUGH_SHARE * text.shingles.filter(isDrawn).length)
  if (same !== undefined) shared.set(same, enough)
  const earlierFirst = [...shared].filter(([, count]) => count >= enough).sort(([a], [b]) => a - b)
  for (const [index] of earlierFirst) {
    const original = originals[index]
    if (original && isSoonAfter(text, original) && (index === same || repeats(text, original))) return original.id
  }
  return undefined
}

function isSoonAfter(later: Text, earlier: Text): boolean {
  return later.day === null || earlier.day === null || later.day - earlier.day <= REPRINTED
}

function repeats(later: Text, earlier: Text): boolean {
  const words = later.shingles.length + SHINGLE - 1
  const ofLater = coverage(later.shingles, earlier.set)
  if (Math.min(words, earlier.shingles.length + SHINGLE - 1) < SHORT) {
    return ofLater >= SHORT_REPEATED && coverage(earlier.shingles, later.set) >= SHORT_REPEATED
  }
  if (ofLater >= REPEATED && words >= AT_LEAST * (earlier.shingles.length + SHINGLE - 1)) return true
  return words <= AT_MOST_LONGER * (earlier.shingles.length + SHINGLE - 1) && coverage(earlier.shingles, later.set) >= HELD_WHOLE
}
