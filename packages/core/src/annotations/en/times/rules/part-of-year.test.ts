import { expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

test.each([
  'It fell in [the third quarter|2012-Q3].',
  'A [fourth-quarter|2012-Q4] loss hurt.',
  'It fell in [the first half of 2012|2012-H1] and [the second quarter of 2011|2011-Q2].',
  "In [last year's third quarter|2012-Q3] it rose.",
  'It began [last summer|2012-SU] or in [the spring of 2011|2011-SP].',
  'It will end [this fall|2013-FA].',
  'They fought over [the summer|2012-SU].',
  'A quarter of them died.',
  'They lost in the second half.',
  'The fall of the city came fast.',
  'Protests spring up.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})

test('days', () => {
  const row = 'It began [last summer|2012-06-01..2012-08-31].'
  expect(daysOf(row)).toBe(row)
})

test('undated', () => {
  const row = 'It began [last summer|XXXX-SU] and ended in [the third quarter|XXXX-Q3].'
  expect(valuesOf(row, null)).toBe(row)
})
