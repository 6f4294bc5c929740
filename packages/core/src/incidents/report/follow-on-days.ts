import { isoDate, parseDay } from '../../annotations/en/times/calendar.js'
import type { TimeMention } from '../../records/mark.js'
import type { Range } from '../../records/span.js'
import { daysBetween } from './background.js'
import { entryAt } from './entries.js'
import type { EventGroup, EventMention } from './event.js'
import { typeFamily } from './event-type.js'
import { kindOf } from './group-kind.js'
import type { ReportLayers } from './layers.js'
import { settingEvent } from './settings.js'
import { whenOf } from './when.js'

interface Days {
  readonly start: string
  readonly end: string
}

/** The rule of a day that an incident has from what it follows. */
export const FOLLOW_ON = 'en/time/follow-on'

/**
 * Dates incidents by one told before them: "the same day", "hours later", "during the night", "in response", and arrests of those who are
 * suspected of it. An incident that is only told next stays without a day: that says not when it was.
 */
export function addFollowOnDays(groups: readonly EventGroup[], layers: ReportLayers): void {
  const inOrder = [...groups].sort((a, b) => startOf(a) - startOf(b))
  for (const group of inOrder) {
    holdSameDay(group, inOrder, layers)
    if (whenOf(group).start !== null) continue
    const dated = followOn(group, inOrder, layers)
    if (dated) group.events.push(dated)
  }
}

/**
 * "that bombing and the one on the same day in Kelm", "A day earlier, gunmen had killed three": counted from the incident told before, whatever was
 * said on which day in between.
 */
function holdSameDay(group: EventGroup, groups: readonly EventGroup[], layers: ReportLayers): void {
  group.events.forEach((event, at) => {
    const told = event.times.map((time) => (isSameDay(time) ? 0 : isRun(event, time) ? null : offsetOf(time.text)))
    if (told.every((offset) => offset === null)) return
    const day = lastDay(group, groups, layers, event.start)
    if (day === null) return
    const times = event.times.map((time, index) => {
      const days = moved(day, told[index] ?? null)
      return days ? { ...time, ...concluded(days) } : time
    })
    group.events[at] = { ...event, times }
  })
}

const isSameDay = (time: TimeMention): boolean => time.rule === 'en/time/context-unit' && /\bsame\b.*\bday$/i.test(time.text)

/** "two days before a raid", "a day earlier than": counted from what follows. */
function isRun({ layers: { sentence, tree } }: EventMention, time: TimeMention): boolean {
  const next = tree.tokens.find((token) => token.start >= time.end)
  return sentence.end > time.end && next !== undefined && /^(?:after|before|than)$/i.test(next.form)
}

/** How many days "a day earlier" or "two days later" lies off; null for other words. */
function offsetOf(text: string): number | null {
  const found = /^(?<count>an?|one|two|three|four|five|six|seven|\d) (?<unit>day|week)s? (?<side>earlier|before|later|after)$/i.exec(
    text.trim(),
  )?.groups
  const count = Number(found?.['count']) || counts.indexOf(found?.['count']?.toLowerCase().replace(/^an?$/, 'one') ?? '')
  if (!found || count <= 0) return null
  const days = count * (found['unit']?.toLowerCase() === 'week' ? 7 : 1)
  return /earlier|before/i.test(found['side'] ?? '') ? -days : days
}

const counts = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven']

/** The day that lies so many days off another; null where either is not known. */
function moved(day: string, offset: number | null): Days | null {
  const number = parseDay(day)
  const other = number === null || offset === null ? null : isoDate(number + offset)
  return other === null ? null : { start: other, end: other }
}

function followOn(group: EventGroup, groups: readonly EventGroup[], layers: ReportLayers): EventMention | null {
  for (const { layers: sentence } of group.events) {
    const from = sentence.sentence.start
    const text = layers.doc.text.slice(from, sentence.sentence.end)
    for (const { pattern, days } of phrases) {
      const found = pattern.exec(text)
      const words = found?.groups?.['words']
      const day = found && words !== undefined ? lastDay(group, groups, layers, from) : null
      if (!found || words === undefined || day === null) continue
      const start = from + found.index + found[0].indexOf(words)
      const told = moved(day, offsetOf(words)) ?? days(day, layers.doc.published.value)
      if (told) return settingEvent(sentence, [timeAt(layers, sentence.sentence.index, { start, end: start + words.length }, told)], [])
    }
  }
  return arrestDays(group, groups, layers)
}

type Reading = (day: string, published: string | null) => Days | null

const sameDay: Reading = (day) => ({ start: day, end: day })
/** From that day to the report; nothing where the report came out weeks after. */
const since: Reading = (day, published) =>
  published !== null && day <= published && daysBetween(day, published) <= FRESH ? { start: day, end: published } : null
const night: Reading = (day, published) => since(day, published !== null && daysBetween(day, published) > 1 ? dayAfter(day) : published)

const FRESH = 7

// What a sentence begins with, and what may stand anywhere in it.
const phrases: readonly { readonly pattern: RegExp; readonly days: Reading }[] = [
  {
    pattern:
      /^\s*["\u201c]?(?<words>after dark|(?:(?:a few|\w+) )?hours (?:later|earlier|before)|an hour (?:later|earlier|before)|(?:later|earlier) (?:that|the same|in the) (?:day|night|evening|morning)|minutes later|at about the same time)\b(?! than)/i,
    days: sameDay,
  },
  {
    pattern: /^\s*["\u201c]?(?<words>(?:an?|one|two|three|four|five|six|seven) (?:day|week)s? (?:later|earlier|before))(?=,)/i,
    days: () => null,
  },
  { pattern: /\b(?<words>(?:an hour|(?:\w+ )?hours|\w+ minutes) later)\b/i, days: sameDay },
  { pattern: /\b(?<words>at once|on the spot|minutes later|moments later|shortly afterwards?|immediately afterwards?)\b/i, days: sameDay },
  { pattern: /\b(?<words>during the night|in the night)\b(?! of)/i, days: night },
  { pattern: /\b(?<words>in (?:response|retaliation|reply|revenge|return))(?=[,.;]|$)/i, days: since },
]

/** "Six men have been arrested in connection with the murder": after the deed, and before the report. */
function arrestDays(group: EventGroup, groups: readonly EventGroup[], layers: ReportLayers): EventMention | null {
  if (kindOf(group).type !== 'arrest') return null
  const deed = groups.filter((other) => other !== group && isDeed(other) && isHere(other, group, layers)).at(-1)
  const event = group.events.find((one) => isTied(one, deed, layers))
  const day = deed ? dayOf(deed) : null
  const told = event && day !== null ? since(day, layers.doc.published.value) : null
  const token = event?.layers.tree.tokens[event.harms[0]?.token ?? event.acts[0]?.token ?? -1]
  return event && token && told ? settingEvent(event.layers, [timeAt(layers, event.layers.sentence.index, token, told)], []) : null
}

function isDeed(group: EventGroup): boolean {
  const { type } = kindOf(group)
  return type !== null && (typeFamily(type) === 'violence' || typeFamily(type) === 'abduction')
}

function isTied(event: EventMention, deed: EventGroup | undefined, { doc }: ReportLayers): boolean {
  if (!deed || (event.acts.length === 0 && event.harms.length === 0)) return false
  if (deed.events.some((other) => other.layers === event.layers)) return true
  const { start, end } = event.layers.sentence
  return /\b(?:suspects?|in connection with|over the (?:attack|killing|blast|bombing|shooting|murder))\b/i.test(doc.text.slice(start, end))
}

/** The latest day of what was told before a position in the same entry: what lies further back is only recalled there. */
function lastDay(group: EventGroup, groups: readonly EventGroup[], layers: ReportLayers, position: number): string | null {
  const days = groups.flatMap((other) => {
    const day = other !== group && startOf(other) < position && isHere(other, group, layers) ? dayOf(other) : null
    return day === null ? [] : [day]
  })
  return days.sort().at(-1) ?? null
}

const startOf = (group: EventGroup): number => group.events[0]?.start ?? 0

const isHere = (other: EventGroup, group: EventGroup, { doc }: ReportLayers): boolean =>
  entryAt(doc, startOf(other)) === entryAt(doc, startOf(group))

/** The one day of an incident; null where it is not known to the day. */
function dayOf(group: EventGroup): string | null {
  const { start, end } = whenOf(group)
  return start !== null && start === end ? start : null
}

function dayAfter(day: string): string {
  const number = parseDay(day)
  return number === null ? day : isoDate(number + 1)
}

/** What a time tells whose days were concluded. */
function concluded(days: Days): Pick<TimeMention, 'type' | 'value' | 'interval' | 'precision' | 'basis'> {
  return {
    type: 'DATE',
    value: days.start,
    interval: days,
    precision: days.start === days.end ? 'day' : 'range',
    basis: 'inferred',
  }
}

function timeAt({ doc }: ReportLayers, sentence: number, { start, end }: Range, days: Days): TimeMention {
  return { text: doc.text.slice(start, end), start, end, sentence, period: false, rule: FOLLOW_ON, ...concluded(days) }
}
