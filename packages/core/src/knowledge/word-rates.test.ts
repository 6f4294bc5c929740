import { expect, test } from 'vitest'
import { rateOf } from './word-rates.js'

test('a word of every report is common, one of the trade less so, one that nobody lists rare', () => {
  expect(rateOf('said')).toBeGreaterThan(500)
  expect(rateOf('gunmen')).toBeLessThan(rateOf('said'))
  expect(rateOf('gunmen')).toBeGreaterThan(rateOf('cathedral'))
  expect(rateOf('gorbatel')).toBe(1)
})
