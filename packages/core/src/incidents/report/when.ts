import type { TimeMention } from '../../records/mark.js'
import type { When } from '../../records/incident.js'
import type { EventGroup, EventMention } from './event.js'

/** A time of day that stands alone: its day is that of the words round it. */
const isBareClock = (time: TimeMention): boolean => /^en\/time\/(?:clock|noon|o-clock)/.test(time.rule)

const order: Readonly<Record<TimeMention['precision'], number>> = { day: 0, range: 1, week: 2, month: 3, season: 4, year: 5, unknown: 6 }

/** "hours later", "a day earlier": a stretch that leads to a day. */
function isShift(time: TimeMention): boolean {
  return time.type === 'DURATION' && time.interval !== null && /\b(?:later|earlier|before|after|ago)\b/i.test(time.text)
}

/** What was done, not what came of it: "he died on Tuesday of the wounds" dates no shooting. */
function isDeed(event: EventMention): boolean {
  return event.acts.length > 0 || event.harms.some((harm) => harm.act !== null)
}

/** "A year ago this month": the month is that of a year ago, which its own words do not say. */
function turnsBack(other: TimeMention, time: TimeMention): boolean {
  return (
    /\bago$/i.test(other.text) &&
    /^this\b/i.test(time.text) &&
    other.sentence === time.sentence &&
    time.start - other.end <= 2 &&
    other.end <= time.start
  )
}

/** The day or window of an incident as its events give it: the finest, the earliest told on a tie; its words alone where it stays open. */
export function whenOf(group: EventGroup): When {
  const timesOf = (events: readonly EventMention[]): readonly TimeMention[] =>
    events.flatMap((event) => event.times).filter((time) => !time.period && (time.type === 'DATE' || time.type === 'TIME' || isShift(time)))
  const deeds = timesOf(group.events.filter(isDeed))
  const told = deeds.some((time) => time.interval !== null && time.precision === 'day') ? deeds : timesOf(group.events)
  const times = told.filter((time) => !told.some((other) => turnsBack(other, time)))
  const resolved = [...times]
    .filter((time) => time.interval !== null)
    .sort((a, b) => Number(isBareClock(a)) - Number(isBareClock(b)) || order[a.precision] - order[b.precision])[0]
  if (resolved?.interval)
    return {
      start: resolved.interval.start,
      end: resolved.interval.end,
      precision: resolved.precision === 'unknown' ? 'range' : resolved.precision,
      text: resolved.text,
    }
  const words = times.find((time) => !/_REF$/.test(time.value))
  return { start: null, end: null, precision: 'unknown', text: words?.text ?? null }
}
