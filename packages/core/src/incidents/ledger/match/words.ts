import { quickHash } from '../../../engine/quick-hash.js'
import { rateOf } from '../../../knowledge/word-rates.js'

/** The words round an incident with their weights. */
export interface WordVector {
  /** Hashes of the words, ascending, so that two vectors are compared in one pass. */
  readonly words: Uint32Array
  /** How many of a thousand reports have each word. */
  readonly rates: Uint16Array
  /** What each word weighs; the vector has unit length. */
  readonly weights: Float64Array
}

const WORD = /[\p{L}\p{N}]+/gu
/** Shorter words are mostly grammar. */
const SHORTEST = 4
/** A word of every report still weighs something. */
const MOST_COMMON = 950

/** The vector of a text. A word weighs the more the fewer reports have it. */
export function wordVector(text: string): WordVector {
  const rates = new Map<number, number>()
  for (const word of new Set(text.toLowerCase().match(WORD))) {
    if (word.length < SHORTEST && !/^\d{2,}$/.test(word)) continue
    const hash = quickHash(word)
    rates.set(hash, Math.max(rates.get(hash) ?? 0, rateOf(word)))
  }
  const words = Uint32Array.from(rates.keys()).sort()
  return weighed(
    words,
    Uint16Array.from(words, (word) => rates.get(word) ?? 1),
  )
}

/** The vector of words and their rates: what `wordVector` gave, from what was kept of it. */
export function weighed(words: Uint32Array, rates: Uint16Array): WordVector {
  const raw = Float64Array.from(rates, (rate) => Math.log(1000 / Math.min(MOST_COMMON, rate)))
  const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0)) || 1
  return { words, rates, weights: raw.map((weight) => weight / length) }
}

/** How alike two vectors are: 0 (no word in common) to 1 (the same words). */
export function likeness(a: WordVector, b: WordVector): number {
  let sum = 0
  let i = 0
  let j = 0
  while (i < a.words.length && j < b.words.length) {
    const left = a.words[i] ?? 0
    const right = b.words[j] ?? 0
    if (left === right) sum += (a.weights[i++] ?? 0) * (b.weights[j++] ?? 0)
    else if (left < right) i++
    else j++
  }
  return sum
}

/** The hashes of the rarest words of a vector, at most `count`, rarest first; of equally rare ones those with the smaller hash. */
export function rarest(vector: WordVector, count: number): readonly number[] {
  const order = Array.from(vector.words, (word, i) => ({ word, rate: vector.rates[i] ?? 1 }))
  return order
    .sort((a, b) => a.rate - b.rate || a.word - b.word)
    .slice(0, count)
    .map(({ word }) => word)
}
