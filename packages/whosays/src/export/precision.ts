import type { When, Where } from '@whosays/core'

/** ACLED's geo_precision: 1 a town, 2 part of a region, 3 a region; null for a country or less, which ACLED codes nowhere. */
export function acledGeoPrecision({ precision, lat, lon }: Where): 1 | 2 | 3 | null {
  if (lat === null || lon === null) return null
  switch (precision) {
    case 'site':
    case 'settlement':
      return 1
    case 'district':
      return 2
    case 'admin1':
      return 3
    case 'country':
    case 'region':
    case 'unknown':
      return null
  }
}

/** UCDP's where_prec: 1 exact, 3 second-order division, 4 first-order division, 5 a fuzzy area, 6 a country; null where nothing is known. */
export function gedWherePrecision({ precision, country }: Where): 1 | 3 | 4 | 5 | 6 | null {
  switch (precision) {
    case 'site':
    case 'settlement':
      return 1
    case 'district':
      return 3
    case 'admin1':
      return 4
    case 'region':
      return 5
    case 'country':
      return 6
    case 'unknown':
      return country === null ? null : 6
  }
}

/** How many days the incident's time covers; null where it has none. */
export function daysOf({ start, end }: When): number | null {
  if (start === null || end === null) return null
  return Math.round((Date.parse(end) - Date.parse(start)) / 86_400_000) + 1
}

/** UCDP's date_prec: 1 a day, 2 two to six days, 3 a week, 4 a month, 5 up to a year; null for what is vaguer. */
export function gedDatePrecision(when: When): 1 | 2 | 3 | 4 | 5 | null {
  const days = daysOf(when)
  if (days === null || days < 1) return null
  if (days === 1) return 1
  if (days < 7) return 2
  if (days === 7) return 3
  if (days <= 31) return 4
  return days <= 366 ? 5 : null
}

/** ACLED's time_precision of one row: 1 a day (or a day of a short range), 2 a week, 3 a month; null for what is vaguer. */
export function acledTimePrecision(when: When): 1 | 2 | 3 | null {
  const days = daysOf(when)
  if (days === null || days < 1) return null
  if (when.precision === 'week') return 2
  if (when.precision === 'month') return 3
  return days <= LONGEST_RANGE ? 1 : null
}

/** The longest range of days that is taken for activity on each of them; longer ones are trends and have no rows. */
export const LONGEST_RANGE = 31

/** The day in the middle. Takes ISO dates; the earlier of two middles. */
export function midpoint(start: string, end: string): string {
  return addDays(start, Math.floor((Date.parse(end) - Date.parse(start)) / 86_400_000 / 2))
}

/** An ISO date so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
