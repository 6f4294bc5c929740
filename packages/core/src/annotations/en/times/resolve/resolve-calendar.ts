import { dateOf, dayOf, isRealDate, pad, type Day } from '../calendar.js'
import type { CalendarMeaning, Which } from '../meaning.js'
import { dayStretch, monthStretch, yearStretch, type Stretch } from '../stretch.js'
import type { Direction } from './direction.js'
import { dated, open, type ResolveContext, type Resolved } from './resolved.js'

/**
 * How far ahead, in days, a date without a year may lie: writers give the year of what lies farther off. Without a future tense it must
 * also be nearer than the same date behind.
 */
const REACH_AHEAD = { future: 240, past: 62, month: 62 } as const

/** "March 5", "March", "2013": the year is the latest that fits what the words and their tense say. */
export function resolveCalendar(meaning: CalendarMeaning, context: ResolveContext): Resolved {
  const { reference } = context
  const shifted = meaning.yearShift !== null && reference !== null ? dateOf(reference).year + meaning.yearShift : null
  const year = meaning.year ?? shifted
  if (year !== null) {
    const stretch = stretchIn(year, meaning)
    return stretch ? dated(stretch, meaning.year !== null) : open(openValue(meaning))
  }
  if (reference === null && meaning.day !== null && context.titleYear !== null) {
    const stretch = stretchIn(context.titleYear, meaning)
    if (stretch) return dated(stretch)
  }
  if (reference === null || meaning.month === null) return open(openValue(meaning))
  const stretch = pickYear((y) => stretchIn(y, meaning), reference, meaning.which, context.direction)
  return stretch ? dated(stretch) : open(openValue(meaning))
}

function stretchIn(year: number, { month, day, lastDay }: CalendarMeaning): Stretch | null {
  if (month === null) return yearStretch(year)
  if (day === null) return monthStretch(year, month)
  if (!isRealDate(year, month, day)) return null
  const first = dayStretch(dayOf(year, month, day))
  if (lastDay === null || !isRealDate(year, month, lastDay)) return first
  const last = dayStretch(dayOf(year, month, lastDay))
  return { value: `${first.value}/${last.value}`, start: first.start, end: last.end, precision: 'range' }
}

/**
 * Of a stretch that comes once a year, the one meant: "last" is over or at least begun before, "next" not begun; a future tense
 * looks on, anything else back. A single day without any cue may also lie close ahead.
 */
export function pickYear(inYear: (year: number) => Stretch | null, reference: Day, which: Which, direction: Direction): Stretch | null {
  const { year } = dateOf(reference)
  const all = [year - 5, year - 4, year - 3, year - 2, year - 1, year, year + 1, year + 2, year + 3, year + 4, year + 5].flatMap(
    (y) => inYear(y) ?? [],
  )
  const begun = all.filter((s) => s.start <= reference)
  const ahead = all.filter((s) => s.end >= reference)
  if (which === 'last') return begun.filter((s) => s.end < reference).at(-1) ?? null
  if (which === 'next') return ahead.find((s) => s.start > reference) ?? null
  if (which === 'this') return inYear(year)
  const [past, future] = [begun.at(-1) ?? null, ahead[0] ?? null]
  return isAhead(past, future, reference, direction) ? future : past
}

function isAhead(past: Stretch | null, future: Stretch | null, reference: Day, direction: Direction): boolean {
  if (past === null || future === null) return past === null
  const ahead = future.start - reference
  if (direction === 'future') return ahead <= REACH_AHEAD.future || ahead < reference - past.end
  if (past.precision === 'month') return direction !== 'past' && ahead > 0 && ahead <= REACH_AHEAD.month
  return past.precision === 'day' && ahead <= REACH_AHEAD.past && ahead < reference - past.start
}

function openValue({ month, day, lastDay }: CalendarMeaning): string {
  const start = month === null ? 'XXXX' : `XXXX-${pad(month)}${day === null ? '' : `-${pad(day)}`}`
  return lastDay === null ? start : `${start}/XXXX-${pad(month ?? 0)}-${pad(lastDay)}`
}
