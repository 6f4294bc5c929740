import { expect, test } from 'vitest'
import { rateOf } from './word-rates.js'

test('a word of every report is common, one of the trade less so, one that nobody lists rare', () => {
  expect(rateOf('said')).toBeGreaterThan(500)
  expect(rateOf('gunmen')).toBeLessThan(rateOf('said'))
  expect(rateOf('gunmen')).toBeGreaterThan(rateOf('cathedral'))
  expect(rateOf('gorbatel')).toBe(1)
})

test('what is common in one kind of news is common: "deputies" of a county, "militants" of a war', () => {
  for (const word of ['deputies', 'homicide', 'sheriff', 'detectives', 'militants']) expect(rateOf(word), word).toBeGreaterThan(20)
  for (const word of ['mandolin', 'gorbatel']) expect(rateOf(word), word).toBeLessThan(20)
})
