import type { EventGroup } from './event.js'
import type { ReportLayers } from './layers.js'
import { whenOf } from './when.js'

const DAYS_OF_NEWS = 21

/** History: dated weeks before the report came out, or told only as recollection after the first paragraphs. */
export function isBackground(layers: ReportLayers, group: EventGroup, index: number): boolean {
  const when = whenOf(group)
  const published = layers.doc.published.value
  if (when.end && published) return daysBetween(when.end, published) > DAYS_OF_NEWS
  if (index === 0) return false
  if (when.start && !published) return when.precision === 'year' || when.precision === 'month'
  const told = group.events.filter((event) => event.acts.length + event.harms.length > 0)
  return told.every((event) => event.acts.every((act) => event.layers.clauses[act.clause]?.tense === 'pluperfect') && event.acts.length > 0)
}

/** Whole days from one ISO date to a later one; negative where it is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round(dayNumber(to) - dayNumber(from))
}

/** Days since 0000-03-01 of the proleptic Gregorian calendar (Hinnant's civil-from-days, inverted). */
function dayNumber(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number)
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
}
