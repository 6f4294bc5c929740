import { readUnit, type DurationUnit } from '../time-words.js'
import type { ShiftMeaning, ShiftUnit } from '../meaning.js'
import { phrase, type TimeRule } from '../phrase.js'

// "last week", "this month", "next year", "earlier this month", "later this week", "the weekend", "this past weekend", "the current quarter",
// "the year" in "for the year", "the previous day", "the following month", "that year", "the same day", "the week" in "for the week"
// not: "the last days of the war", "last year's" beyond the apostrophe

/** The units the calendar has names for; null for the others ("last minute"). */
export function readShiftUnit(text: string): ShiftUnit | null {
  const unit: DurationUnit | null = readUnit(text)
  return unit === null || unit === 'second' || unit === 'minute' || unit === 'hour' || unit === 'night' ? null : unit
}

const steps: Readonly<Record<string, number>> = { last: -1, past: -1, next: 1, coming: 1, this: 0, current: 0 }

export const relativeUnit: TimeRule = {
  id: 'en/time/relative-unit',
  pattern: phrase(
    '(?:(?<edge>earlier|later)(?: in)? )?(?:this (?<side>past|coming)|the (?<current>current)|(?<which>last|next|this)) (?:fiscal |calendar |financial )?(?<unit>week|weekend|month|quarter|year|decade|century)',
  ),
  read({ groups, before }) {
    const unit = readShiftUnit(groups['unit'] ?? '')
    const by = steps[(groups['side'] ?? groups['current'] ?? groups['which'] ?? '').toLowerCase()]
    if (unit === null || by === undefined) return null
    // "the last year", "the next week" are lengths of time counted from now: the duration rule reads them.
    if (/\bthe[\s\u00a0]+$/i.test(before) && /^(?:last|next)$/i.test(groups['which'] ?? '')) return null
    const edge = groups['edge'] ? (groups['edge'].toLowerCase() === 'earlier' ? 'before-now' : 'after-now') : null
    return { meaning: { kind: 'shift', unit, by, from: 'publication', counted: false }, edge }
  },
}

/** "earlier in the year", "later in the day", "by the end of the month": a unit that only its article holds to now. */
export const theUnit: TimeRule = {
  id: 'en/time/the-unit',
  pattern: phrase('(?:(?<edge>earlier|later) in )?the (?:full |whole |entire )?(?<unit>weekend|week|month|quarter|year)'),
  read({ groups, before, after }) {
    const unit = readShiftUnit(groups['unit'] ?? '')
    if (unit === null) return null
    const held = groups['edge'] !== undefined || unit === 'weekend' || /\b(?:for|in|during|of|this|over|at|by)[\s\u00a0]+$/i.test(before)
    // "the year of the coup", "the week after": some other year.
    if (!held || /^[\s\u00a0]+(?:of|after|before|when|that|since|in which|following|leading)\b/i.test(after)) return null
    // "the year ended June 30" is a length of time.
    if (unit === 'year' && /^[\s\u00a0]+(?:ended|ending)\b/i.test(after)) {
      return { meaning: { kind: 'duration', value: 'P1Y', window: null, leads: null } }
    }
    const edge = groups['edge'] ? (groups['edge'].toLowerCase() === 'earlier' ? 'before-now' : 'after-now') : null
    // Results are spoken of after their quarter is over.
    const from = unit === 'quarter' ? 'context' : 'publication'
    return { meaning: { kind: 'shift', unit, by: 0, from, counted: false }, edge }
  },
}

const contextSteps: Readonly<Record<string, number>> = {
  previous: -1,
  preceding: -1,
  following: 1,
  next: 1,
  succeeding: 1,
  ensuing: 1,
  same: 0,
  very: 0,
}

export const contextUnit: TimeRule = {
  id: 'en/time/context-unit',
  pattern: phrase(
    '(?:(?:earlier|later) )?(?:the (?<step>previous|preceding|following|next|same|very next)|that (?<same>same|very)|(?<that>that)) (?:fiscal |very )?(?<unit>day|week|weekend|month|quarter|year)',
  ),
  read({ groups, after }) {
    const unit = readShiftUnit(groups['unit'] ?? '')
    if (unit === null) return null
    const word = (groups['step'] ?? 'same').toLowerCase().replace('very next', 'next')
    const by = contextSteps[word] ?? 0
    // "the next week" from now is a length, but "the next day" is told from the story.
    if (word === 'next' && unit !== 'day') return null
    if (/^[\s\u00a0]+(?:of|that|when)\b/i.test(after) && groups['that'] === undefined) return null
    return { meaning: shift(unit, by) }
  },
}

function shift(unit: ShiftUnit, by: number): ShiftMeaning {
  return { kind: 'shift', unit, by, from: 'context', counted: false }
}

/** "18 the night before", "against 31 the week before": with nothing behind it, it hangs on the date spoken of. */
export const unitBefore: TimeRule = {
  id: 'en/time/unit-before',
  pattern: phrase(
    'the (?<unit>day|night|week|month|year) (?<side>before|after)(?=[\\s\\u00a0]*(?:[.,;:)"”’]|(?:and|but|on|in|at|near|outside|against|by|with|from|when|was|were|had)\\b|$))',
  ),
  read({ groups }) {
    const night = /^night$/i.test(groups['unit'] ?? '')
    const unit = night ? 'day' : readShiftUnit(groups['unit'] ?? '')
    if (unit === null) return null
    return { meaning: shift(unit, /^before$/i.test(groups['side'] ?? '') ? -1 : 1), part: night ? 'NI' : null }
  },
}

/** "the day after the bombings", "the week before Christmas", "the eve of the vote": dated by an event. */
export const anchoredDay: TimeRule = {
  id: 'en/time/anchored',
  pattern: phrase('(?:the|a) (?<unit>day|night|week|month|year)(?= (?:after|before|following)\\b)'),
  read({ groups, before }) {
    // "three years to the day" is a length.
    if (/\bto[\s\u00a0]+$/i.test(before)) return null
    const unit = (groups['unit'] ?? '').toLowerCase()
    if (unit === 'day' || unit === 'night' || unit === 'week' || unit === 'month' || unit === 'year') {
      return { meaning: { kind: 'anchored', unit } }
    }
    return null
  },
}
