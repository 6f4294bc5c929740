import { expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

test.each([
  'He spoke [today|2013-03-22], not [yesterday|2013-03-21].',
  'They leave [tomorrow|2013-03-23] or [tomorrow night|2013-03-23TNI TIME].',
  'It burned [the day before yesterday|2013-03-20].',
  'Shells fell [last night|2013-03-21TNI TIME] and [this morning|2013-03-22TMO TIME].',
  'A curfew starts [tonight|2013-03-22TNI TIME].',
  'Guards were hit [yesterday morning|2013-03-21TMO TIME].',
  'Police raided the house [overnight|2013-03-21TNI TIME].',
  'THE ARMY DENIED [TODAY|2013-03-22] THE RAID.',
  'He told Russia Today so.',
  'It was an overnight success.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})

test.each(['Police raided the house [overnight|2013-03-21..2013-03-22].', 'Shells fell [last night|2013-03-21..2013-03-21].'])(
  'days: %s',
  (row) => {
    expect(daysOf(row)).toBe(row)
  },
)

test('undated', () => {
  const row = 'He spoke [yesterday|XXXX-XX-XX], and [overnight|XXXX-XX-XXTNI TIME] it burned.'
  expect(valuesOf(row, null)).toBe(row)
})
