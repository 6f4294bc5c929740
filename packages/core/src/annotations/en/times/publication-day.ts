import type { Document } from '../../../records/document.js'
import { parseDay, type Day } from './calendar.js'
import { candidatesOf, chooseLongest } from './phrase.js'
import { isoDateRule, slashDate } from './rules/numeric-date.js'
import { dayMonth, monthDay } from './rules/month-day.js'
import { resolveCalendar } from './resolve/resolve-calendar.js'

/**
 * The day relative expressions are counted from: the day of publication, else a full date in the dateline. Null where there is
 * neither; a dateline without its year is no help.
 */
export function publicationDay(doc: Document): Day | null {
  const published = parseDay(doc.published.value)
  const range = doc.dateline?.date ?? null
  if (published !== null || range === null) return published
  const sentence = {
    ...range,
    index: 0,
    block: 0,
    text: doc.text.slice(range.start, range.end),
    uposAt: () => null,
    inPersonAt: () => false,
  }
  const [first] = chooseLongest([isoDateRule, slashDate, monthDay, dayMonth].flatMap((rule) => candidatesOf(rule, sentence)))
  if (first?.meaning.kind !== 'calendar' || first.meaning.year === null || first.meaning.day === null) return null
  const nothing = { reference: null, titleYear: null, direction: null, lastDay: null, lastStretch: null, lastQuarter: null }
  return resolveCalendar(first.meaning, nothing).stretch?.start ?? null
}

/** The year of the one full date in the title ("Weekly note, 14-20 March 2022"); null where it has none, or several years. */
export function yearOfTitle(doc: Document): number | null {
  const months = 'January|February|March|April|May|June|July|August|September|October|November|December'
  const dates = (doc.title ?? '').matchAll(new RegExp(`\\b\\d{1,2} (?:${months}) (\\d{4})\\b|\\b(?:${months}) \\d{1,2}, (\\d{4})\\b`, 'g'))
  const years = new Set([...dates].map((match) => Number(match[1] ?? match[2])))
  const [year] = years
  return years.size === 1 && year !== undefined ? year : null
}
