import { expect, test } from 'vitest'
import { daysOf } from './testing/time-rows.js'

test.each([
  'Since [October|2012-10-01..2013-03-22 *] ten have died.',
  'Since its defeat in [2011|2011-01-01..2013-03-22 *] ten have died.',
  'So far [this year|2013-01-01..2013-03-22 *] ten have died.',
  '[This year|2013-01-01..2013-03-22 *] alone ten have died.',
  'Ten died between [2009|2009-01-01..2011-12-31 *] and [2011|2009-01-01..2011-12-31 *].',
  'Ten died from [January|2013-01-01..2013-03-22 *] to [March|2013-01-01..2013-03-22 *].',
  'Ten died between [March 3|2013-03-03..2013-03-05] and [5|2013-03-03..2013-03-05].',
  'Ten died between [Thursday night|2013-03-21..2013-03-22] and [Friday morning|2013-03-21..2013-03-22].',
  'In [2009|2009-01-01..2011-12-31 *]-[2011|2009-01-01..2011-12-31 *] ten died.',
  'Talks between the rebels and the army failed on [Monday|2013-03-18..2013-03-18].',
  'It fell on [Monday|2013-03-18..2013-03-18] and [Tuesday|2013-03-19..2013-03-19].',
  'Since then ten have died.',
])('%s', (row) => {
  expect(daysOf(row)).toBe(row)
})

test('undated, a period has no end', () => {
  const row = 'Since [October|- *] and so far [this year|- *] ten have died.'
  expect(daysOf(row, null)).toBe(row)
})
