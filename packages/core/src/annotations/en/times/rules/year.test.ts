import { expect, test } from 'vitest'
import { valuesOf } from '../testing/time-rows.js'

test.each([
  'Since [2003|2003] the base has been hit.',
  'The [1996|1996] bombing killed ten.',
  'In [fiscal 2012|2012] it spent more.',
  'By [the year 2000|2000] it was over.',
  'It fell in [late 2011|2011] and [mid-1996|1996].',
  'In [nineteen ninety-six|1996] a bomb went off.',
  "The class of ['98|1998] met.",
  'The town fell in [1683|1683], not after 1683 blows.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})

test.each([
  'At least 2,003 people fled.',
  'The army killed 1990 rebels.',
  'Some 2000 soldiers came.',
  'They marched 1900 kilometres.',
  'He paid $2000 for it.',
  'Flight 2019 landed.',
  'Resolution 1973 was passed.',
  'It cost 1.2012 a share.',
  'About 2000 were held.',
])('none: %s', (row) => {
  expect(valuesOf(row)).toBe(row)
})
