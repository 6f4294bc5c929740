import { expect, test } from 'vitest'
import { arborescence, findLoop } from './arborescence.js'
import { decodeHeads } from './heads.js'

/** Arc scores of words; each row: root first, then the words. */
const arcs = (...rows: number[][]): Float32Array => Float32Array.from(rows.flat())

const cases: { why: string; scores: number[][]; heads: number[] }[] = [
  { why: 'one word is the root', scores: [[0, 0]], heads: [-1] },
  {
    why: 'the best heads form a tree and stand',
    scores: [
      [9, 0, 0],
      [0, 9, 0],
    ],
    heads: [-1, 0],
  },
  {
    why: 'no word is its own head',
    scores: [
      [1, 9, 0],
      [0, 1, 9],
    ],
    heads: [-1, 0],
  },
  {
    why: 'of two roots the better stays',
    scores: [
      [9, 0, 1],
      [8, 7, 0],
    ],
    heads: [-1, 0],
  },
  {
    why: 'a second root goes where the sum is best',
    scores: [
      [9, 0, 8],
      [9, 1, 0],
    ],
    heads: [1, -1],
  },
  {
    why: 'a loop of two is broken',
    scores: [
      [1, 0, 9],
      [4, 9, 0],
    ],
    heads: [1, -1],
  },
  {
    why: 'a loop of three',
    scores: [
      [0, 0, 9, 0],
      [5, 0, 0, 9],
      [1, 9, 0, 0],
    ],
    heads: [1, -1, 0],
  },
  {
    why: 'no root at all is repaired',
    scores: [
      [-50, 0, 3, 0],
      [-40, 3, 0, 0],
      [-60, 0, 3, 0],
    ],
    heads: [1, -1, 1],
  },
]

test.each(cases)('$why', ({ scores, heads }) => {
  expect(decodeHeads(arcs(...scores), scores.length)).toEqual(heads)
})

test('every answer is a tree with one root, as good as the best of all trees', () => {
  let seed = 7
  const next = (): number => (seed = (seed * 16807) % 2147483647) / 2147483647
  for (let round = 0; round < 300; round++) {
    const words = 1 + Math.floor(next() * 4)
    const scores = Float32Array.from({ length: words * (words + 1) }, () => Math.fround(next() * 10 - 5))
    const heads = decodeHeads(scores, words)
    expect(isTree(heads)).toBe(true)
    expect(sum(scores, heads)).toBeCloseTo(bestSum(scores, words), 4)
  }
})

test('long sentences without any clear head stay trees', () => {
  const words = 250
  const scores = Float32Array.from({ length: words * (words + 1) }, (_, at) => ((at * 7919) % 997) / 100)
  expect(isTree(decodeHeads(scores, words))).toBe(true)
})

test('findLoop sees loops and trees', () => {
  expect(findLoop(Int32Array.from([-1, 0, 1, 2]))).toBeNull()
  expect(findLoop(Int32Array.from([-1, 2, 1, 0]))?.sort()).toEqual([1, 2])
})

test('without loops the arborescence is the best heads', () => {
  const none = -Infinity
  expect(Array.from(arborescence(Float64Array.from([none, none, none, 5, none, 1, 2, 4, none]), 3))).toEqual([-1, 0, 1])
})

function isTree(heads: readonly number[]): boolean {
  const rooted = heads.every((_, word) => {
    let at = word
    for (let steps = 0; at >= 0; steps++) {
      if (steps > heads.length) return false
      at = heads[at] ?? -1
    }
    return true
  })
  return rooted && heads.filter((head) => head === -1).length === 1
}

function sum(scores: Float32Array, heads: readonly number[]): number {
  return heads.reduce((total, head, word) => total + (scores[word * (heads.length + 1) + head + 1] ?? 0), 0)
}

function bestSum(scores: Float32Array, words: number): number {
  let best = -Infinity
  const heads = new Array<number>(words).fill(-1)
  const place = (word: number): void => {
    if (word === words) {
      if (isTree(heads)) best = Math.max(best, sum(scores, heads))
      return
    }
    for (let head = -1; head < words; head++) {
      heads[word] = head
      if (head !== word) place(word + 1)
    }
  }
  place(0)
  return best
}
