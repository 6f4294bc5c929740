import { phrase, type TimeRule } from '../phrase.js'

// "by year end", "at year's end", "around year-end", "at the end of the year" is read elsewhere
// not: "a year-end bonus"

export const yearEnd: TimeRule = {
  id: 'en/time/year-end',
  pattern: phrase("(?:around )?(?:the )?year(?:['’]s)?[ -]end"),
  read: ({ after, before, text }) =>
    /^[\s\u00a0]+\p{Ll}/u.test(after) && /\b(?:a|the|their|its)[\s\u00a0]+$/i.test(before) && /-/.test(text)
      ? null
      : { meaning: { kind: 'shift', unit: 'year', by: 0, from: 'publication', counted: false }, edge: 'late' },
}
