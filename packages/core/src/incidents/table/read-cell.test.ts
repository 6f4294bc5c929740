import { describe, expect, test } from 'vitest'
import { dayAfter, monthOf, readChangeDay, readDay, readDegrees, readWhole } from './read-cell.js'

describe('days', () => {
  test.each<[string, 'day-month-year' | 'month-day-year' | undefined, string | null]>([
    ['2031-05-06', undefined, '2031-05-06'],
    ['2031-05-06 00:00:00.000', undefined, '2031-05-06'],
    ['2031-05-06T08:30Z', undefined, '2031-05-06'],
    ['2031/5/6', undefined, '2031-05-06'],
    ['6 May 2031', undefined, '2031-05-06'],
    ['06-May-2031', undefined, '2031-05-06'],
    ['May 6, 2031', undefined, '2031-05-06'],
    ['06.05.2031', 'day-month-year', '2031-05-06'],
    ['06.05.2031', 'month-day-year', '2031-06-05'],
    ['06/05/2031 14:00', 'day-month-year', '2031-05-06'],
    ['06.05.2031', undefined, null],
    ['31.04.2031', 'day-month-year', null],
    ['2031-13-01', undefined, null],
    ['2031-05', undefined, null],
    ['2031', undefined, null],
    ['47608', undefined, null],
    ['early May 2031', undefined, null],
    ['on 6 May 2031 or some day of the week that follows', undefined, null],
    ['', undefined, null],
  ])('"%s" %s', (value, order, expected) => {
    expect(readDay(value, order)).toBe(expected)
  })

  test('of a change may be seconds since 1970', () => {
    expect([readChangeDay('1935964800'), readChangeDay('2031-05-08'), readChangeDay('12'), readChangeDay('')]).toEqual([
      '2031-05-08',
      '2031-05-08',
      null,
      null,
    ])
  })

  test('round a day', () => {
    expect([dayAfter('2031-02-28', 1), dayAfter('2032-03-01', -1)]).toEqual(['2031-03-01', '2032-02-29'])
    expect([monthOf('2032-02-11'), monthOf('2031-12-31'), monthOf('2031-01-31')]).toEqual([
      { start: '2032-02-01', end: '2032-02-29' },
      { start: '2031-12-01', end: '2031-12-31' },
      { start: '2031-01-01', end: '2031-01-31' },
    ])
  })
})

test.each<[string, number | null]>([
  ['0', 0],
  ['12', 12],
  ['12.0', 12],
  ['12.5', null],
  ['-9', null],
  ['1,200', null],
  ['1e3', null],
  ['', null],
  ['12345678901', null],
])('number "%s"', (value, expected) => {
  expect(readWhole(value)).toBe(expected)
})

test.each<[string, number, number | null]>([
  ['33.52', 90, 33.52],
  ['-179.9', 180, -179.9],
  ['179.9', 90, null],
  ['33,52', 90, 33.52],
  ['33,52,1', 90, null],
  ["33°31'", 90, null],
  ['', 90, null],
])('degrees "%s" up to %s', (value, most, expected) => {
  expect(readDegrees(value, most)).toBe(expected)
})
