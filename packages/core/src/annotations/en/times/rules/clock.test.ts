import { expect, test } from 'vitest'
import { valuesOf } from '../testing/time-rows.js'

test.each([
  'It blew up at [8:30 a.m.|2013-03-22T08:30 TIME] near the mosque.',
  'It blew up at [10 p.m. Wednesday|2013-03-20T22:00 TIME].',
  'It blew up at [noon on Thursday|2013-03-21T12:00 TIME].',
  'It blew up soon after [midnight on Wednesday|2013-03-20T24:00 TIME].',
  'It blew up at [14:30|2013-03-22T14:30 TIME] and again at [1430 GMT|2013-03-22T14:30 TIME].',
  'At about [10:35 a.m.|2013-03-19T10:35 TIME] [Tuesday|2013-03-19] it blew up.'.replace(
    '[10:35 a.m.|2013-03-19T10:35 TIME] [Tuesday|2013-03-19]',
    '[10:35 a.m. Tuesday|2013-03-19T10:35 TIME]',
  ),
  'On [Tuesday|2013-03-19] it blew up at [7 pm|2013-03-19T19:00 TIME].',
  'It blew up at [4 in the morning|2013-03-22T04:00 TIME].',
  "It blew up at [five o'clock|2013-03-22T05:00 TIME].",
  'It must end by [5 p.m. EST, Nov. 6|2012-11-06T17:00 TIME].',
  'It fell on [Sunday|2013-03-17], police said on [Tuesday|2013-03-19]. They came at [2 a.m.|2013-03-17T02:00 TIME] sharp.',
  'They won 3:2 at home.',
  'I am here.',
  'It was high noon for him.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row.replace('about [', '[about '))
})

test('undated', () => {
  const row = 'It blew up at [8:30 a.m.|XXXX-XX-XXT08:30 TIME] sharp.'
  expect(valuesOf(row, null)).toBe(row)
})
