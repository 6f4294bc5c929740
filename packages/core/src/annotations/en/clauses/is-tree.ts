import type { Token } from '../../../records/token.js'

/** True where the heads of all tokens lead to the root (head -1): no ring of words. */
export function isTree(tokens: readonly Pick<Token, 'index' | 'head'>[]): boolean {
  const heads = new Map(tokens.map((token) => [token.index, token.head]))
  const sound = new Set([-1])
  return tokens.every((token) => {
    const path = new Set<number>()
    let at = token.index
    while (!sound.has(at)) {
      const head = heads.get(at)
      if (head === undefined || path.has(at)) return false
      path.add(at)
      at = head
    }
    for (const index of path) sound.add(index)
    return true
  })
}
