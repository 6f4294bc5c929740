import { expect, test } from 'vitest'
import { isoDate, parseDay } from './calendar.js'
import {
  dayStretch,
  digitsStretch,
  halfStretch,
  monthStretch,
  quarterStretch,
  seasonStretch,
  shiftedMonth,
  shiftedQuarter,
  weekendStretch,
  weekStretch,
  yearStretch,
} from './stretch.js'

const day = (iso: string): number => parseDay(iso) ?? Number.NaN

test.each([
  [dayStretch(day('2013-03-22')), '2013-03-22 2013-03-22..2013-03-22'],
  [weekStretch(day('2013-03-22')), '2013-W12 2013-03-18..2013-03-24'],
  [weekendStretch(day('2013-03-22')), '2013-W12-WE 2013-03-23..2013-03-24'],
  [monthStretch(2012, 2), '2012-02 2012-02-01..2012-02-29'],
  [quarterStretch(2013, 4), '2013-Q4 2013-10-01..2013-12-31'],
  [halfStretch(2013, 2), '2013-H2 2013-07-01..2013-12-31'],
  [seasonStretch(2013, 'WI'), '2013-WI 2012-12-01..2013-02-28'],
  [seasonStretch(2013, 'SU'), '2013-SU 2013-06-01..2013-08-31'],
  [yearStretch(2013), '2013 2013-01-01..2013-12-31'],
  [digitsStretch('199'), '199 1990-01-01..1999-12-31'],
  [digitsStretch('19'), '19 1900-01-01..1999-12-31'],
  [shiftedMonth(day('2013-03-31'), -1), '2013-02 2013-02-01..2013-02-28'],
  [shiftedQuarter(day('2013-03-31'), -1), '2012-Q4 2012-10-01..2012-12-31'],
])('%#: %s', (stretch, expected) => {
  expect(`${stretch.value} ${isoDate(stretch.start)}..${isoDate(stretch.end)}`).toBe(expected)
})
