import { weekdayOf, type Day } from '../calendar.js'
import type { WeekdayMeaning } from '../meaning.js'
import { dayStretch, weekStretch } from '../stretch.js'
import type { Direction } from './direction.js'
import { dated, open, type ResolveContext, type Resolved } from './resolved.js'

/** "on Tuesday" is the last one up to the day of publication, or the coming one where the sentence looks ahead. */
export function resolveWeekday(meaning: WeekdayMeaning, { reference, direction }: ResolveContext): Resolved {
  if (reference === null) return open(`XXXX-WXX-${meaning.weekday}`)
  if (meaning.week !== null) return dated(dayStretch(weekStretch(reference + 7 * meaning.week).start + meaning.weekday - 1))
  return dated(dayStretch(pickWeekday(meaning, reference, direction)))
}

function pickWeekday({ weekday, which }: WeekdayMeaning, reference: Day, direction: Direction): Day {
  const back = (weekdayOf(reference) - weekday + 7) % 7
  const on = (7 - back) % 7
  if (which === 'last') return reference - (back === 0 ? 7 : back)
  if (which === 'next') return reference + (on === 0 ? 7 : on)
  // "this Friday" looks ahead unless the sentence looks back.
  const ahead = direction === 'future' || (which === 'this' && direction !== 'past')
  return ahead ? reference + on : reference - back
}
