import { quickHash } from '../../engine/quick-hash.js'
import type { Document } from '../../records/document.js'

/** Words in a row that make one shingle. Three survive a light rewrite better than four, and chance repeats few of them. */
export const SHINGLE = 3

const WORD = /[\p{L}\p{N}]+/gu

/** The report's own telling: its text without furniture and dateline, so that a dropped credit makes no difference. */
export function bodyText(doc: Document): string {
  const gaps = [...doc.furniture, ...(doc.dateline ? [doc.dateline] : [])].sort((a, b) => a.start - b.start)
  let body = ''
  let at = 0
  for (const gap of gaps) {
    if (gap.start > at) body += doc.text.slice(at, gap.start) + '\n'
    at = Math.max(at, gap.end)
  }
  return body + doc.text.slice(at)
}

/**
 * Hashes of the runs of three words of a text, in its order; `shingles[i]` begins with word `i`. Case and punctuation do not count.
 * Empty for a text of fewer than three words.
 */
export function shinglesOf(text: string): Uint32Array {
  const words = Uint32Array.from(text.toLowerCase().match(WORD) ?? [], quickHash)
  const shingles = new Uint32Array(Math.max(0, words.length - SHINGLE + 1))
  for (let i = 0; i < shingles.length; i++) {
    let hash = 0
    for (let k = 0; k < SHINGLE; k++) hash = (Math.imul(hash, 0x9e3779b1) ^ (words[i + k] ?? 0)) >>> 0
    shingles[i] = mix(hash)
  }
  return shingles
}

/** Spreads the bits, so that the low ones may be used to draw a sample. */
function mix(hash: number): number {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return (b ^ (b >>> 16)) >>> 0
}

/** A set of shingles that takes four bytes a member. */
export interface ShingleSet {
  has(shingle: number): boolean
}

export function shingleSet(shingles: Uint32Array): ShingleSet {
  const sorted = Uint32Array.from(shingles).sort()
  return {
    has(shingle) {
      let low = 0
      let high = sorted.length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((sorted[middle] ?? 0) < shingle) low = middle + 1
        else high = middle
      }
      return sorted[low] === shingle
    },
  }
}

/** The share of a text's words that stand in a run of three which the other text has too: 0 to 1. */
export function coverage(shingles: Uint32Array, other: ShingleSet): number {
  const words = shingles.length + SHINGLE - 1
  let covered = 0
  let until = 0
  shingles.forEach((shingle, i) => {
    if (!other.has(shingle)) return
    covered += i + SHINGLE - Math.max(i, until)
    until = i + SHINGLE
  })
  return shingles.length ? covered / words : 0
}
