import { addMonths, type Day } from '../calendar.js'
import type { DurationMeaning } from '../meaning.js'
import { dayStretch, shiftedMonth, yearStretch, type Stretch } from '../stretch.js'
import { dateOf } from '../calendar.js'
import type { ResolveContext, Resolved } from './resolved.js'

/** A length of time, and its days where the words place it: "the past three months", "three days later". */
export function resolveDuration({ value, window, leads }: DurationMeaning, { reference, lastDay }: ResolveContext): Resolved {
  return { type: 'DURATION', value, stretch: windowOf() ?? leadOf(), stated: false }

  function windowOf(): Stretch | null {
    if (window === null || reference === null) return null
    const other = move(reference, value, window === 'past' ? -1 : 1)
    if (other === null) return null
    return { value, start: Math.min(reference, other), end: Math.max(reference, other), precision: 'range' }
  }

  function leadOf(): Stretch | null {
    if (leads === null || lastDay === null) return null
    const sign = leads === 'later' ? 1 : -1
    // "hours later" is taken for the same day.
    if (/^PTX[HMS]$/.test(value)) return dayStretch(lastDay.start)
    const day = move(lastDay.start, value, sign)
    return day === null ? null : nearly(day, value.slice(-1))
  }
}

/** As exact as its unit: days to the day, weeks to half a week either way, months and years to the one they fall in. */
function nearly(day: Day, unit: string): Stretch {
  if (unit === 'W') return { ...dayStretch(day), start: day - 3, end: day + 3, precision: 'week' }
  if (unit === 'M') return shiftedMonth(day, 0)
  return unit === 'Y' ? yearStretch(dateOf(day).year) : dayStretch(day)
}

/** The day a whole length away; null for lengths that are not known ("PXM"). Hours round up to whole days. */
function move(day: Day, value: string, sign: 1 | -1): Day | null {
  const match = /^P(T?)(\d+(?:\.\d+)?)([DWMYHS])$/.exec(value)
  if (!match) return null
  const count = Number(match[2])
  if (match[1] === 'T') return match[3] === 'H' ? day + sign * Math.ceil(count / 24) : day
  if (match[3] === 'D') return day + sign * Math.round(count)
  if (match[3] === 'W') return day + sign * 7 * Math.round(count)
  return addMonths(day, sign * Math.round(match[3] === 'Y' ? count * 12 : count))
}
