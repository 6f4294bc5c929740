import { readAmount } from '../amounts.js'
import type { Meaning } from '../meaning.js'
import { phrase, type TimeRule } from '../phrase.js'
import { readUnit } from '../time-words.js'
import { readShiftUnit } from './relative-unit.js'

// "two days ago", "a week ago", "almost two years ago", "several years ago", "years ago", "a year or so ago", "a day earlier",
// "a year-ago quarter", "a week ago Tuesday" (the first part only)

const about = '(?:(?:about|around|nearly|almost|roughly|approximately|some|just over|just under|over|just|only) )?'

export const ago: TimeRule = {
  id: 'en/time/ago',
  pattern: phrase(
    `${about}(?:(?<amount>{number}|{vague}|a|an|many) (?:(?<half>and a half) )?)?{unit}(?: or (?:so|two|more))?(?: and a half)? ago`,
  ),
  read({ groups, text }) {
    const unit = readUnit(groups['unit'] ?? '')
    if (unit === null) return null
    const amount = groups['amount'] === undefined ? 'X' : readAmount(groups['amount'])
    if (amount === null) return null
    const shiftUnit = readShiftUnit(groups['unit'] ?? '')
    if (amount === 'X') return { meaning: past, edge: null }
    if (shiftUnit === null) return { meaning: { kind: 'shift', unit: 'day', by: 0, from: 'publication', counted: true } }
    const fortnight = /fortnight/i.test(text) ? 2 : 1
    return { meaning: { kind: 'shift', unit: shiftUnit, by: -Math.floor(amount) * fortnight, from: 'publication', counted: true } }
  },
}

const past: Meaning = { kind: 'fixed', type: 'DATE', value: 'PAST_REF' }

/** "a day earlier", "a year earlier", "two days before" at the end of a clause. Longer counts are lengths: see the duration rule. */
export const earlier: TimeRule = {
  id: 'en/time/earlier',
  pattern: phrase(`${about}(?:a|one|(?<vague>several|a few)|the) (?<unit>day|week|month|year)s? (?:earlier|before|later|previously|prior)`),
  read({ groups, text, after }) {
    const unit = readShiftUnit(groups['unit'] ?? '')
    if (unit === null) return null
    const back = !/later$/i.test(text)
    // "a day before the vote" hangs on the vote.
    if (/(?:before|prior|later)$/i.test(text) && !/^[\s\u00a0]*(?:[.,;)"”]|$)/.test(after) && !/later$/i.test(text)) return null
    if (groups['vague']) return null
    return { meaning: { kind: 'shift', unit, by: back ? -1 : 1, from: 'context', counted: true } }
  },
}

/** "the year-ago quarter", "year-earlier": the same stretch of the year before. */
export const yearAgo: TimeRule = {
  id: 'en/time/year-ago',
  pattern: phrase(
    '(?:(?:the )?(?:year-ago|year-earlier)(?: (?:first|second|third|fourth))? (?:quarter|period|month)|(?:year-ago|year-earlier))',
  ),
  read: () => ({ meaning: { kind: 'shift', unit: 'year', by: -1, from: 'publication', counted: true } }),
}
