import { describe, expect, test } from 'vitest'
import { addMonths, dateOf, dayOf, easterOf, isoDate, isRealDate, monthLength, parseDay, weekdayOf, weekOf } from './calendar.js'

describe('days', () => {
  test('count from 1970', () => {
    expect(dayOf(1970, 1, 1)).toBe(0)
    expect(dayOf(2000, 3, 1)).toBe(11017)
    expect(dayOf(1969, 12, 31)).toBe(-1)
  })

  test('dateOf undoes dayOf over four centuries', () => {
    for (let day = dayOf(1800, 1, 1); day < dayOf(2200, 1, 1); day += 13) {
      const { year, month, day: date } = dateOf(day)
      expect(dayOf(year, month, date)).toBe(day)
      expect(isRealDate(year, month, date)).toBe(true)
    }
  })

  test.each([
    ['2013-03-22', 5, 2013, 12],
    ['2012-12-31', 1, 2013, 1],
    ['2010-01-03', 7, 2009, 53],
    ['2024-02-29', 4, 2024, 9],
  ])('%s has weekday %i of week %i-W%i', (iso, weekday, year, week) => {
    const day = parseDay(iso) ?? Number.NaN
    expect(isoDate(day)).toBe(iso)
    expect(weekdayOf(day)).toBe(weekday)
    expect(weekOf(day)).toEqual({ year, week })
  })

  test.each([
    ['2013-01-31', 1, '2013-02-28'],
    ['2012-01-31', 1, '2012-02-29'],
    ['2013-03-22', -15, '2011-12-22'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoDate(addMonths(parseDay(from) ?? Number.NaN, months))).toBe(to)
  })

  test('months and Easters', () => {
    expect([2012, 2013, 1900, 2000].map((year) => monthLength(year, 2))).toEqual([29, 28, 28, 29])
    expect([1998, 2000, 2024].map((year) => isoDate(easterOf(year)))).toEqual(['1998-04-12', '2000-04-23', '2024-03-31'])
  })

  test.each([null, '', 'yesterday', '2013-02-29', '2013-13-01', '2013-3-1'])('%s is no day', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  test('a time of day is left aside', () => {
    expect(isoDate(parseDay('2013-03-22T23:59:00Z') ?? 0)).toBe('2013-03-22')
  })
})
