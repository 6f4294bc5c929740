import type { Annotations, ReportInput, ReportReading } from '@whosays/core'
import { messageOf, StoreError } from '../../errors.js'

/** The error of a ledger that cannot be read as it should: `what` is damaged, and what to do. */
export function damaged(path: string, what: string, cause?: unknown): StoreError {
  const message = `${path}: this ledger is damaged (${what}); keep a copy of the file, then bring back a backup, or add the reports again to a new one`
  return new StoreError('damaged-ledger', message, { cause })
}

function parsed(path: string, what: string, json: unknown): unknown {
  try {
    return JSON.parse(String(json))
  } catch (cause) {
    throw damaged(path, `${what} is not JSON: ${messageOf(cause)}`, cause)
  }
}

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

const lists = ['incidents', 'statements', 'figures', 'actors', 'problems'] as const

/** What a reading lacks of its shape, as far as everything that is derived from it relies on it; null where nothing. */
function lackOf(reading: unknown): string | null {
  const doc = field(reading, 'doc')
  if (typeof field(doc, 'id') !== 'string' || typeof field(doc, 'text') !== 'string') return 'doc'
  if (!isList(field(doc, 'blocks')) || typeof field(doc, 'published') !== 'object') return 'doc'
  const missing = lists.find((name) => !isList(field(reading, name)))
  if (missing) return missing
  const incidents = field(reading, 'incidents')
  const whole = (incident: unknown): boolean => {
    const claims = field(incident, 'claims')
    return isList(claims) && isList(field(incident, 'where')) && claims.every((claim) => typeof field(claim, 'evidence') === 'object')
  }
  return isList(incidents) && incidents.every(whole) ? null : 'incidents'
}

const noAnnotations = (id: string): Annotations => ({
  schema: 'whosays-annotations/1',
  id,
  entities: [],
  places: [],
  dates: [],
  attributions: [],
})

/** A reading out of its row. Throws StoreError "damaged-ledger", which names the report. */
export function parseReading(path: string, id: string, json: unknown): ReportReading {
  const what = `the reading of report ${id}`
  const reading = parsed(path, what, json)
  const lack = lackOf(reading)
  if (lack !== null) throw damaged(path, `${what} has no "${lack}" as it should be`)
  // Written by writeReading from a ReportReading; its shape was looked at above.
  const rest = reading as Omit<ReportReading, 'annotations'>
  return { ...rest, annotations: noAnnotations(rest.doc.id) }
}

/** A report as it was given, out of its row. Throws StoreError "damaged-ledger", which names the report. */
export function parseInput(path: string, id: string, json: unknown): ReportInput {
  const input = parsed(path, `the text of report ${id}`, json)
  if (typeof field(input, 'text') !== 'string' && typeof field(input, 'html') !== 'string') {
    throw damaged(path, `the text of report ${id} is missing`)
  }
  // Written by addReport from a ReportInput.
  return input as ReportInput
}

/** Anything else that a row holds as JSON. Throws StoreError "damaged-ledger". */
export const parseRow = parsed
