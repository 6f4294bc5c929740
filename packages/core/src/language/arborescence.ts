/**
 * The best tree over nodes 0 (root) to n-1 for scores[dependent * n + head]: Chu and Liu, Edmonds.
 * Needed only where the best head of each word gives a loop or several roots; n stays under a few hundred, so the plain
 * contraction of one loop after another is fast enough.
 */
export function arborescence(scores: Float64Array, size: number): Int32Array {
  const heads = bestHeads(scores, size)
  const loop = findLoop(heads)
  if (loop === null) return heads
  const inLoop = new Uint8Array(size)
  for (const node of loop) inLoop[node] = 1
  const outer: number[] = []
  for (let node = 0; node < size; node++) if (inLoop[node] === 0) outer.push(node)
  const { smaller, entered, left } = contract(scores, size, heads, loop, outer)
  return expand(arborescence(smaller, outer.length + 1), heads, outer, entered, left)
}

function bestHeads(scores: Float64Array, size: number): Int32Array {
  const heads = new Int32Array(size).fill(-1)
  for (let node = 1; node < size; node++) {
    let best = -Infinity
    for (let head = 0; head < size; head++) {
      const score = scores[node * size + head] ?? -Infinity
      if (head !== node && score > best) {
        best = score
        heads[node] = head
      }
    }
  }
  return heads
}

/** The nodes of one loop among the heads, or null when they form a tree under node 0. */
export function findLoop(heads: Int32Array): number[] | null {
  const seenFrom = new Int32Array(heads.length).fill(-1)
  for (let start = 1; start < heads.length; start++) {
    let node = start
    while (node > 0 && seenFrom[node] === -1) {
      seenFrom[node] = start
      node = heads[node] ?? 0
    }
    if (node <= 0 || seenFrom[node] !== start) continue
    const loop = [node]
    for (let next = heads[node] ?? 0; next !== node; next = heads[next] ?? 0) loop.push(next)
    return loop
  }
  return null
}

interface Contracted {
  /** Scores over the outer nodes, in order, and the loop as one last node. */
  readonly smaller: Float64Array
  /** For each outer node as head: the loop's node that it would best take over. */
  readonly entered: Int32Array
  /** For each outer node as dependent: the loop's node that is its best head. */
  readonly left: Int32Array
}

function contract(scores: Float64Array, size: number, heads: Int32Array, loop: readonly number[], outer: readonly number[]): Contracted {
  const at = (node: number, head: number): number => scores[node * size + head] ?? -Infinity
  const count = outer.length + 1
  const smaller = new Float64Array(count * count).fill(-Infinity)
  const entered = new Int32Array(outer.length)
  const left = new Int32Array(outer.length)
  outer.forEach((node, i) => {
    outer.forEach((head, j) => {
      smaller[i * count + j] = at(node, head)
    })
    let into = -Infinity
    let from = -Infinity
    for (const member of loop) {
      const gain = at(member, node) - at(member, heads[member] ?? 0)
      if (gain > into) {
        into = gain
        entered[i] = member
      }
      if (at(node, member) > from) {
        from = at(node, member)
        left[i] = member
      }
    }
    smaller[(count - 1) * count + i] = into
    smaller[i * count + count - 1] = from
  })
  return { smaller, entered, left }
}

function expand(inner: Int32Array, heads: Int32Array, outer: readonly number[], entered: Int32Array, left: Int32Array): Int32Array {
  const out = heads.slice()
  const loopNode = outer.length
  outer.forEach((node, i) => {
    const head = inner[i] ?? -1
    if (node > 0) out[node] = head === loopNode ? (left[i] ?? 0) : (outer[head] ?? 0)
  })
  const entry = inner[loopNode] ?? 0
  out[entered[entry] ?? 0] = outer[entry] ?? 0
  return out
}
