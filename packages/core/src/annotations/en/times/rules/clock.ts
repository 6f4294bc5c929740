import { readAmount } from '../amounts.js'
import { pad } from '../calendar.js'
import { phrase, type Reading, type TimeRule } from '../phrase.js'

// "10:35 a.m.", "8 pm", "14:30", "around 7:15 p.m.", "1430 GMT", "9 a.m. EST", "at noon", "midnight on Wednesday", "4 in the morning"
// not: "a 3:2 majority", "high noon", "2010 GMT" of a year

const zone = '(?: (?:GMT|UTC|EST|EDT|CST|CDT|MST|MDT|PST|PDT|BST|CET|CEST|local time|IST|ET|PT))?'
const about = '(?:(?:around|about|shortly after|shortly before|just after|just before|approximately|roughly) )?'

function at(hour: number, minute: string | undefined, half: string | undefined): Reading | null {
  if (hour > 24 || Number(minute ?? 0) > 59) return null
  const noon = /^p/i.test(half ?? '') ? (hour % 12) + 12 : /^a/i.test(half ?? '') ? hour % 12 : hour
  return clockReading(`T${pad(noon)}:${minute ?? '00'}`)
}

function clockReading(time: string): Reading {
  return { meaning: { kind: 'clock', time }, clock: time }
}

export const halfDayClock: TimeRule = {
  id: 'en/time/clock',
  pattern: phrase(
    `(?:around |about |approximately )?(?<hour>1[0-2]|0?\\d)(?:[:.](?<minute>[0-5]\\d))? ?(?<half>a\\.m\\.|p\\.m\\.|a\\.m|p\\.m|am|pm)(?:${zone})`,
  ),
  read: ({ groups }) => at(Number(groups['hour']), groups['minute'], groups['half']),
}

export const dayClock: TimeRule = {
  id: 'en/time/clock-24',
  pattern: phrase(`(?:around |about |approximately )?(?<hour>[01]?\\d|2[0-3]):(?<minute>[0-5]\\d)(?: ?(?:hours|hrs|h))?(?:${zone})`),
  read({ groups, before, after, text }) {
    const told =
      /\b(?:at|by|until|till|from|around|about|before|after|since|between|and|to)[\s\u00a0]+$/i.test(before) || /\p{L}/u.test(text)
    return told && !/^:\d/.test(after) ? at(Number(groups['hour']), groups['minute'], undefined) : null
  },
}

export const militaryClock: TimeRule = {
  id: 'en/time/clock-military',
  pattern: phrase('(?<hour>[01]\\d|2[0-3])(?<minute>[0-5]\\d)(?: ?(?:hours|hrs|h))? ?(?:GMT|UTC|local time|hours|hrs|h)'),
  read: ({ groups }) => at(Number(groups['hour']), groups['minute'], undefined),
}

export const noon: TimeRule = {
  id: 'en/time/noon',
  pattern: phrase('noon|midnight|midday'),
  read({ text, before, after }) {
    const dated = /^[\s\u00a0]+(?:on[\s\u00a0]+)?(?:\p{Lu}\p{L}+day|today|yesterday|tomorrow)\b/u.test(after)
    if (!dated && !/\b(?:at|around|about|by|until|till|before|after|from|since|since|to)[\s\u00a0]+$/i.test(before)) return null
    return clockReading(/^midnight$/i.test(text) ? 'T24:00' : 'T12:00')
  },
}

const hourWords = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve'

export const oClock: TimeRule = {
  id: 'en/time/o-clock',
  pattern: phrase(
    `${about}(?:(?<hour>1[0-2]|[1-9])|(?<word>${hourWords}))(?:(?: o['’]clock)(?: (?:in the|at) (?<part>morning|afternoon|evening|night))?| in the (?<part2>morning|afternoon|evening))`,
  ),
  read({ groups, before, text }) {
    const part = groups['part'] ?? groups['part2']
    if (!/clock/i.test(text) && !/\bat[\s\u00a0]+$/i.test(before)) return null
    const hour = readAmount(groups['hour'] ?? groups['word'] ?? '')
    if (typeof hour !== 'number') return null
    return at(hour, undefined, part === undefined ? undefined : /morning/i.test(part) ? 'am' : 'pm')
  },
}
