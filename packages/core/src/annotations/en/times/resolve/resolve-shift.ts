import { dateOf, pad, type Day } from '../calendar.js'
import type { ShiftMeaning, ShiftUnit } from '../meaning.js'
import {
  dayStretch,
  digitsStretch,
  quarterStretch,
  shiftedMonth,
  shiftedQuarter,
  weekStretch,
  weekendStretch,
  yearStretch,
  type Stretch,
} from '../stretch.js'
import type { Direction } from './direction.js'
import { dated, open, type ResolveContext, type Resolved } from './resolved.js'

const openValues: Readonly<Record<ShiftUnit, string>> = {
  day: 'XXXX-XX-XX',
  week: 'XXXX-WXX',
  weekend: 'XXXX-WXX-WE',
  month: 'XXXX-XX',
  quarter: 'XXXX-QX',
  year: 'XXXX',
  decade: 'XXX',
  century: 'XX',
}

/** "last week", "two years ago", "a day earlier", "the following month". */
export function resolveShift(meaning: ShiftMeaning, context: ResolveContext): Resolved {
  const { unit, by } = meaning
  const quarter = context.lastQuarter
  // Results are compared with the same quarter of the year before.
  if (unit === 'year' && meaning.counted && by === -1 && quarter !== null) {
    return dated(quarterStretch(Number(quarter.value.slice(0, 4)) - 1, Number(quarter.value.slice(-1))))
  }
  if (unit === 'quarter' && meaning.from === 'context') {
    if (quarter !== null) return dated(quarter)
    return context.reference === null ? open(openValues.quarter) : dated(shiftedQuarter(context.reference, -1))
  }
  const from = meaning.from === 'publication' ? context.reference : contextDay(meaning, context)
  if (from === null) return open(openValues[unit])
  return dated(meaning.counted ? countedStretch(from, unit, by) : namedStretch(from, unit, by, context.direction))
}

/** The day that "the previous day" or "that year" is counted from. */
function contextDay({ unit, by, counted }: ShiftMeaning, { lastDay, lastStretch, reference }: ResolveContext): Day | null {
  if (unit === 'day' || unit === 'week' || unit === 'weekend') return lastDay?.start ?? (counted && by < 0 ? reference : null)
  return lastStretch?.start ?? reference
}

function namedStretch(from: Day, unit: ShiftUnit, by: number, direction: Direction): Stretch {
  const { year } = dateOf(from)
  switch (unit) {
    case 'day':
      return dayStretch(from + by)
    case 'week':
      return weekStretch(from + 7 * by)
    case 'weekend':
      return weekendNear(from, by, direction)
    case 'month':
      return shiftedMonth(from, by)
    case 'quarter':
      return shiftedQuarter(from, by)
    case 'year':
      return yearStretch(year + by)
    case 'decade':
      return digitsStretch(String(Math.floor(year / 10) + by))
    case 'century':
      return digitsStretch(pad(Math.floor(year / 100) + by))
  }
}

/** "the weekend" is the last one begun, or the coming one where the sentence looks ahead; "last weekend" is over, "next" not begun. */
function weekendNear(from: Day, by: number, direction: Direction): Stretch {
  const thisWeek = weekendStretch(from)
  if (by > 0) return weekendStretch(from + 7)
  if (by < 0) return thisWeek.end < from ? thisWeek : weekendStretch(from - 7)
  return direction === 'future' || thisWeek.start <= from ? thisWeek : weekendStretch(from - 7)
}

/** Counted back or on: the day is exact for days, a week either way of it for weeks, else the month or year it falls in. */
function countedStretch(from: Day, unit: ShiftUnit, by: number): Stretch {
  const { year } = dateOf(from)
  switch (unit) {
    case 'day':
      return dayStretch(from + by)
    case 'week':
      return { ...weekStretch(from + 7 * by), start: from + 7 * by - 3, end: from + 7 * by + 3 }
    case 'weekend':
      return weekendStretch(from + 7 * by)
    case 'month':
      return shiftedMonth(from, by)
    case 'quarter':
      return shiftedQuarter(from, by)
    case 'year':
      return yearStretch(year + by)
    case 'decade':
      return yearStretch(year + 10 * by)
    case 'century':
      return digitsStretch(pad(Math.floor(year / 100) + by))
  }
}
