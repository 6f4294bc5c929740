import { expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

test.each([
  'It fell [two days ago|2013-03-20].',
  'It fell [a week ago|2013-W11].',
  'It fell [five months ago|2012-10].',
  'It fell [almost two years ago|2011].',
  'It fell [several years ago|PAST_REF].',
  'He left [three hours ago|2013-03-22].',
  'Nine died on [Tuesday|2013-03-19], two more than [a day earlier|2013-03-18].',
  'It earned more than [a year ago|2012].',
  'In [the fourth quarter|2012-Q4] it lost less than [a year earlier|2011-Q4].',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})

test.each([
  'It fell [two days ago|2013-03-20..2013-03-20].',
  'It fell [two weeks ago|2013-03-05..2013-03-11].',
  'It fell [a month ago|2013-02-01..2013-02-28].',
  'It fell [four years ago|2009-01-01..2009-12-31].',
])('days: %s', (row) => {
  expect(daysOf(row)).toBe(row)
})
