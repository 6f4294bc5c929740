import type { Dateline, Published } from '../records/document.js'
import { isoDate, readFullDate } from './calendar-date.js'

/** The calendar date of an ISO date or date-time, as written (no change of time zone); null where it is none. */
export function readIsoDate(written: string): string | null {
  const match = /^\s*(\d{4})-(\d{2})-(\d{2})(?:[T ]\d{2}:?\d{2}(?::?\d{2}(?:[.,]\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{0,2})?)?\s*$/i.exec(written)
  return match ? isoDate(Number(match[1]), Number(match[2]), Number(match[3])) : null
}

/**
 * When the report came out: its metadata, else a full date in its own dateline. Never a date of saving or looking up, and never a guess:
 * `value` is null where neither tells.
 */
export function readPublished(given: string | null, text: string, dateline: Dateline | null): Published {
  const metadata = given === null ? null : readIsoDate(given)
  if (metadata !== null) return { value: metadata, basis: 'metadata' }
  const own = dateline?.date ? readFullDate(text.slice(dateline.date.start, dateline.date.end)) : null
  return own === null ? { value: null, basis: 'unknown' } : { value: own, basis: 'text' }
}
