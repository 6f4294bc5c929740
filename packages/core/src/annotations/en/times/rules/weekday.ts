import { readDayPart, readWeekday } from '../time-words.js'
import { readWhich } from '../meaning.js'
import { phrase, type TimeRule } from '../phrase.js'

// "on Tuesday", "last Friday", "Friday night", "early on Monday morning", "the night of Thursday", "Wednesday of last week" (the day only)
// not: "the Sunday Times", "Black Friday", "Good Friday" (a holiday), "Bloody Sunday"

const nameBefore = /\b(?:Black|Bloody|Good|Easter|Palm|Ash|Cyber|Ruby|Super|Freaky|Whit|Shrove|Maundy|Holy)[\s\u00a0]+$/u
const nameBehind =
  /^[\s\u00a0]+(?:Times|Telegraph|Herald|Mail|Mirror|Express|Post|Independent|Tribune|Star|Sun|News|World|People|Observer|Magazine|Vision|Standard|Monitor|Punch|Nation|Leader|Guardian)\b/u
export const weekdayRule: TimeRule = {
  id: 'en/time/weekday',
  pattern: phrase(
    '(?:(?<which>last|this|next|this past|this coming|the previous|the following) )?{weekday}(?: {part}| (?<mid>midday|lunchtime|mid-afternoon|mid-morning)| (?<noon>noon))?',
  ),
  read({ groups, before, after, text }) {
    const name = groups['weekday'] ?? ''
    const weekday = readWeekday(name)
    if (weekday === null || name === name.toLowerCase()) return null
    if (nameBefore.test(before) || (!text.endsWith('s') && nameBehind.test(after))) return null
    const which = readWhich(groups['which']?.replace(/^(?:this (?=past|coming)|the )/i, ''))
    const part = groups['part'] ?? groups['mid']
    return {
      meaning: { kind: 'weekday', weekday, which, week: null },
      part: part ? readDayPart(part) : null,
      clock: groups['noon'] ? 'T12:00' : null,
    }
  },
}
