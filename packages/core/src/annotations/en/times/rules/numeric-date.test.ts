import { expect, test } from 'vitest'
import { valuesOf } from '../testing/time-rows.js'

test.each([
  'Filed on [2013-03-05|2013-03-05].',
  'Logged at [2013-03-05T08:30:00Z|2013-03-05T08:30 TIME].',
  'Seen on [03/05/2013|2013-03-05] and [25/12/2012|2012-12-25].',
  'Dated [5.3.2013|2013-03-05].',
  'No. 2013-13-41 is a file.',
  'After 9/11 he left 3/4 of it.',
  'Version 10.4.2 failed.',
  'The ratio was 12.5 to 3.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})
