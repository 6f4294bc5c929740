import { expect, test } from 'vitest'
import { valuesOf } from '../testing/time-rows.js'

test.each([
  "A shell hit the hall on [New Year's Day|2013-01-01].",
  'He was taken on [Christmas Eve|2012-12-24] or [Thanksgiving Day|2012-11-22].',
  'It fell on [Good Friday 2012|2012-04-06].',
  'Mass will be said on [Easter Sunday|2013-03-31].',
  'The church on Christmas Island burned.',
  'They hid Easter eggs.',
  'A lorry was driven into a Christmas market.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})

test('undated', () => {
  const row = 'It fell on [Christmas Day|XXXX-12-25] or [Good Friday|XXXX-XX-XX].'
  expect(valuesOf(row, null)).toBe(row)
})
