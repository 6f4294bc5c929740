import { durationValue } from '../amounts.js'
import { phrase, type Reading, type TimeRule } from '../phrase.js'
import { pad } from '../calendar.js'
import { readMonth, readSeason, readUnit, readWeekday } from '../time-words.js'

// "every day", "each October", "daily", "twice a week", "every Friday", "on Fridays", "per year", "every two weeks"
// not: "each of them", "the Daily Mail"

function set(value: string): Reading {
  return { meaning: { kind: 'fixed', type: 'SET', value } }
}

const adverbs: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
}

export const adverb: TimeRule = {
  id: 'en/time/set-adverb',
  pattern: phrase('(?<word>daily|nightly|hourly|weekly|biweekly|fortnightly|monthly|yearly)'),
  read({ groups, before, after }) {
    const word = groups['word'] ?? ''
    if (/^\p{Lu}/u.test(word) && (/^[\s\u00a0]+\p{Lu}/u.test(after) || /\p{Lu}[\p{L}]*[\s\u00a0]+$/u.test(before))) return null
    const value = adverbs[word.toLowerCase()]
    return value === undefined ? null : set(value)
  },
}

export const every: TimeRule = {
  id: 'en/time/every',
  pattern: phrase(
    '(?:every|each) (?:(?<other>other|single) |(?<amount>two|three|four|five|six|seven|ten|few|\\d+) )?(?:{unit}|{weekday}|{monthLong}|{season}|{part})',
  ),
  read({ groups }) {
    const times = groups['other']?.toLowerCase() === 'other' ? 2 : readTimes(groups['amount'])
    const unit = readUnit(groups['unit'] ?? '')
    if (unit === 'second') return null
    if (unit !== null && unit !== 'night') return set(durationValue(times, unit))
    const weekday = readWeekday(groups['weekday'] ?? '-')
    if (weekday !== null && groups['weekday']) return set(`XXXX-WXX-${weekday}`)
    const month = groups['monthLong'] ? readMonth(groups['monthLong']) : null
    if (month !== null) return groups['monthLong'] === groups['monthLong']?.toLowerCase() ? null : set(`XXXX-${pad(month)}`)
    const season = readSeason(groups['season'] ?? '')
    if (season !== null) return set(`XXXX-${season}`)
    const part = { morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI' }[(groups['part'] ?? groups['unit'] ?? '').toLowerCase()]
    return part === undefined ? null : set(`XXXX-XX-XX${part}`)
  },
}

const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10 }

function readTimes(word: string | undefined): number | 'X' {
  if (word === undefined) return 1
  return word.toLowerCase() === 'few' ? 'X' : (counts[word.toLowerCase()] ?? Number(word))
}

export const per: TimeRule = {
  id: 'en/time/per',
  pattern: phrase('(?:(?:once|twice|three times|four times|several times) an?|per|a) (?<unit>hour|day|week|month|year)'),
  read({ groups, text }) {
    const unit = readUnit(groups['unit'] ?? '')
    return unit === null || /^a /i.test(text) ? null : set(durationValue(1, unit))
  },
}

export const weekdays: TimeRule = {
  id: 'en/time/weekdays',
  pattern: phrase('(?<name>Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)'),
  read({ groups }) {
    const weekday = readWeekday(groups['name'] ?? '')
    return weekday === null ? null : set(`XXXX-WXX-${weekday}`)
  },
}
