import { arborescence, findLoop } from './arborescence.js'

// More than any sum of real scores can make good: the tree then takes as few roots as it can, which is one.
const ROOT_PRICE = 1e7

/**
 * Heads of a sentence's words from arc scores [words, words + 1], column 0 the root: -1 for the one root, else the head's index.
 * The best head of each word stands unless these form no tree; only then the best tree is sought.
 */
export function decodeHeads(arcs: Float32Array, words: number): number[] {
  const size = words + 1
  const heads = new Int32Array(size).fill(-1)
  let roots = 0
  for (let word = 0; word < words; word++) {
    heads[word + 1] = bestHead(arcs, word * size, size, word + 1)
    if (heads[word + 1] === 0) roots++
  }
  const tree = roots === 1 && findLoop(heads) === null ? heads : repair(arcs, size)
  return Array.from(tree.subarray(1), (head) => head - 1)
}

function bestHead(arcs: Float32Array, row: number, size: number, self: number): number {
  let best = -Infinity
  let head = 0
  for (let column = 0; column < size; column++) {
    const score = arcs[row + column] ?? -Infinity
    if (column !== self && score > best) {
      best = score
      head = column
    }
  }
  return head
}

function repair(arcs: Float32Array, size: number): Int32Array {
  const scores = new Float64Array(size * size).fill(-Infinity)
  for (let node = 1; node < size; node++) {
    for (let head = 0; head < size; head++) {
      scores[node * size + head] = (arcs[(node - 1) * size + head] ?? 0) - (head === 0 ? ROOT_PRICE : 0)
    }
  }
  return arborescence(scores, size)
}
