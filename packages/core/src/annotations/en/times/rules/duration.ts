import { durationValue, readAmount, type Amount } from '../amounts.js'
import { phrase, type PhraseMatch, type Reading, type TimeRule } from '../phrase.js'
import { readUnit, type DurationUnit } from '../time-words.js'
import { lengthReading, leadsOf } from './duration-reading.js'

// "three days", "at least 20 more years", "an hour and a half", "2 1/2 years", "12 to 18 months", "months of talks", "some time"
// not: "27 years old", "a second bomb", "40 bombs a day" (a rate, read as a set), "a quarter of the dead", "60 Minutes"

const about =
  '(?:(?:about|around|nearly|almost|roughly|approximately|at least|more than|less than|fewer than|no more than|no less than|up to|just over|just under|well over) )?'
/** Words that may stand between the number and the unit. */
export const between =
  '(?:(?:more|additional|consecutive|straight|full|whole|long|solid|trading|working|business|school|fiscal|calendar|extra|other|successive|short|turbulent|bloody|difficult) )*'

const age = /^(?:[\s\u00a0-]+(?:old|of[\s\u00a0]+age)\b|[\s\u00a0]+and[\s\u00a0]+\d+[\s\u00a0]+months[\s\u00a0]+old)/i

export const amountOfTime: TimeRule = {
  id: 'en/time/duration',
  pattern: phrase(
    `${about}(?<the>the )?(?<amount>{number}|{vague}|an?|another|half an?) ${between}{unit}(?<half> and a half)?(?: or (?:so|two|more))?`,
  ),
  read(match) {
    const { groups, after } = match
    const unit = readUnit(groups['unit'] ?? '')
    if (unit === null || age.test(after) || isOtherThing(match, unit) || isDate(match)) return null
    if (isRate(match)) return { meaning: { kind: 'fixed', type: 'SET', value: durationValue(1, unit) } }
    const amount = amountOf(groups)
    return amount === null
      ? null
      : lengthReading(durationValue(amount, unit, /^fortnight/i.test(groups['unit'] ?? '')), null, leadsOf(after))
  },
}

function amountOf(groups: PhraseMatch['groups']): Amount | null {
  const word = (groups['amount'] ?? '').toLowerCase()
  const base = word.startsWith('half a') && !word.endsWith('dozen') ? 0.5 : word === 'another' ? 1 : readAmount(word)
  return base !== null && base !== 'X' && groups['half'] !== undefined ? base + 0.5 : base
}

/** What looks like an amount of time and is none: "a second bomb", "a quarter of them", "1988 quarter", "60 Minutes", "some day". */
function isOtherThing({ groups, before, after }: PhraseMatch, unit: DurationUnit): boolean {
  const amount = groups['amount'] ?? ''
  const word = groups['unit'] ?? ''
  const plural = word.endsWith('s')
  if (/^(?:an?|another)$/i.test(amount) && (unit === 'second' || plural || /^(?:min|hr|yr)$/i.test(word))) return true
  if (/^some$/i.test(amount) && !plural) return true
  if (/^(?:19|20)\d\d$/.test(amount) && !plural) return true
  if ((unit === 'quarter' || unit === 'night') && !plural) return true
  if (unit === 'quarter' && /^[\s\u00a0]+of\b/i.test(after)) return true
  if (/^\p{Lu}\p{Ll}/u.test(word) && before.trim() !== '') return true
  // "for the nine months" of a result; elsewhere the article belongs to what follows ("the two hours of talks").
  return groups['the'] !== undefined && (unit !== 'month' || !/\b(?:for|in)[\s\u00a0]+$/i.test(before))
}

/** "more than a year ago", "a day earlier" are read as dates. */
function isDate({ groups, after }: PhraseMatch): boolean {
  return /^[\s\u00a0]+ago\b/i.test(after) || (/^an?$/i.test(groups['amount'] ?? '') && /^[\s\u00a0]+earlier\b/i.test(after))
}

/** Words after which "a day" is a length. Elsewhere, behind a noun, it is a rate: "40 bombs a day". */
const takesLength =
  /(?:^|[,;:.("“'`—–-]|\b(?:for|in|within|after|before|than|of|over|during|to|by|about|around|nearly|almost|just|only|least|most|and|or|but|is|was|be|been|lasts?|lasted|lasting|takes?|took|taking|taken|spends?|spent|spending|waits?|waited|stays?|stayed|gave|give|given|every|with|through|until|since|on|such|quite|half|barely|exactly|from|into|under|at|more|as|has|had|have|that|up))[\s\u00a0]*$/i

function isRate({ groups, before, after }: PhraseMatch): boolean {
  if (!/^an?$/i.test(groups['amount'] ?? '') || !/^(?:day|week|month|year|hour|minute)$/i.test(groups['unit'] ?? '')) return false
  return !/^[\s\u00a0]+(?:ago|earlier|later|before|after|of)\b/i.test(after) && !takesLength.test(before)
}

export const amountRange: TimeRule = {
  id: 'en/time/duration-range',
  pattern: phrase(`(?<lead>between )?(?<low>{number}|a) (?<link>to|or|and) (?<high>{number:high2}) {unit}`),
  read({ groups, after }): Reading | null {
    const unit = readUnit(groups['unit'] ?? '')
    const low = readAmount(groups['low'] ?? '')
    if (unit === null || low === null || age.test(after)) return null
    if (/^and$/i.test(groups['link'] ?? '') && groups['lead'] === undefined) return null
    return lengthReading(durationValue(low, unit))
  },
}

const leadsToLength =
  /\b(?:for|in|within|after|over|past|lasting|lasted|last|took|take|takes|spent|just|only|of|by|many|than|about)[\s\u00a0]+$/i
const neverLength = /\b(?:early|first|last|final|these|those|his|her|their|matter of|the[\s\u00a0]\p{L}+)[\s\u00a0]+$/iu

/** "weeks", "years", where a preposition or what follows makes them a length. */
export const bareUnits: TimeRule = {
  id: 'en/time/duration-bare',
  pattern: phrase('(?<unit>minutes|hours|days|weeks|months|years|decades|centuries)(?: or (?:weeks|months|years|days))?'),
  read({ groups, before, after }) {
    const unit = readUnit(groups['unit'] ?? '')
    const led = before.trim() === '' || (leadsToLength.test(before) && !neverLength.test(before))
    const follows = !neverLength.test(before) && /^[\s\u00a0]+(?:of|before|after|later|earlier|on end|to come)\b/i.test(after)
    if (unit === null || (!led && !follows) || /^[\s\u00a0]+(?:old|ago|apart)\b/i.test(after)) return null
    return lengthReading(durationValue('X', unit), null, leadsOf(after))
  },
}

export const vagueLength: TimeRule = {
  id: 'en/time/duration-vague',
  pattern: phrase(
    'a (?:short |little )?while|some time|a long time|quite some time|a (?:fairly |relatively |very )?(?:long|short|lengthy|brief) (?:period|time)(?: of time)?',
  ),
  read: ({ before, after }) => (/\bonce in[\s\u00a0]$/i.test(before) || /^[\s\u00a0]+ago\b/.test(after) ? null : lengthReading('PXX')),
}
