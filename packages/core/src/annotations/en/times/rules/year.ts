import { readYearWords } from '../amounts.js'
import { calendar } from '../meaning.js'
import { phrase, type PhraseMatch, type TimeRule } from '../phrase.js'

// "in 2003", "the 1996 bombing", "2003-2006", "the year 2000", "fiscal 1989", "in nineteen ninety-six", "in '98"
// not: "2,003 people", "killed 1990 rebels", "at 1900 GMT", "resolution 1973", "$2000", "flight 2019"

const countBefore =
  /\b(?:about|some|nearly|almost|roughly|approximately|more than|less than|fewer than|at least|at most|up to|over|exceeding|kill(?:ed|ing)|wound(?:ed|ing)|injur(?:ed|ing)|resolution|flight|route|room|highway|road|article|section|number|no\.|nos\.|channel|unit|page|pages|tel|phone|ext|box|model|boeing|house|block|apartment|paragraph|law|decree|bill|act)[\s\u00a0]+$/iu
const countedBehind =
  /^(?:[\s\u00a0]+|-)(?:people|persons|rebels|soldiers|troops|civilians|men|women|children|miles?|kilomet(?:er|re)s?|km|met(?:er|re)s?|feet|foot|yards|dollars|pounds|euros|tons|tonnes|barrels|rounds|homes|houses|famil(?:y|ies)|refugees|prisoners|police(?:men)?|officers|members|fighters|militants|workers|students|dead|deaths|wounded|injured|employees|shares|votes|bodies|others|of them|percent|per cent|copies|points|hours|hrs|gmt|utc|local|years|days|degrees|rpm|square|acres|hectares|kg|kilograms|lb|litres|liters)\b/iu
/** "about", "some" and "over" also stand before years: "in about 2003". */
const dateBefore =
  /\b(?:in|since|until|till|by|from|during|of|between|before|after|early|late|mid|year|fiscal|circa|to|and)[\s\u00a0-]+(?:about[\s\u00a0]+)?$/iu

function isCount({ before, after, groups }: PhraseMatch): boolean {
  if (countedBehind.test(after)) return true
  if (countBefore.test(before)) return !/\b(?:in|since|until|by|from)[\s\u00a0]+(?:about|some|around)[\s\u00a0]+$/iu.test(before)
  // Years before 1800 and beyond 2060 are mostly numbers; they need a word that speaks of time.
  const year = Number(groups['year'])
  return (year < 1800 || year > 2060) && !/\b(?:in|since|until|till|by|year|between|from)[\s\u00a0]+$/iu.test(before)
}

export const yearRule: TimeRule = {
  id: 'en/time/year',
  pattern: phrase('(?:(?:the )?(?:fiscal |fiscal year |calendar |year |school year ))?{year}'),
  read(match) {
    const { text, groups, after, before } = match
    if (text.length === 4 && isCount(match)) return null
    if (/^['’]?s\b/.test(after) || /^\/\d/.test(after) || /^[\s\u00a0]*(?:th|st)\b/.test(after)) return null
    // "at 1900" is a time of day, "1900h" too.
    if (/\b(?:at|around)[\s\u00a0]+$/iu.test(before) && !dateBefore.test(before)) return null
    if (/-$/.test(before) && /\p{L}-$/u.test(before) && !/(?:mid|early|late|pre|post)-$/iu.test(before)) return null
    return { meaning: calendar({ year: Number(groups['year']) }) }
  },
}

export const spokenYear: TimeRule = {
  id: 'en/time/spoken-year',
  pattern: phrase('(?<lead>(?:the )?year )?{yearWords}'),
  read({ groups, text, before, after }) {
    const year = readYearWords(groups['yearWords'] ?? '')
    // "two thousand people" and "twenty fifteen-inch guns" need more than the numbers to be years.
    const plain = !/^nineteen /i.test(text)
    if (year === null || (plain && groups['lead'] === undefined && !/\bin[\s\u00a0]+$/i.test(before))) return null
    if (countedBehind.test(after) || (plain && groups['lead'] === undefined && /^[\s\u00a0]+\p{L}+s\b/u.test(after))) return null
    return { meaning: calendar({ year }) }
  },
}

export const shortYear: TimeRule = {
  id: 'en/time/short-year',
  pattern: phrase("['’](?<digits>\\d\\d)"),
  read({ groups, after, before }) {
    if (/^['’]?s\b/.test(after) || /[\p{L}\p{N}]$/u.test(before)) return null
    const digits = Number(groups['digits'])
    return { meaning: calendar({ year: digits < 50 ? 2000 + digits : 1900 + digits }) }
  },
}
