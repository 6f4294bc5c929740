import type { Candidate, Meaning } from '../meaning.js'
import { dayStretch, digitsStretch, type Stretch } from '../stretch.js'
import type { Day } from '../calendar.js'
import { narrow } from './narrow.js'
import { resolveCalendar } from './resolve-calendar.js'
import { resolveDuration } from './resolve-duration.js'
import { resolveHoliday, resolvePartOfYear } from './resolve-part-of-year.js'
import { resolveShift } from './resolve-shift.js'
import { resolveWeekday } from './resolve-weekday.js'
import { dated, open, type ResolveContext, type Resolved } from './resolved.js'

/** The value and the days of an expression, in the light of the day of publication, the tense and what was spoken of before. */
export function resolve(candidate: Candidate, context: ResolveContext): Resolved {
  const plain = resolveMeaning(candidate.meaning, context)
  const resolved = candidate.edge === null ? plain : narrow(plain, candidate.edge, context.reference)
  if (candidate.clock !== null && candidate.meaning.kind !== 'clock')
    return { ...resolved, type: 'TIME', value: resolved.value + candidate.clock }
  return candidate.part === null ? resolved : { ...resolved, type: 'TIME', value: `${resolved.value}T${candidate.part}` }
}

function resolveMeaning(meaning: Meaning, context: ResolveContext): Resolved {
  switch (meaning.kind) {
    case 'calendar':
      return resolveCalendar(meaning, context)
    case 'weekday':
      return resolveWeekday(meaning, context)
    case 'shift':
      return resolveShift(meaning, context)
    case 'part-of-year':
      return resolvePartOfYear(meaning, context)
    case 'holiday':
      return resolveHoliday(meaning, context)
    case 'duration':
      return resolveDuration(meaning, context)
    case 'digits':
      return dated(digitsStretch(meaning.digits), true)
    case 'fixed':
      return { type: meaning.type, value: meaning.value, stretch: null, stated: true }
    case 'clock':
      return resolveClock(meaning.time, context)
    case 'part-of-day':
      return context.reference === null ? open('XXXX-XX-XX') : dated(dayStretch(context.reference + meaning.shift))
    case 'overnight':
      return resolveNight(context.reference)
    case 'anchored':
      return open({ day: 'XXXX-XX-XX', night: 'XXXX-XX-XXTNI', week: 'XXXX-WXX', month: 'XXXX-XX', year: 'XXXX' }[meaning.unit])
  }
}

/** A time of day belongs to the day spoken of in its sentence, else to the day of publication. */
function resolveClock(time: string, { lastDay, reference }: ResolveContext): Resolved {
  const day: Stretch | null = lastDay ?? (reference === null ? null : dayStretch(reference))
  return { type: 'TIME', value: `${day?.value ?? 'XXXX-XX-XX'}${time}`, stretch: day, stated: false }
}

/** The night before the paper came out lies on two days. */
function resolveNight(reference: Day | null): Resolved {
  if (reference === null) return { type: 'TIME', value: 'XXXX-XX-XXTNI', stretch: null, stated: true }
  const night = dayStretch(reference - 1)
  return { type: 'TIME', value: `${night.value}TNI`, stretch: { ...night, end: reference, precision: 'range' }, stated: false }
}
