import type { DayPart, ShiftUnit } from './meaning.js'
import type { Season } from './stretch.js'

/** The closed word classes of English time, and the pattern sources made from them. Words of the world (actors, outlets) have no place here. */

export const monthNames = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
] as const

/** 1 to 12 for a month's name or abbreviation in any case, with or without its stop; null for anything else. */
export function readMonth(text: string): number | null {
  const stem = text.toLowerCase().slice(0, 3)
  const index = monthNames.findIndex((name) => name.startsWith(stem))
  return index < 0 ? null : index + 1
}

export const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const

/** 1 (Monday) to 7 for a weekday's name or abbreviation; null for anything else. */
export function readWeekday(text: string): number | null {
  const stem = text.toLowerCase().slice(0, 3)
  const index = weekdayNames.findIndex((name) => name.startsWith(stem))
  return index < 0 ? null : index + 1
}

const seasonsByWord: Readonly<Record<string, Season>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }

export function readSeason(text: string): Season | null {
  return seasonsByWord[text.toLowerCase()] ?? null
}

const partsByWord: Readonly<Record<string, DayPart>> = {
  morning: 'MO',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  midday: 'MI',
  lunchtime: 'MI',
  nighttime: 'NI',
  dawn: 'MO',
  dusk: 'EV',
}

export function readDayPart(text: string): DayPart | null {
  return partsByWord[text.toLowerCase().replace(/^(?:mid|late|early|pre)-?/, '')] ?? null
}

export type DurationUnit = 'second' | 'minute' | 'hour' | 'night' | 'quarter' | ShiftUnit

const unitsByWord: Readonly<Record<string, DurationUnit>> = {
  second: 'second',
  minute: 'minute',
  min: 'minute',
  hour: 'hour',
  hr: 'hour',
  day: 'day',
  night: 'night',
  week: 'week',
  fortnight: 'week',
  weekend: 'weekend',
  month: 'month',
  quarter: 'quarter',
  year: 'year',
  yr: 'year',
  decade: 'decade',
  century: 'century',
  centurie: 'century',
}

/** The unit of time a noun names, singular or plural; null for anything else. */
export function readUnit(text: string): DurationUnit | null {
  const word = text.toLowerCase()
  return unitsByWord[word] ?? unitsByWord[word.replace(/s$/, '')] ?? null
}

const ordinalsByWord: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  '1st': 1,
  '2nd': 2,
  '3rd': 3,
  '4th': 4,
  last: 4,
}

/** 1 to 4 for the ordinals that number quarters and halves; null for anything else. */
export function readOrdinal(text: string): number | null {
  return ordinalsByWord[text.toLowerCase()] ?? null
}

const ones = 'one|two|three|four|five|six|seven|eight|nine'
const tens = 'twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const teens = 'ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen'
const monthLong = monthNames.join('|')
const monthShort = 'jan\\.?|feb\\.?|mar\\.?|apr\\.?|jun\\.?|jul\\.?|aug\\.?|sept?\\.?|oct\\.?|nov\\.?|dec\\.?'

/** What `{name}` in a phrase stands for. Longer words come first where one begins another. */
export const wordClasses: Readonly<Record<string, string>> = {
  month: `${monthLong}|${monthShort}`,
  monthLong,
  monthDotted: 'jan\\.|feb\\.|mar\\.|apr\\.|jun\\.|jul\\.|aug\\.|sept?\\.|oct\\.|nov\\.|dec\\.',
  weekday: weekdayNames.join('|'),
  weekdayShort: 'mon\\.?|tues?\\.?|wed\\.?|thurs?\\.?|thu\\.?|fri\\.?|sat\\.?|sun\\.?',
  day: '3[01]|[12]\\d|0?[1-9]',
  th: 'st|nd|rd|th',
  year: '(?:1[5-9]|20)\\d\\d',
  yearWords: `nineteen (?:hundred(?: and)? )?(?:(?:oh |o['’])?(?:${ones})|${teens}|(?:${tens})(?:[- ](?:${ones}))?)|two thousand(?:(?: and)? (?:${ones}|${teens}))?|twenty (?:${teens}|(?:${tens})(?:[- ](?:${ones}))?)`,
  season: 'spring|summer|autumn|fall|winter',
  part: 'morning|afternoon|evening|night',
  unit: 'seconds?|minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|quarters?|years?|yrs?|decades?|century|centuries',
  number: `\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:[ -]\\d/\\d|½)?|(?:a|one|two|three|four|five|six|seven|eight|nine) (?:hundred|thousand)|(?:${tens})(?:[- ](?:${ones}))?|${teens}|${ones}|(?:a |half a )?dozen`,
  vague: 'several|(?:quite )?a few|few|(?:a )?couple(?: of)?|many|some|a number of|a handful of|a matter of|dozens of|hundreds of|various',
}
