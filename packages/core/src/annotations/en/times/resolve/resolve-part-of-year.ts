import { dateOf } from '../calendar.js'
import type { HolidayMeaning, PartOfYearMeaning } from '../meaning.js'
import { dayStretch, halfStretch, quarterStretch, seasonStretch, weekStretch, type Stretch } from '../stretch.js'
import { dayOfHoliday } from './holidays.js'
import { pickYear } from './resolve-calendar.js'
import { dated, open, type ResolveContext, type Resolved } from './resolved.js'

/** "the third quarter", "last summer": the latest begun, unless the words or their tense say otherwise. */
export function resolvePartOfYear({ part, year, which }: PartOfYearMeaning, { reference, direction }: ResolveContext): Resolved {
  const inYear = (y: number): Stretch =>
    'quarter' in part ? quarterStretch(y, part.quarter) : 'half' in part ? halfStretch(y, part.half) : seasonStretch(y, part.season)
  if (year !== null) return dated(inYear(year), true)
  if (reference === null) return open(`XXXX-${inYear(2000).value.slice(5)}`)
  // "last year's third quarter" is of last year; "last summer" the last one over.
  if ('quarter' in part || 'half' in part) {
    const shift = which === 'last' ? -1 : which === 'next' ? 1 : which === 'this' ? 0 : null
    if (shift !== null) return dated(inYear(dateOf(reference).year + shift))
  }
  const stretch = pickYear(inYear, reference, which, 'season' in part ? direction : 'past')
  return stretch ? dated(stretch) : open('XXXX')
}

/** "Thanksgiving Day", "last Christmas". */
export function resolveHoliday({ holiday, year, which }: HolidayMeaning, { reference, direction }: ResolveContext): Resolved {
  const inYear = (y: number): Stretch | null => {
    const day = dayOfHoliday(holiday, y)
    return day === null ? null : / week$/.test(holiday) ? weekStretch(day) : dayStretch(day)
  }
  const stretch = year !== null ? inYear(year) : reference === null ? null : pickYear(inYear, reference, which, direction)
  if (stretch) return dated(stretch, year !== null)
  const sample = inYear(2001)
  return open(sample && fixedDay.test(holiday) ? `XXXX${sample.value.slice(4)}` : 'XXXX-XX-XX')
}

const fixedDay = /^(?:new years|christmas|boxing|halloween|valentines|may day)/
