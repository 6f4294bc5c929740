import type { TimeMention } from '../../../records/mark.js'
import { isoDate, parseDay, type Day } from './calendar.js'

// "since October" runs to the day of publication; "so far this year"; "between 2015 and 2017", "from March 3 to 5", "2003-2006": each end
// carries the days of the whole, so that either of them dates what happened.

/** Ranges longer than this are periods that totals run over; shorter ones date a thing that lasted. */
const LONGEST_EVENT = 7

const since = /\bsince[\s\u00a0]+(?:(?:at least|the|in|last)[\s\u00a0]+|(?:\p{L}+[\s\u00a0]+){1,5}(?:in|on)[\s\u00a0]+)?$/iu
const soFarBefore = /\b(?:so far|already|to date|until now)[\s\u00a0,]+(?:in[\s\u00a0]+)?$/i
const ofNow = /^this\b/i
const soFarAfter = /^[\s\u00a0,]+(?:so far|alone|to date|thus far)\b/i

/** Marks the periods that totals run over, and gives both ends of a range the days of the whole. */
export function markPeriods(mentions: readonly TimeMention[], text: string, reference: Day | null): readonly TimeMention[] {
  const marked = mentions.map((mention) => markOne(mention, text, reference))
  for (let i = 0; i + 1 < marked.length; i++) {
    const [first, second] = [marked[i], marked[i + 1]]
    if (first && second && isRange(first, second, text)) {
      const ends = joinEnds(first, second)
      if (ends) [marked[i], marked[i + 1]] = ends
    }
  }
  return marked
}

function markOne(mention: TimeMention, text: string, reference: Day | null): TimeMention {
  const before = text.slice(Math.max(0, mention.start - 40), mention.start)
  const after = text.slice(mention.end, mention.end + 20)
  const { interval } = mention
  if (mention.type === 'SET' || mention.type === 'DURATION') return mention
  const runsOn = since.test(before) || soFarBefore.test(before) || (soFarAfter.test(after) && ofNow.test(mention.text))
  if (!runsOn) return mention
  // Without a day of publication nobody can say where it ends.
  if (interval === null || reference === null) return { ...mention, interval: null, precision: 'unknown', period: true }
  const today = isoDate(reference)
  if (interval.start > today) return mention
  return { ...mention, interval: { start: interval.start, end: today }, precision: 'range', period: true }
}

function isRange(first: TimeMention, second: TimeMention, text: string): boolean {
  if (first.sentence !== second.sentence || !first.interval || !second.interval) return false
  if (first.type === 'DURATION' || second.type === 'DURATION') return false
  const before = text.slice(Math.max(0, first.start - 30), first.start)
  const gap = text.slice(first.end, second.start)
  if (/^[\s\u00a0]*[-–—][\s\u00a0]*$/.test(gap)) return first.precision === second.precision
  const lead = /\b(between|from|starting)[\s\u00a0]+(?:(?:early|late|mid|the)[\s\u00a0-]+)*$/i.exec(before)?.[1]?.toLowerCase()
  if (lead === 'between') return /^[\s\u00a0]+and[\s\u00a0]+(?:the[\s\u00a0]+)?$/i.test(gap)
  return (
    lead !== undefined && /^[\s\u00a0]*,?[\s\u00a0]*(?:to|until|till|through|and until|up to)[\s\u00a0]+(?:the[\s\u00a0]+)?$/i.test(gap)
  )
}

function joinEnds(first: TimeMention, second: TimeMention): [TimeMention, TimeMention] | null {
  const [from, to] = [first.interval, second.interval]
  if (!from || !to || from.start > to.end) return null
  const interval = { start: from.start, end: to.end }
  const days = (parseDay(interval.end) ?? 0) - (parseDay(interval.start) ?? 0) + 1
  const shared = { interval, precision: 'range', period: days > LONGEST_EVENT } as const
  return [
    { ...first, ...shared },
    { ...second, ...shared },
  ]
}
