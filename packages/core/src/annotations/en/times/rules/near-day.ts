import { phrase, type TimeRule } from '../phrase.js'
import { readDayPart } from '../time-words.js'

// "today", "yesterday morning", "the day before yesterday", "tomorrow night", "this morning", "tonight", "last night", "overnight"
// not: "USA Today", "every night"

const shifts: Readonly<Record<string, number>> = {
  today: 0,
  yesterday: -1,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
}

export const nearDay: TimeRule = {
  id: 'en/time/near-day',
  pattern: phrase('(?<day>today|yesterday|tomorrow|the day before yesterday|the day after tomorrow)(?: {part})?'),
  read({ groups, text, before }) {
    if (/^Today$/.test(text) && /\p{Lu}[\p{L}]*[\s\u00a0]$/u.test(before)) return null
    const by = shifts[(groups['day'] ?? '').toLowerCase().replace(/\s+/g, ' ')]
    if (by === undefined) return null
    const part = groups['part'] ? readDayPart(groups['part']) : null
    return { meaning: { kind: 'shift', unit: 'day', by, from: 'publication', counted: false }, part }
  },
}

export const nearPart: TimeRule = {
  id: 'en/time/near-part',
  pattern: phrase('(?<which>this|last|earlier this|later this|tomorrow|yesterday) {part}|(?<tonight>tonight)'),
  read({ groups }) {
    if (groups['tonight']) return { meaning: { kind: 'part-of-day', shift: 0 }, part: 'NI' }
    const shift = /last|yesterday/i.test(groups['which'] ?? '') ? -1 : /tomorrow/i.test(groups['which'] ?? '') ? 1 : 0
    return { meaning: { kind: 'part-of-day', shift }, part: readDayPart(groups['part'] ?? '') }
  },
}

export const overnight: TimeRule = {
  id: 'en/time/overnight',
  pattern: phrase('overnight'),
  // "an overnight curfew", "an overnight success": an adjective says nothing of the day.
  read: ({ before, after }) =>
    /\b(?:an|the|his|her|their|its)[\s\u00a0]+$/i.test(before) &&
    /^[\s\u00a0]+(?:success|stay|curfew|train|bus|flight|sensation|trip)/i.test(after)
      ? null
      : { meaning: { kind: 'overnight' } },
}
