import { isoDate, readFullDate } from '../../text/calendar-date.js'
import type { TableMapping } from '../../records/table-row.js'

type Order = TableMapping['date']['order']

/**
 * The day that a cell names, as an ISO date; null where it is none. A time of day behind it is passed over ("2031-05-06 00:00:00.000").
 * Numbers alone ("06/05/2031") are read in the order given, and not at all without one.
 */
export function readDay(value: string, order?: Order): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ][\d:.,]+(?:Z|[+-][\d:]+)?)?$/.exec(value)
  if (iso) return isoDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: [\d:.]+)?$/.exec(value)
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])]
    return order === undefined ? null : order === 'day-month-year' ? isoDate(year, second, first) : isoDate(year, first, second)
  }
  return /^[\p{L}\d][\p{L}\d ,.-]{7,25}$/u.test(value) ? readFullDate(value) : null
}

const SECONDS_A_DAY = 86_400

/** The same, and seconds since 1970 as ACLED's `timestamp` gives them. */
export function readChangeDay(value: string, order?: Order): string | null {
  if (!/^\d{9,10}$/.test(value)) return readDay(value, order)
  return dayAfter('1970-01-01', Math.floor(Number(value) / SECONDS_A_DAY))
}

/** The ISO date so many days after another; before it where the number is negative. */
export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * SECONDS_A_DAY * 1000).toISOString().slice(0, 10)
}

/** The first and the last day of the month that a day lies in. */
export function monthOf(iso: string): { readonly start: string; readonly end: string } {
  const start = `${iso.slice(0, 7)}-01`
  return { start, end: dayAfter(`${dayAfter(start, 31).slice(0, 7)}-01`, -1) }
}

/** A whole number that is not negative: "12", "12.0". Null for anything else, "1,200" and "-9" among it. */
export function readWhole(value: string): number | null {
  return /^\d{1,9}(?:\.0+)?$/.test(value) ? Number(value) : null
}

/** Degrees, with a decimal point or comma; null where it is no number or lies beyond `most` on either side. */
export function readDegrees(value: string, most: number): number | null {
  const degrees = /^[+-]?\d{1,3}(?:[.,]\d+)?$/.test(value) ? Number(value.replace(',', '.')) : NaN
  return Math.abs(degrees) <= most ? degrees : null
}

/** A cell longer than this is a list or a citation, and names nobody and no place. */
const LONGEST_NAME = 300

/** The cell where it may be a name; else null. */
export function asName<T extends { readonly value: string }>(cell: T | null): T | null {
  return cell && cell.value.length <= LONGEST_NAME ? cell : null
}

/** What a table of codes says of a cell's value; undefined where it does not list it. */
export function codeFor<T>(codes: Readonly<Record<string, T>>, value: string | undefined): T | undefined {
  return value !== undefined && Object.hasOwn(codes, value) ? codes[value] : undefined
}
