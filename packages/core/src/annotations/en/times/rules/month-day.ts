import { isRealDate } from '../calendar.js'
import { calendar, readShift, readWhich } from '../meaning.js'
import { phrase, type PhraseMatch, type Reading, type TimeRule } from '../phrase.js'
import { isNamed } from './name-behind.js'
import { readMonth } from '../time-words.js'

// "on March 5", "Tuesday, Aug. 7, 1998", "5th of March 2013", "3-5 January", "the night of 3 and 4 January", "last Oct. 23"
// not: "the March 14 Alliance" (a name), "May 20 people" never, since a count is no day of the month after a small letter.

const weekday = '(?:(?:{weekday}|{weekdayShort})(?:,| the)? )?'
const year = '(?:,? {year}|,? (?<which>last|this|next) year)?'

/** "BOGOTA, 3 OCT 89 (EFE)": the short year of an old wire, before its credit. */
const wireYear = ' (?<short>[6-9]\\d)(?= ?(?:\\(|--))'

function readDate(match: PhraseMatch): Reading | null {
  const { groups, after, text } = match
  const month = readMonth(groups['month'] ?? '')
  const day = Number(groups['day'])
  const lastDay = groups['lastDay'] ? Number(groups['lastDay']) : null
  const said = groups['year'] ? Number(groups['year']) : groups['short'] ? 1900 + Number(groups['short']) : null
  if (month === null || isNamed(text, after)) return null
  if (!isRealDate(said ?? 2000, month, day)) return null
  if (lastDay !== null && (lastDay <= day || !isRealDate(said ?? 2000, month, lastDay))) return null
  // "may 20 people": a modal before a count.
  if (/\b(?:may|march)[\s\u00a0]/u.test(text) && said === null) return null
  const [which, yearShift] = [readWhich(groups['before']), readShift(groups['which'])]
  return { meaning: calendar({ year: said, month, day, lastDay, which, yearShift }) }
}

export const monthDay: TimeRule = {
  id: 'en/time/month-day',
  pattern: phrase(`${weekday}(?:(?<before>last|this|next) )?{month} (?:the )?{day}(?:{th})?${year}`),
  read: readDate,
}

/** "March 3-5": one expression; "March 3 and 5" is two, the second read by `dayAfter`. */
export const monthDays: TimeRule = {
  id: 'en/time/month-days',
  pattern: phrase(`${weekday}{month} {day}(?:{th})? ?(?:-|–|—) ?{day:lastDay}(?:{th:th2})?${year}`),
  read: readDate,
}

export const dayMonth: TimeRule = {
  id: 'en/time/day-month',
  pattern: phrase(`${weekday}(?:the (?=\\d+(?:{th:th3})))?{day}(?:{th})?(?: of|-)? ?{month}(?:${wireYear}|${year})`),
  read: readDate,
}

export const daysMonth: TimeRule = {
  id: 'en/time/days-month',
  pattern: phrase(
    `${weekday}(?:the (?=\\d+(?:{th:th3})))?{day}(?:{th})? ?(?:-|–|—|/| and | to ) ?{day:lastDay}(?:{th:th2})?(?: of)? {month}${year}`,
  ),
  read: readDate,
}

/** "between March 3 and 5", "April 24 and 25": the bare day takes its month from the date before it. */
export const dayAfter: TimeRule = {
  id: 'en/time/day-after',
  pattern: phrase('{day}(?:{th})?(?:,? {year})?'),
  read({ groups, before, after }) {
    const link =
      /(?<month>\p{L}+\.?)[\s\u00a0]+\d\d?(?:st|nd|rd|th)?(?:,? (?:and|to|or|until|through)|,)[\s\u00a0]+(?:the[\s\u00a0]+)?$/u.exec(before)
    const month = link ? readMonth(link.groups?.['month'] ?? '') : null
    const day = Number(groups['day'])
    const year = groups['year'] ? Number(groups['year']) : null
    const name = link?.groups?.['month'] ?? ''
    if (month === null || !monthWord.test(name) || !isRealDate(year ?? 2000, month, day)) return null
    // "on March 5, 12 people died" counts; a day of the month is followed by a stop, a comma or a small function word.
    if (
      !/^(?:[\s\u00a0]*[.,;:)]|[\s\u00a0]*$|[\s\u00a0]+(?:and|in|at|on|by|when|as|that|to|for|after|before|during|with|which|were|was|against|near|the)\b)/u.test(
        after,
      )
    )
      return null
    return { meaning: calendar({ month, day, year }) }
  },
}

const monthWord =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.?|Feb\.?|Mar\.?|Apr\.?|Jun\.?|Jul\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)$/u
