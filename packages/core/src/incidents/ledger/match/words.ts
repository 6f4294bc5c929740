/** The words round an incident with their weights; `words` ascend, so that two vectors are compared in one pass. */
export interface WordVector {
  readonly words: Int32Array
  /** Unit length. */
  readonly weights: Float64Array
}

const WORD = /[\p{L}\p{N}]+/gu
/** Shorter words are mostly grammar. */
const SHORTEST = 4
/** Evens out what a small ledger says about how rare a word is. */
const SMOOTHING = 20

/** One vector per text. A word weighs the more the fewer of the texts have it. */
export function wordVectors(texts: readonly string[]): readonly WordVector[] {
  const ids = new Map<string, number>()
  const frequency: number[] = []
  const bags = texts.map((text) => {
    const bag = new Set<number>()
    for (const word of text.toLowerCase().match(WORD) ?? []) {
      if (word.length < SHORTEST && !/^\d{2,}$/.test(word)) continue
      const id = ids.get(word) ?? ids.size
      ids.set(word, id)
      bag.add(id)
    }
    for (const id of bag) frequency[id] = (frequency[id] ?? 0) + 1
    return bag
  })
  return bags.map((bag) => {
    const words = Int32Array.from(bag).sort()
    const raw = Float64Array.from(words, (id) => Math.log((texts.length + SMOOTHING) / (frequency[id] ?? 1)))
    const length = Math.sqrt(raw.reduce((sum, weight) => sum + weight * weight, 0)) || 1
    return { words, weights: raw.map((weight) => weight / length) }
  })
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

/** The rarest words of a vector, at most `count`, rarest first. */
export function rarest(vector: WordVector, count: number): readonly number[] {
  const order = Array.from(vector.words, (word, i) => ({ word, weight: vector.weights[i] ?? 0 }))
  return order
    .sort((a, b) => b.weight - a.weight || a.word - b.word)
    .slice(0, count)
    .map(({ word }) => word)
}
