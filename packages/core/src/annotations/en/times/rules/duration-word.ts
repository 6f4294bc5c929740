import { durationValue, readAmount } from '../amounts.js'
import { phrase, type TimeRule } from '../phrase.js'
import { readUnit } from '../time-words.js'
import { lengthReading } from './duration-reading.js'

// "the two-week siege", "a 16-hour battle", "an 8-month-old truce", "several-year", "a day-long battle", "months-long"
// not: "a 44-year-old", "the 3-month-old girl", "day-to-day"

const child = /^[\s\u00a0]+(?:baby|boy|girl|son|daughter|infant|child|\p{Lu})/u

export const hyphenated: TimeRule = {
  id: 'en/time/duration-hyphen',
  pattern: phrase(
    `(?<amount>{number}|several|multi|half)(?<link>[- ])(?<unit>second|minute|hour|day|week|month|year|decade|century|night)(?<old>-old)?(?:-long)?`,
  ),
  read({ groups, after }) {
    const unit = readUnit(groups['unit'] ?? '')
    if (unit === null || groups['link'] !== '-' || /^-(?:old|to-)/.test(after)) return null
    if (groups['old'] !== undefined && (unit === 'year' || (unit === 'month' && child.test(after)))) return null
    const word = (groups['amount'] ?? '').toLowerCase()
    const amount = word === 'multi' ? 'X' : word === 'half' ? 0.5 : readAmount(word)
    return amount === null ? null : lengthReading(durationValue(amount, unit))
  },
}

export const unitLong: TimeRule = {
  id: 'en/time/duration-long',
  pattern: phrase('(?<unit>hours?|days?|weeks?|months?|years?|decades?)-?long'),
  read({ groups, before }) {
    const unit = readUnit(groups['unit'] ?? '')
    if (unit === null || before.endsWith('-')) return null
    return lengthReading(durationValue(/s$/i.test(groups['unit'] ?? '') ? 'X' : 1, unit))
  },
}
