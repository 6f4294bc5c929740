import { expect, test } from 'vitest'
import { arePeers } from './place-levels.js'

test.each<[string, string, boolean]>([
  ['dorum', 'kessin', true],
  ['banks lane', 'dunmore avenue', true],
  ['tallow county', 'brisco county', true],
  ['banks lane', 'tallow county', false],
  ['banks lane', 'dorum', false],
  // The word alone is a name.
  ['lane', 'dorum', true],
])('%s and %s may be of one size: %s', (a, b, expected) => {
  expect(arePeers(new Set([a]), new Set([b]))).toBe(expected)
  expect(arePeers(new Set([b]), new Set([a]))).toBe(expected)
})

test('one pair of names of one size is enough', () => {
  expect(arePeers(new Set(['banks lane', 'dorum']), new Set(['kessin']))).toBe(true)
})
