/**
 * Calendar arithmetic on whole days, proleptic Gregorian, without clock or time zone.
 * A `Day` is the number of days since 1970-01-01, so that days can be added, compared and subtracted as numbers.
 */
export type Day = number

export interface CalendarDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

const DAYS_IN_ERA = 146097

/** The day of a calendar date. Days beyond the month's end run on into the next (`dayOf(2013, 3, 0)` is 28 February). */
export function dayOf(year: number, month: number, day: number): Day {
  // Howard Hinnant's days_from_civil: years start in March, so that the leap day comes last.
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_IN_ERA + dayOfEra - 719468
}

/** The calendar date of a day: the inverse of `dayOf`. */
export function dateOf(day: Day): CalendarDate {
  const z = day + 719468
  const era = Math.floor(z / DAYS_IN_ERA)
  const dayOfEra = z - era * DAYS_IN_ERA
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return { year, month, day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1 }
}

/** The number of days in a month. */
export function monthLength(year: number, month: number): number {
  return (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - dayOf(year, month, 1)
}

/** False for 31 April, 29 February 2013, or a thirteenth month. */
export function isRealDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
}

/** ISO weekday: Monday is 1, Sunday is 7. */
export function weekdayOf(day: Day): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 week: the year it belongs to (not always the calendar year) and its number, 1 to 53. */
export function weekOf(day: Day): { readonly year: number; readonly week: number } {
  const thursday = day - weekdayOf(day) + 4
  const { year } = dateOf(thursday)
  return { year, week: Math.floor((thursday - dayOf(year, 1, 1)) / 7) + 1 }
}

/** The same day some months on or back; the 31st becomes the last day of a shorter month. */
export function addMonths(day: Day, months: number): Day {
  const date = dateOf(day)
  const count = date.year * 12 + date.month - 1 + months
  const year = Math.floor(count / 12)
  const month = count - year * 12 + 1
  return dayOf(year, month, Math.min(date.day, monthLength(year, month)))
}

/** Western Easter Sunday (the anonymous Gregorian computus). */
export function easterOf(year: number): Day {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 19 * a + 15
  const h = d % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayOf(year, Math.floor(n / 31), (n % 31) + 1)
}

export function pad(value: number, width = 2): string {
  return String(value).padStart(width, '0')
}

/** "2013-03-22". */
export function isoDate(day: Day): string {
  const { year, month, day: date } = dateOf(day)
  return `${pad(year, 4)}-${pad(month)}-${pad(date)}`
}

/** The day of an ISO date or date-time; null for anything else, unreal dates included. The time of day is not read. */
export function parseDay(text: string | null): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?![\d])/.exec(text ?? '')
  if (!match) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isRealDate(year, month, day) ? dayOf(year, month, day) : null
}
