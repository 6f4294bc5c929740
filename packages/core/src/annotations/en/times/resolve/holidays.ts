import { dayOf, easterOf, weekdayOf, type Day } from '../calendar.js'

/** The nth such weekday of a month; -1 counts from its end. */
function nthWeekday(year: number, month: number, weekday: number, nth: number): Day {
  if (nth < 0) {
    const last = dayOf(year, month + 1, 1) - 1
    return last - ((weekdayOf(last) - weekday + 7) % 7)
  }
  const first = dayOf(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (nth - 1)
}

const holidays: Readonly<Record<string, (year: number) => Day>> = {
  'new years day': (y) => dayOf(y, 1, 1),
  'new years eve': (y) => dayOf(y, 12, 31),
  christmas: (y) => dayOf(y, 12, 25),
  'christmas day': (y) => dayOf(y, 12, 25),
  'christmas eve': (y) => dayOf(y, 12, 24),
  'boxing day': (y) => dayOf(y, 12, 26),
  halloween: (y) => dayOf(y, 10, 31),
  'valentines day': (y) => dayOf(y, 2, 14),
  'may day': (y) => dayOf(y, 5, 1),
  thanksgiving: (y) => nthWeekday(y, 11, 4, 4),
  'thanksgiving day': (y) => nthWeekday(y, 11, 4, 4),
  'labor day': (y) => nthWeekday(y, 9, 1, 1),
  'memorial day': (y) => nthWeekday(y, 5, 1, -1),
  'election day': (y) => nthWeekday(y, 11, 1, 1) + 1,
  easter: easterOf,
  'easter sunday': easterOf,
  'easter week': (y) => easterOf(y),
  'easter monday': (y) => easterOf(y) + 1,
  'good friday': (y) => easterOf(y) - 2,
  'palm sunday': (y) => easterOf(y) - 7,
}

/** The day a feast falls on, by its name in small letters without apostrophes; null for one that is not known. */
export function dayOfHoliday(name: string, year: number): Day | null {
  return holidays[name]?.(year) ?? null
}
