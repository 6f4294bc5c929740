import { expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

test.each([
  'War came in [the 1990s|199].',
  'It ended in [the late 1970s|197].',
  "In [the '80s|198] he fought.",
  'Through [the nineties|199] it grew.',
  'An [11th century|10] fort stood there.',
  'In [the twentieth century|19] it fell.',
  'She is in her 30s.',
  'He works for 20th Century Films.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})

test('days', () => {
  const row = 'War came in [the 1990s|1990-01-01..1999-12-31].'
  expect(daysOf(row)).toBe(row)
})
