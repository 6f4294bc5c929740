import type { TimeMention } from '../../records/mark.js'
import type { EventGroup, EventMention } from './event.js'
import type { ReportLayers, SentenceLayers } from './layers.js'
import { settingEvent } from './settings.js'
import { whenOf } from './when.js'

// "on Wednesday, a day after four died in a raid on Brode", "two days before a mine killed three near Zilgi"

const DAY_MS = 24 * 3600 * 1000

/** Dates an incident by another of the same report that it followed or went before by so many days. Nothing where neither has a day. */
export function addAnchoredDays(groups: readonly EventGroup[], layers: ReportLayers): void {
  for (const sentence of layers.sentences) {
    for (const time of sentence.times) {
      const days = daysIn(time)
      const side = /^[\s\u00a0]+(after|before)\b/i.exec(layers.doc.text.slice(time.end, time.end + 12))?.[1]?.toLowerCase()
      if (days !== null && side !== undefined) dateOther(groups, sentence, time, side === 'after' ? days : -days)
    }
  }
}

/** How many days "a day" or "two days" is; null for other times. */
function daysIn(time: TimeMention): number | null {
  if (time.rule === 'en/time/anchored') return /\bday$/i.test(time.text) ? 1 : null
  const match = time.type === 'DURATION' ? /^P(\d+)D$/.exec(time.value) : null
  return match ? Number(match[1]) : null
}

/** `later` is how many days the incident told first lies behind the one told after the words. */
function dateOther(groups: readonly EventGroup[], sentence: SentenceLayers, time: TimeMention, later: number): void {
  const behind = groups.find((group) => group.events.some((event) => event.layers === sentence && event.start > time.end))
  const ahead =
    groups.filter((group) => group !== behind && group.events.some((event) => isBefore(event, sentence, time))).at(-1) ?? groups[0]
  if (!behind || !ahead || behind === ahead) return
  const [first, second] = [dayOf(ahead), dayOf(behind)]
  if (first !== null && second === null) behind.events.push(settingEvent(sentence, [datedAt(time, first - later)], []))
  if (first === null && second !== null) ahead.events.push(settingEvent(sentence, [datedAt(time, second + later)], []))
}

function isBefore(event: EventMention, sentence: SentenceLayers, time: TimeMention): boolean {
  return event.layers === sentence && event.start < time.start
}

/** The one day of an incident in days since 1970; null where it is not known to the day. */
function dayOf(group: EventGroup): number | null {
  const { start, end } = whenOf(group)
  return start !== null && start === end ? Date.parse(start) / DAY_MS : null
}

function datedAt(time: TimeMention, day: number): TimeMention {
  const iso = new Date(day * DAY_MS).toISOString().slice(0, 10)
  return { ...time, type: 'DATE', value: iso, interval: { start: iso, end: iso }, precision: 'day', basis: 'inferred' }
}
