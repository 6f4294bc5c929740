import { isRealDate } from '../calendar.js'
import { calendar } from '../meaning.js'
import { phrase, type TimeRule } from '../phrase.js'

// "2013-03-22", "2013-03-22T08:30Z", "03/22/2013" (month first unless that cannot be), "22.3.2013", "22/03/2013"
// not: "9/11" (a name by now), "3/4" (a fraction), "10.4.2" (a version)

export const isoDateRule: TimeRule = {
  id: 'en/time/iso-date',
  pattern: phrase(
    '(?<full>\\d{4})-(?<month>\\d\\d)-(?<day>\\d\\d)(?:[T ](?<clock>\\d\\d:\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?',
  ),
  read({ groups }) {
    const [year, month, day] = [Number(groups['full']), Number(groups['month']), Number(groups['day'])]
    if (!isRealDate(year, month, day)) return null
    const clock = groups['clock'] ? `T${groups['clock']}` : null
    return { meaning: calendar({ year, month, day }), clock }
  },
}

export const slashDate: TimeRule = {
  id: 'en/time/slash-date',
  pattern: phrase('(?<a>\\d{1,2})(?<mark>[/.])(?<b>\\d{1,2})\\k<mark>(?<full>(?:19|20)\\d\\d|\\d\\d)'),
  read({ groups }) {
    const [a, b] = [Number(groups['a']), Number(groups['b'])]
    const short = groups['full'] ?? ''
    if (short.length === 2 && groups['mark'] === '.') return null
    const year = short.length === 4 ? Number(short) : Number(short) + (Number(short) < 70 ? 2000 : 1900)
    // With stops the day comes first (25.12.2013); with strokes the month does, as in American reports, where it can.
    const monthFirst = groups['mark'] === '/' && a <= 12
    const [month, day] = monthFirst ? [a, b] : [b, a]
    return isRealDate(year, month, day) ? { meaning: calendar({ year, month, day }) } : null
  },
}
