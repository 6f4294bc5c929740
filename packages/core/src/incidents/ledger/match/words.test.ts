import { expect, test } from 'vitest'
import { likeness, rarest, wordVectors } from './words.js'

const texts = [
  'the mayor said a lorry burned at the harbour',
  'a lorry burned near the harbour, the mayor said',
  'the mayor said nothing',
  'of it and on',
]

test('the same words are alike, no words are not, and rare words count for more', () => {
  const [a, b, c, none] = wordVectors(texts)
  if (!a || !b || !c || !none) throw new Error('four texts, four vectors')
  expect(likeness(a, a)).toBeCloseTo(1)
  expect(likeness(a, b)).toBe(likeness(b, a))
  expect(likeness(a, b)).toBeGreaterThan(likeness(a, c))
  expect(likeness(a, none)).toBe(0)
})

test('the rarest words first, no more than asked for', () => {
  const [, , c] = wordVectors(texts)
  if (!c) throw new Error('a vector per text')
  expect(rarest(c, 1)).toHaveLength(1)
  expect(rarest(c, 9)).toHaveLength(3)
  expect(rarest(c, 1)[0]).toBe(Math.max(...c.words))
})
