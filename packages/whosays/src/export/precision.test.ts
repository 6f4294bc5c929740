import type { When, Where } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { acledGeoPrecision, acledTimePrecision, addDays, daysOf, gedDatePrecision, gedWherePrecision, midpoint } from './precision.js'

const when = (start: string | null, end: string | null = start, precision: When['precision'] = 'range'): When => ({
  start,
  end,
  precision,
  text: null,
})
const where = (precision: Where['precision'], point = true, country: string | null = 'IQ'): Where => ({
  name: 'x',
  country,
  admin1: null,
  lat: point ? 1 : null,
  lon: point ? 2 : null,
  precision,
  place: null,
})

describe('time', () => {
  test.each<[When, number | null, number | null, number | null]>([
    [when('2025-03-10', '2025-03-10', 'day'), 1, 1, 1],
    [when('2025-03-10', '2025-03-12'), 3, 2, 1],
    [when('2025-03-10', '2025-03-16', 'week'), 7, 3, 2],
    [when('2025-03-10', '2025-03-16'), 7, 3, 1],
    [when('2025-03-01', '2025-03-31', 'month'), 31, 4, 3],
    [when('2025-03-01', '2025-05-31', 'season'), 92, 5, null],
    [when('2024-01-01', '2024-12-31', 'year'), 366, 5, null],
    [when('2024-01-01', '2025-12-31'), 731, null, null],
    [when(null, null, 'unknown'), null, null, null],
    [when('2025-03-12', '2025-03-10'), -1, null, null],
  ])('%j: %s days, GED %s, ACLED %s', (time, days, ged, acled) => {
    expect([daysOf(time), gedDatePrecision(time), acledTimePrecision(time)]).toEqual([days, ged, acled])
  })

  test('days are added over months and leap days, and halved', () => {
    expect(addDays('2024-02-28', 2)).toBe('2024-03-01')
    expect(midpoint('2025-03-01', '2025-03-31')).toBe('2025-03-16')
    expect(midpoint('2025-03-01', '2025-03-02')).toBe('2025-03-01')
  })
})

describe('place', () => {
  test.each<[Where, number | null, number | null]>([
    [where('site'), 1, 1],
    [where('settlement'), 1, 1],
    [where('district'), 2, 3],
    [where('admin1'), 3, 4],
    [where('country', false), null, 6],
    [where('region', false), null, 5],
    [where('unknown', false), null, 6],
    [where('unknown', false, null), null, null],
    [where('settlement', false), null, 1],
  ])('%j: ACLED %s, GED %s', (place, acled, ged) => {
    expect([acledGeoPrecision(place), gedWherePrecision(place)]).toEqual([acled, ged])
  })
})
