import { casualtyFields, type ClaimField, type Count } from '../../../records/claim.js'
import { incidentTypes, stages } from '../../../records/incident.js'
import { isoDay, dayNumber } from '../days.js'

/** Longer values are no names of anything. */
const LONGEST = 200

/**
 * A corrected value as a person writes it, or null where the field can have no such value. Numbers: "17", "12+" (at least), "<=20"
 * (at most), "12-17", with "~" before them where they are approximate. Dates: a day, "2025-03-10/2025-03-12", a month, a year; given
 * as days from/to. Types and stages: the ledger's own words. All other fields: the words; a place may end in its country ("Kelm, FR").
 */
export function readCorrectedValue(field: ClaimField, text: string): Count | string | null {
  const words = text.trim()
  if (words === '' || words.length > LONGEST) return null
  if (casualtyFields.some((name) => name === field)) return readCount(words)
  if (field === 'date') return readDays(words)
  if (field === 'type') return incidentTypes.find((type) => type === words) ?? null
  if (field === 'stage') return stages.find((stage) => stage === words) ?? null
  return words
}

function readCount(text: string): Count | null {
  const match = /^(~)?\s*(?:(\d{1,9})(\+)?|(?:<=|≤)\s*(\d{1,9})|(\d{1,9})\s*[-–]\s*(\d{1,9}))$/.exec(text)
  if (!match) return null
  const [, about, exact, open, most, from, to] = match
  const number = (digits: string | undefined): number | null => (digits === undefined ? null : Number(digits))
  const low = number(exact) ?? number(from)
  const high = open ? null : (number(exact) ?? number(most) ?? number(to))
  if (low !== null && high !== null && low > high) return null
  return { low, high, approx: about !== undefined, text }
}

function readDays(text: string): string | null {
  const [from = '', to = from, ...rest] = text.split('/').map((part) => part.trim())
  const [start, end] = [daysOf(from), daysOf(to)]
  if (!start || !end || rest.length > 0 || start.first > end.last) return null
  return `${start.first}/${end.last}`
}

/** First and last day of "2025", "2025-03" or "2025-03-10". */
function daysOf(text: string): { readonly first: string; readonly last: string } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text)
  if (!match) return null
  const [, year = '', month, day] = match
  if (day !== undefined) return isDay(text) ? { first: text, last: text } : null
  const first = `${year}-${month ?? '01'}-01`
  const next =
    month === undefined ? `${nextOf(year, 4)}-01-01` : month === '12' ? `${nextOf(year, 4)}-01-01` : `${year}-${nextOf(month, 2)}-01`
  return isDay(first) && isDay(next) ? { first, last: isoDay(dayNumber(next) - 1) } : null
}

function nextOf(digits: string, width: number): string {
  return String(Number(digits) + 1).padStart(width, '0')
}

function isDay(iso: string): boolean {
  const day = dayNumber(iso)
  return Number.isFinite(day) && isoDay(day) === iso
}
