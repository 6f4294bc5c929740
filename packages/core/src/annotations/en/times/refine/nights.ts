import type { TimeMention } from '../../../../records/mark.js'
import { isoDate, parseDay } from '../calendar.js'

// "overnight from Sunday to Monday", "overnight into Tuesday", "overnight on Friday": the night of the days that stand right behind
// not: "overnight", "overnight, police said on Monday", which is the night before the report

const NIGHT = 'en/time/overnight'
const link = /^[\s\u00a0]{1,3}(?:(?<into>into|to)|(?<from>from|between)|on|of)?[\s\u00a0]{0,3}$/iu

/** A night with its own days behind it lies on these, not on the eve of the report. */
export function dateNights(mentions: readonly TimeMention[], text: string): readonly TimeMention[] {
  return mentions.map((mention, at) => {
    const next = mentions[at + 1]
    if (mention.rule !== NIGHT || !next?.interval || next.sentence !== mention.sentence) return mention
    const match = link.exec(text.slice(mention.end, next.start))
    if (!match || next.type === 'DURATION' || next.period) return mention
    const interval = nightOf(next.interval, match.groups?.['into'] !== undefined)
    return interval === null ? mention : { ...mention, interval }
  })
}

function nightOf(named: { readonly start: string; readonly end: string }, isEnd: boolean): TimeMention['interval'] {
  const [start, end] = [parseDay(named.start), parseDay(named.end)]
  if (start === null || end === null || end - start > 1) return null
  if (end > start) return named
  return isEnd ? { start: isoDate(start - 1), end: named.end } : { start: named.start, end: isoDate(end + 1) }
}
