import { readYearWords } from '../amounts.js'
import { calendar, readWhich, type PartOfYearMeaning } from '../meaning.js'
import { phrase, type TimeRule } from '../phrase.js'
import { readOrdinal, readSeason } from '../time-words.js'

// "the third quarter", "third-quarter", "the first half of 2013", "last year's fourth quarter", "the 1988 second quarter", "last summer",
// "the summer of 1998", "spring 2012", "this fall", "over the summer"
// not: "a quarter of the dead", "the second half of the match", "the fall of the city", "spring up"

const ofYear = '(?: (?:of|in) (?:(?:fiscal )?{year}|(?<which>last|this|next) year))?'

export const quarter: TimeRule = {
  id: 'en/time/quarter',
  pattern: phrase(
    `(?:the )?(?:{year:before} |(?<owner>last|this|next) year['’]s )?(?:fiscal[ -])?(?<nth>first|second|third|fourth|1st|2nd|3rd|4th|last) (?<unit>quarter|half)${ofYear}`,
  ),
  read({ groups, after }) {
    const nth = readOrdinal(groups['nth'] ?? '')
    const half = (groups['unit'] ?? '').toLowerCase() === 'half'
    const year = groups['year'] ?? groups['before']
    if (/^last$/i.test(groups['nth'] ?? '') && year === undefined) return null
    if (nth === null || (half && nth > 2 && !/^last$/i.test(groups['nth'] ?? ''))) return null
    // Halves and quarters are also played in matches: without a year they need the money or the year round them.
    if (half && year === undefined && groups['which'] === undefined && groups['owner'] === undefined) return null
    if (/^[\s\u00a0]+of\b(?![\s\u00a0]+(?:the[\s\u00a0]+)?(?:fiscal|year|next|last|this|\d{4}))/i.test(after)) return null
    const part: PartOfYearMeaning['part'] = half ? { half: Math.min(nth, 2) } : { quarter: nth }
    const which = readWhich(groups['which'] ?? groups['owner'])
    return { meaning: { kind: 'part-of-year', part, year: year === undefined ? null : Number(year), which } }
  },
}

export const hyphenQuarter: TimeRule = {
  id: 'en/time/quarter-hyphen',
  pattern: phrase('(?:fiscal[ -])?(?<nth>first|second|third|fourth)-quarter'),
  read({ groups }) {
    const nth = readOrdinal(groups['nth'] ?? '')
    return nth === null ? null : { meaning: { kind: 'part-of-year', part: { quarter: nth }, year: null, which: null } }
  },
}

export const latestPeriod: TimeRule = {
  id: 'en/time/latest-period',
  pattern: phrase('the (?:(?:latest|most recent|just-ended) (?:fiscal )?|(?<year>(?:19|20)\\d\\d) )(?:quarter|period)'),
  read: ({ groups }) =>
    groups['year']
      ? { meaning: calendar({ year: Number(groups['year']) }) }
      : { meaning: { kind: 'shift', unit: 'quarter', by: 0, from: 'context', counted: false } },
}

export const season: TimeRule = {
  id: 'en/time/season',
  pattern: phrase(
    `(?:(?<which>last|this|next|this past|this coming) {season}|(?:the )?(?:(?<edge>early|late)[ -])?{season:named}(?: (?:of )?(?:{year}|{yearWords})| of (?<which2>last|this|next) year)|(?:the|in) (?:early |late )?{season:bare})`,
  ),
  read({ groups, text, before, after }) {
    const word = groups['season'] ?? groups['named'] ?? groups['bare'] ?? ''
    const value = readSeason(word)
    if (value === null || /^in /i.test(text)) return null
    const behind = /^[\s\u00a0]*(?:of|in|from|[\p{L}]+ing|to|by)\b/iu.test(after)
    if (groups['bare'] !== undefined) {
      if (word.toLowerCase() === 'fall' && !/\b(?:in|during|since|until|by)[\s\u00a0]+$/i.test(before)) return null
      if (behind || !/\b(?:in|during|over|since|until|by|through|throughout|into|of|for)[\s\u00a0]+$/i.test(before)) return null
      if (/^[\s\u00a0]+\p{L}/u.test(after) && word.toLowerCase() === 'spring') return null
    }
    if (groups['named'] !== undefined && /^(?:Spring|Fall|Winter|Summer)$/.test(word) && /\p{Lu}[\p{L}]*[\s\u00a0]$/u.test(before))
      return null
    const which = readWhich((groups['which'] ?? groups['which2'])?.replace(/this (?=past|coming)/i, ''))
    const year = groups['year'] ? Number(groups['year']) : groups['yearWords'] ? readYearWords(groups['yearWords']) : null
    return { meaning: { kind: 'part-of-year', part: { season: value }, year, which } }
  },
}
