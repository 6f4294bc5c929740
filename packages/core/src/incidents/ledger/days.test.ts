import { expect, test } from 'vitest'
import { dayNumber, dayWindow, gapBetween, holds, isoDay, shared, widthOf } from './days.js'

const window = (start: number, end: number): { start: number; end: number } => ({ start, end })

test.each(['1970-01-01', '2024-02-29', '2031-05-06', '1945-12-31'])('%s there and back', (iso) => {
  expect(isoDay(dayNumber(iso))).toBe(iso)
})

test.each([
  [{ start: '2031-05-06', end: '2031-05-08' }, 3],
  [{ start: '2031-05-06', end: null }, 1],
  [{ start: null, end: '2031-05-06' }, null],
  [{ start: '2031-05-08', end: '2031-05-06' }, null],
  [{ start: 'Tuesday', end: 'Tuesday' }, null],
])('%j has %j days', (when, days) => {
  const found = dayWindow(when)
  expect(found && widthOf(found)).toBe(days)
})

test.each([
  [window(1, 3), window(2, 5), window(2, 3), 0, false],
  [window(1, 9), window(2, 5), window(2, 5), 0, true],
  [window(1, 3), window(5, 6), null, 2, false],
  [window(5, 6), window(1, 4), null, 1, false],
])('%j and %j', (a, b, both, gap, holding) => {
  expect([shared(a, b), gapBetween(a, b), holds(a, b)]).toEqual([both, gap, holding])
})
