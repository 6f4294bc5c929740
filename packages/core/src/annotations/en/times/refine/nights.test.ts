import { expect, test } from 'vitest'
import { daysOf } from '../testing/time-rows.js'

test.each([
  'Gunmen raided the farm [overnight|2013-03-17..2013-03-18] from [Sunday|2013-03-17..2013-03-18] to [Monday|2013-03-17..2013-03-18].',
  'Shells fell [overnight|2013-03-18..2013-03-19] into [Tuesday|2013-03-19..2013-03-19].',
  'Shells fell [overnight|2013-03-17..2013-03-18] on [Sunday|2013-03-17..2013-03-17].',
  'Shells fell [overnight|2013-03-21..2013-03-22], police said on [Friday|2013-03-22..2013-03-22].',
])('%s', (row) => {
  expect(daysOf(row)).toBe(row)
})
