import type { ReportInput } from '@whosays/core'
import { isIsoDate } from './iso-date.js'

/** What a line of JSONL holds: a report, or why it holds none. `id` is the line's own id where it gives one. */
export type ReportLine =
  | { readonly kind: 'report'; readonly input: ReportInput }
  | { readonly kind: 'bad'; readonly id: string | null; readonly code: string; readonly reason: string }

const fields = ['id', 'text', 'html', 'title', 'published', 'url', 'outlet', 'language'] as const

function nameType(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'boolean' ? 'true or false' : `a ${typeof value}`
}

/** Halves of characters cannot be written to a file: they would all become the same sign there, and two ids one. */
const whole = (id: string): string => id.replace(/\p{Surrogate}/gu, '\ufffd')

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text
}

/** The fields of the contract that are strings, null and "" left out; or the first one of another type. */
function readFields(value: object): Record<string, string> | { readonly wrong: string; readonly found: unknown } {
  const known: Record<string, string> = {}
  for (const [name, found] of Object.entries(value)) {
    if (!fields.some((field) => field === name) || found === null || found === '') continue
    if (typeof found !== 'string') return { wrong: name, found }
    known[name] = found
  }
  return known
}

function isWrong(read: ReturnType<typeof readFields>): read is { readonly wrong: string; readonly found: unknown } {
  return 'found' in read
}

/** Reads one line: `{"id","text"}` or `{"id","html"}` and, where known, title, published, url, outlet, language. Other fields are passed over. */
export function readReportLine(line: string): ReportLine {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch (error) {
    const reason = `this is not JSON (${error instanceof Error ? error.message : String(error)}); write one object a line`
    return { kind: 'bad', id: null, code: 'not-json', reason }
  }
  return readReport(value)
}

/** The same for a value that is already taken out of its JSON. */
export function readReport(value: unknown): ReportLine {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const reason = `found ${value === null ? 'null' : nameType(value)}, expected an object with "text" or "html"`
    return { kind: 'bad', id: null, code: 'not-an-object', reason }
  }
  const read = readFields(value)
  const id = 'id' in value && typeof value.id === 'string' && value.id !== '' ? whole(value.id) : null
  if (isWrong(read)) {
    return {
      kind: 'bad',
      id,
      code: 'wrong-type',
      reason: `"${read.wrong}" is ${nameType(read.found)}, expected a string in quotation marks`,
    }
  }
  const { text = '', html = '', published, ...others } = read
  const rest = id === null ? others : { ...others, id }
  if (published !== undefined && !isIsoDate(published)) {
    const reason = `"published" is "${shorten(published)}", expected a date such as 2024-05-31; correct it or leave it out`
    return { kind: 'bad', id, code: 'bad-date', reason }
  }
  const body = text.trim() !== '' ? { text } : html.trim() !== '' ? { html } : null
  if (!body) return { kind: 'bad', id, code: 'no-text', reason: 'neither "text" nor "html" holds anything' }
  return { kind: 'report', input: { ...rest, ...(published === undefined ? {} : { published }), ...body } }
}
