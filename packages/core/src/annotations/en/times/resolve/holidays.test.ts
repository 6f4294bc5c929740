import { expect, test } from 'vitest'
import { isoDate } from '../calendar.js'
import { dayOfHoliday } from './holidays.js'

test.each([
  ['thanksgiving', 1999, '1999-11-25'],
  ['memorial day', 2021, '2021-05-31'],
  ['labor day', 2013, '2013-09-02'],
  ['election day', 1998, '1998-11-03'],
  ['good friday', 2013, '2013-03-29'],
  ['new years eve', 2013, '2013-12-31'],
])('%s %i is %s', (name, year, expected) => {
  const day = dayOfHoliday(name, year)
  expect(day === null ? null : isoDate(day)).toBe(expected)
})

test('an unknown feast', () => {
  expect(dayOfHoliday('feast of fools', 2013)).toBeNull()
})
