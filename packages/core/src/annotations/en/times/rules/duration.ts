import { durationValue, readAmount, type Amount } from '../amounts.js'
import type { DurationMeaning, Meaning } from '../meaning.js'
import { phrase, type PhraseMatch, type Reading, type TimeRule } from '../phrase.js'
import { readUnit } from '../time-words.js'

// "three days", "the two-week siege", "at least 20 more years", "an hour and a half", "2 1/2 years", "12 to 18 months", "months of talks",
// "the past three months", "the next few weeks", "within a year", "a day-long battle", "some time"
// not: "27 years old", "a 44-year-old", "a second bomb", "$5 a day" (a rate), "day-to-day"

const about = '(?:(?:about|around|nearly|almost|roughly|approximately|at least|more than|less than|fewer than|no more than|no less than|up to|just over|just under|well over) )?'
const kind = '(?:(?:more|additional|consecutive|straight|full|whole|long|solid|trading|working|business|school|fiscal|calendar|extra|other|successive|short|turbulent|bloody|difficult) )*'

function length(value: string, window: DurationMeaning['window'] = null, leads: DurationMeaning['leads'] = null): Reading {
  return { meaning: { kind: 'duration', value, window, leads } }
}

/** "three days later", "ten days before": where the length leads to. */
function leadsOf(after: string): DurationMeaning['leads'] {
  const word = /^[\s\u00a0]+(later|earlier|before|after|afterwards?|previously|prior)\b/i.exec(after)?.[1]?.toLowerCase()
  if (word === undefined) return null
  const event = /^[\s\u00a0]+\w+[\s\u00a0]+(?:the|a|an|his|her|its|their|he|she|it|they|that|\p{L}+ing|to)\b/iu.test(after)
  if (word === 'later' || word.startsWith('afterward')) return 'later'
  if (event && word !== 'earlier') return null
  return word === 'after' ? null : 'earlier'
}

const age = /^(?:[\s\u00a0-]+(?:old|of[\s\u00a0]+age)\b|[\s\u00a0]+and[\s\u00a0]+\d+[\s\u00a0]+months[\s\u00a0]+old)/i

export const amountOfTime: TimeRule = {
  id: 'en/time/duration',
  pattern: phrase(`${about}(?<the>the )?(?<amount>{number}|{vague}|an?|another|half an?) ${kind}{unit}(?<half> and a half)?(?: or (?:so|two|more))?`),
  read(match) {
    const { groups, after, before } = match
    const unitWord = groups['unit'] ?? ''
    const unit = readUnit(unitWord)
    const amountWord = groups['amount'] ?? ''
    if (unit === null || age.test(after)) return null
    // "for the nine months" of a result; elsewhere the article belongs to what follows ("the two-hour talks").
    if (groups['the'] && (!/\b(?:for|in)[\s\u00a0]+$/i.test(before) || unit !== 'month')) return null
    if (/^(?:an?|another)$/i.test(amountWord) && (unit === 'second' || unitWord.endsWith('s') || /^(?:mins?|hrs?|yrs?)$/i.test(unitWord))) return null
    if (/^(?:first|third|half)?[\s\u00a0]?second$/i.test(unitWord) && readAmount(amountWord) !== 1 && !unitWord.endsWith('s')) return null
    // "1988 quarter" names a year, "a quarter" a share, "60 Minutes" a programme.
    if (/^(?:19|20)\d\d$/.test(amountWord) && !unitWord.endsWith('s')) return null
    if ((unit === 'quarter' || unit === 'night') && !unitWord.endsWith('s')) return null
    if (unit === 'quarter' && /^[\s\u00a0]+of\b/i.test(after)) return null
    if (/^\p{Lu}\p{Ll}/u.test(unitWord) && before.trim() !== '') return null
    // "more than a year ago", "a day earlier" are read as dates.
    if (/^[\s\u00a0]+ago\b/i.test(after) || (/^an?$/i.test(amountWord) && /^[\s\u00a0]+earlier\b/i.test(after))) return null
    if (isRate(match)) return perUnit(match)
    const base: Amount | null = /^half/i.test(amountWord) ? 0.5 : /^another$/i.test(amountWord) ? 1 : readAmount(amountWord)
    if (base === null) return null
    const amount = base !== 'X' && groups['half'] !== undefined ? base + 0.5 : base
    if (/^some$/i.test(amountWord) && !unitWord.endsWith('s')) return null
    return length(durationValue(amount, unit, /^fortnight/i.test(unitWord)), null, leadsOf(after))
  },
}

/** Words after which "a day" is a length. Elsewhere, behind a noun, it is a rate: "40 bombs a day". */
const takesLength =
  /(?:^|[,;:.("“'`—–-]|\b(?:for|in|within|after|before|than|of|over|during|to|by|about|around|nearly|almost|just|only|least|most|and|or|but|is|was|be|been|lasts?|lasted|lasting|takes?|took|taking|taken|spends?|spent|spending|waits?|waited|stays?|stayed|gave|give|given|every|with|through|until|since|on|such|quite|half|barely|exactly|from|into|under|at|more|as|has|had|have|that|up))[\s\u00a0]*$/i

function isRate({ groups, before, after }: PhraseMatch): boolean {
  const unit = groups['unit'] ?? ''
  if (!/^an?$/i.test(groups['amount'] ?? '') || !/^(?:day|week|month|year|hour|minute)$/i.test(unit)) return false
  if (/^[\s\u00a0]+(?:ago|earlier|later|before|after|of)\b/i.test(after)) return false
  return !takesLength.test(before)
}

function perUnit({ groups }: PhraseMatch): Reading | null {
  const unit = readUnit(groups['unit'] ?? '')
  return unit === null ? null : { meaning: { kind: 'fixed', type: 'SET', value: durationValue(1, unit) } }
}

/** "two-week", "16-hour", "several-year", "8-month-old truce"; ages of people are refused. */
export const hyphenated: TimeRule = {
  id: 'en/time/duration-hyphen',
  pattern: phrase(`(?<amount>{number}|several|multi|half)[- ](?<unit>second|minute|hour|day|week|month|year|decade|century|night)(?<old>-old)?(?:-long)?`),
  read({ groups, text, after, before }) {
    const unit = readUnit(groups['unit'] ?? '')
    if (unit === null || !/-/.test(text.replace(/^\w+ty-\w+/i, ''))) return null
    if (groups['old'] && (unit === 'year' || unit === 'month')) {
      if (unit === 'year' || /^[\s\u00a0]+(?:baby|boy|girl|son|daughter|infant|child|\p{Lu})/u.test(after)) return null
    }
    if (/^-old/.test(after) || /\b(?:the|an?)[\s\u00a0]+$/i.test(before) === undefined) return null
    const word = (groups['amount'] ?? '').toLowerCase()
    const amount = word === 'multi' ? 'X' : word === 'half' ? 0.5 : readAmount(word)
    return amount === null ? null : length(durationValue(amount, unit))
  },
}

/** "day-long", "months-long", "yearlong". */
export const unitLong: TimeRule = {
  id: 'en/time/duration-long',
  pattern: phrase('(?<unit>hours?|days?|weeks?|months?|years?|decades?)-?long'),
  read({ groups, before, text }) {
    const unit = readUnit(groups['unit'] ?? '')
    if (unit === null || /-$/.test(before)) return null
    return length(durationValue(/s-?long$/i.test(text) ? 'X' : 1, unit))
  },
}

export const amountRange: TimeRule = {
  id: 'en/time/duration-range',
  pattern: phrase(`(?:between )?(?<low>{number}|a) (?:to|or|and) (?<high>{number:high2}) {unit}`),
  read({ groups, text, after }) {
    const unit = readUnit(groups['unit'] ?? '')
    const [low, high] = [readAmount(groups['low'] ?? ''), readAmount(groups['high'] ?? '')]
    if (unit === null || low === null || high === null || low === 'X' || high === 'X' || age.test(after)) return null
    if (/ and /.test(text) && !/^between/i.test(text)) return null
    return length(durationValue(low, unit))
  },
}

/** "weeks", "years", where a preposition or what follows makes them a length. */
export const bareUnits: TimeRule = {
  id: 'en/time/duration-bare',
  pattern: phrase('(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?: or (?<unit2>weeks|months|years|days))?'),
  read({ groups, before, after }) {
    const unit = readUnit(groups['unit'] ?? '')
    const led = /\b(?:for|in|within|after|over|past|lasting|lasted|last|took|take|takes|spent|just|only|of|by|many|than|about)[\s\u00a0]+$/i.test(before) || before.trim() === ''
    const follows = /^[\s\u00a0]+(?:of|before|after|later|earlier|old|on end|ago|to come)\b/i.test(after)
    if (unit === null || (!led && !follows) || /^[\s\u00a0]+old\b/i.test(after) || /\b(?:early|first|last|final|these|those|his|her|their|the[\s\u00a0]\p{L}+)[\s\u00a0]+$/iu.test(before)) return null
    return length(durationValue('X', unit), null, leadsOf(after))
  },
}

/** "the past three months", "the next few years", "the last twenty-four hours", "recent weeks", "coming days". */
export const window: TimeRule = {
  id: 'en/time/window',
  pattern: phrase(
    `(?:the )?(?<side>past|last|next|coming|previous|first|final|latest|preceding|ensuing|following)(?: (?<amount>{number}|{vague}|couple of|{number:low} (?:to|or) {number:high}))? ${kind}{unit}(?: or (?:so|two|more))?`,
  ),
  read({ groups, text, before }) {
    const unit = readUnit(groups['unit'] ?? '')
    const side = (groups['side'] ?? '').toLowerCase()
    const plural = (groups['unit'] ?? '').toLowerCase().endsWith('s')
    const amount = groups['low'] ? readAmount(groups['low']) : groups['amount'] ? readAmount(groups['amount']) : plural ? 'X' : 1
    if (unit === null || amount === null || unit === 'second') return null
    if (groups['amount'] === undefined && !/^the\b/i.test(text) && !plural) return null
    if (groups['amount'] === undefined && (/^(?:first|final|latest)$/.test(side) || unit === 'minute')) return null
    if (groups['amount'] === undefined && side === 'last' && plural) return null
    if (/^(?:first|final)$/.test(side) && groups['amount'] === undefined) return null
    if (unit === 'quarter' && !plural) return null
    if (unit === 'night') return null
    if (amount === 'X' && groups['amount'] === undefined && side === 'past' && unit === 'year') return { meaning: past }
    const way = /^(?:past|last)$/.test(side) ? 'past' : /^(?:next|coming)$/.test(side) ? 'next' : null
    void before
    return length(durationValue(amount, unit, /^fortnight/i.test(groups['unit'] ?? '')), way)
  },
}

export const recentUnits: TimeRule = {
  id: 'en/time/recent-units',
  pattern: phrase('(?:the )?(?:most )?(?<side>recent|future|coming|upcoming) (?<unit>hours|days|weeks|months|years|quarters|decades)'),
  read({ groups }) {
    const unit = readUnit(groups['unit'] ?? '')
    if (unit === null) return null
    if (/^future$/i.test(groups['side'] ?? '')) return { meaning: future }
    return length(durationValue('X', unit), /^recent$/i.test(groups['side'] ?? '') ? 'past' : 'next')
  },
}

const past: Meaning = { kind: 'fixed', type: 'DATE', value: 'PAST_REF' }
const future: Meaning = { kind: 'fixed', type: 'DATE', value: 'FUTURE_REF' }

export const vagueLength: TimeRule = {
  id: 'en/time/duration-vague',
  pattern: phrase('a (?:short |little )?while|some time|a long time|quite some time|a (?:fairly |relatively |very )?(?:long|short|lengthy|brief) (?:period|time)(?: of time)?'),
  read: ({ before, after }) => (/\b(?:once in)[\s\u00a0]$/i.test(before) || /^[\s\u00a0]+ago/.test(after) ? null : length('PXX')),
}
