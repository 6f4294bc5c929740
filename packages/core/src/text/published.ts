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
  const value = own ?? headDate(text)
  return value === null ? { value: null, basis: 'unknown' } : { value, basis: 'text' }
}

const FULL_DATE = String.raw`(\d{4}-\d{2}-\d{2}|\d{1,2} \p{L}+ \d{4}|\p{L}+ \d{1,2}, \d{4})`
const HEADED = new RegExp(String.raw`^\s*(?:date|published|posted|publication date|date published)(?:\s+on)?\s*:?\s+${FULL_DATE}`, 'iu')
/** The day up to which a situation report tells, on a line of its own. */
const AS_OF = new RegExp(String.raw`^\s*\(?as (?:of|at)\s*:?\s+${FULL_DATE}\)?\s*(?:\n|$)`, 'iu')

/**
 * A date that the text itself heads with, named as the report's own: "date 2021-07-24", "Published: 3 March 2024", "As of 17 January 2025" on a line of its
 * own. Not "Page saved ...", nor "As of 3 May 2021, 30 had died".
 */
function headDate(text: string): string | null {
  const match = HEADED.exec(text) ?? AS_OF.exec(text)
  const written = match?.[1]
  return written === undefined ? null : (readIsoDate(written) ?? readFullDate(written))
}
