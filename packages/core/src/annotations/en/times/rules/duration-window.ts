import { durationValue, readAmount } from '../amounts.js'
import type { DurationMeaning } from '../meaning.js'
import { phrase, type TimeRule } from '../phrase.js'
import { readUnit } from '../time-words.js'
import { between } from './duration.js'
import { lengthReading } from './duration-reading.js'

// "the past three months", "the next few years", "the last twenty-four hours", "the past year", "the first nine months", "recent weeks"
// not: "the last days of the war", "the first day", "last week" (a week of the calendar), "the last quarter"

function sideOf(word: string): DurationMeaning['window'] {
  if (/^(?:past|last)$/i.test(word)) return 'past'
  return /^(?:next|coming)$/i.test(word) ? 'next' : null
}

export const window: TimeRule = {
  id: 'en/time/window',
  pattern: phrase(
    `(?<the>the )?(?<side>past|last|next|coming|previous|first|final|latest|preceding|ensuing|following)(?: (?<amount>{number}|{vague}|couple of|{number:low} (?:to|or) {number:high}))? ${between}{unit}(?: or (?:so|two|more))?`,
  ),
  read({ groups }) {
    const [word, side] = [groups['unit'] ?? '', (groups['side'] ?? '').toLowerCase()]
    const unit = readUnit(word)
    const plural = word.toLowerCase().endsWith('s')
    if (unit === null || unit === 'second' || unit === 'night' || (unit === 'quarter' && !plural)) return null
    const fortnight = /^fortnight/i.test(word)
    const said = groups['low'] ?? groups['amount']
    if (said !== undefined) {
      const amount = readAmount(said)
      return amount === null ? null : lengthReading(durationValue(amount, unit, fortnight), sideOf(side))
    }
    if (/^(?:first|final|latest)$/.test(side) || unit === 'minute') return null
    if (side === 'past' && plural && unit === 'year') return { meaning: { kind: 'fixed', type: 'DATE', value: 'PAST_REF' } }
    // Without a number "the past year" is a length, "last year" and "the last days" are not.
    if (plural ? side === 'last' : groups['the'] === undefined) return null
    return lengthReading(durationValue(plural ? 'X' : 1, unit, fortnight), sideOf(side))
  },
}

export const recentUnits: TimeRule = {
  id: 'en/time/recent-units',
  pattern: phrase('(?:the )?(?:most )?(?<side>recent|future|coming|upcoming) (?<unit>hours|days|weeks|months|years|quarters|decades)'),
  read({ groups }) {
    const unit = readUnit(groups['unit'] ?? '')
    const side = (groups['side'] ?? '').toLowerCase()
    if (unit === null) return null
    if (side === 'future') return { meaning: { kind: 'fixed', type: 'DATE', value: 'FUTURE_REF' } }
    return lengthReading(durationValue('X', unit), side === 'recent' ? 'past' : 'next')
  },
}
