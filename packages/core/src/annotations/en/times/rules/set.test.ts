import { expect, test } from 'vitest'
import { valuesOf } from '../testing/time-rows.js'

test.each([
  'It rains [every day|P1D SET] and [each October|XXXX-10 SET].',
  'The [weekly|P1W SET] march was banned.',
  'They met [twice a week|P1W SET], [every Friday|XXXX-WXX-5 SET] or [every two weeks|P2W SET].',
  'The market opens on [Sundays|XXXX-WXX-7 SET].',
  'It killed 50 people [a year|P1Y SET].',
  'It rains [every other day|P2D SET] and [every night|XXXX-XX-XXTNI SET].',
  'The Daily Mail said so.',
  'Every second man fell.',
  'Each of them fell.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})
