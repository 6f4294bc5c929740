import type { TimePrecision } from '../../../records/mark.js'
import { addMonths, dateOf, dayOf, isoDate, monthLength, pad, weekdayOf, weekOf, type Day } from './calendar.js'

/** A named stretch of the calendar: its TIMEX3 value and its days, both ends inclusive. */
export interface Stretch {
  readonly value: string
  readonly start: Day
  readonly end: Day
  readonly precision: TimePrecision
}

export const seasons = ['SP', 'SU', 'FA', 'WI'] as const
export type Season = (typeof seasons)[number]

export function dayStretch(day: Day): Stretch {
  return { value: isoDate(day), start: day, end: day, precision: 'day' }
}

/** Monday to Sunday: "2013-W11". */
export function weekStretch(day: Day): Stretch {
  const monday = day - weekdayOf(day) + 1
  const { year, week } = weekOf(day)
  return { value: `${pad(year, 4)}-W${pad(week)}`, start: monday, end: monday + 6, precision: 'week' }
}

/** Saturday and Sunday of the day's week: "2013-W11-WE". */
export function weekendStretch(day: Day): Stretch {
  const week = weekStretch(day)
  return { value: `${week.value}-WE`, start: week.start + 5, end: week.end, precision: 'range' }
}

export function monthStretch(year: number, month: number): Stretch {
  const start = dayOf(year, month, 1)
  return { value: `${pad(year, 4)}-${pad(month)}`, start, end: start + monthLength(year, month) - 1, precision: 'month' }
}

export function yearStretch(year: number): Stretch {
  return { value: pad(year, 4), start: dayOf(year, 1, 1), end: dayOf(year, 12, 31), precision: 'year' }
}

/** A quarter, "2013-Q1". */
export function quarterStretch(year: number, quarter: number): Stretch {
  const start = dayOf(year, quarter * 3 - 2, 1)
  return { value: `${pad(year, 4)}-Q${quarter}`, start, end: addMonths(start, 3) - 1, precision: 'range' }
}

/** A half of a year, "2013-H1". */
export function halfStretch(year: number, half: number): Stretch {
  const start = dayOf(year, half * 6 - 5, 1)
  return { value: `${pad(year, 4)}-H${half}`, start, end: addMonths(start, 6) - 1, precision: 'range' }
}

/** A season of the northern year, "2013-SU". A winter runs from December of the year before: news calls it by its January. */
export function seasonStretch(year: number, season: Season): Stretch {
  const first = { SP: 3, SU: 6, FA: 9, WI: 0 }[season]
  const start = first === 0 ? dayOf(year - 1, 12, 1) : dayOf(year, first, 1)
  return { value: `${pad(year, 4)}-${season}`, start, end: addMonths(start, 3) - 1, precision: 'season' }
}

/** A decade "199" (the 1990s) or a century "19" (the twentieth): the digits its years share. */
export function digitsStretch(digits: string): Stretch {
  const missing = 4 - digits.length
  const first = Number(digits + '0'.repeat(missing))
  return { value: digits, start: dayOf(first, 1, 1), end: dayOf(first + 10 ** missing - 1, 12, 31), precision: 'range' }
}

/** The calendar month, quarter or year a number of steps from the one that holds `day`. */
export function shiftedMonth(day: Day, months: number): Stretch {
  const { year, month } = dateOf(addMonths(dateOf(day).day === 1 ? day : day - dateOf(day).day + 1, months))
  return monthStretch(year, month)
}

export function quarterOf(day: Day): number {
  return Math.ceil(dateOf(day).month / 3)
}

export function shiftedQuarter(day: Day, quarters: number): Stretch {
  const { year, month } = dateOf(addMonths(monthStretch(dateOf(day).year, dateOf(day).month).start, quarters * 3))
  return quarterStretch(year, Math.ceil(month / 3))
}
