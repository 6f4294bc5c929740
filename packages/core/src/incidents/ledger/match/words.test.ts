import { expect, test } from 'vitest'
import { likeness, rarest, weighed, wordVector } from './words.js'

const a = wordVector('the mayor said a lorry burned at the harbour of Tarnwick')
const b = wordVector('a lorry burned near the harbour of Tarnwick, the mayor said')
const c = wordVector('the mayor said nothing, and the people said little')
const none = wordVector('of it and on')

test('the same words are alike, no words are not, and rare words count for more', () => {
  expect(likeness(a, a)).toBeCloseTo(1)
  expect(likeness(a, b)).toBe(likeness(b, a))
  expect(likeness(a, b)).toBeGreaterThan(0.8)
  expect(likeness(a, c)).toBeLessThan(0.5)
  expect(likeness(a, none)).toBe(0)
})

test('what a word weighs does not depend on other texts', () => {
  expect(wordVector('the mayor said a lorry burned at the harbour of Tarnwick')).toEqual(a)
  expect(weighed(a.words, a.rates)).toEqual(a)
})

test('the rarest words first, no more than asked for', () => {
  const [name] = wordVector('Tarnwick').words
  expect(rarest(a, 1)).toEqual([name])
  expect(rarest(a, 99)).toHaveLength(a.words.length)
  expect(rarest(none, 4)).toEqual([])
})

test('numbers of two digits and more are words, short words are not', () => {
  expect(wordVector('12 of us, 7 of them').words).toHaveLength(2)
})
