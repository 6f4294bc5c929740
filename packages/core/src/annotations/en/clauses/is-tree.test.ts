import { expect, test } from 'vitest'
import { isTree } from './is-tree.js'

const words = (...heads: readonly number[]): { index: number; head: number }[] => heads.map((head, index) => ({ index, head }))

test.each<[string, readonly number[], boolean]>([
  ['a chain', [-1, 0, 1, 2], true],
  ['a chain from behind', [1, 2, -1], true],
  ['nothing', [], true],
  ['a word that is its own head', [-1, 1], false],
  ['a ring of two beside the root', [-1, 2, 1], false],
  ['a ring without a root', [1, 2, 0], false],
  ['a branch that ends in a ring', [-1, 2, 3, 2, 1], false],
  ['a head that is no word', [-1, 7], false],
])('%s', (_, heads, expected) => {
  expect(isTree(words(...heads))).toBe(expected)
})
