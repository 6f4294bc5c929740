import { judgementSchema, type Annotations, type Judgement, type ReportInput, type ReportReading } from '@whosays/core'
import { messageOf, StoreError } from '../errors.js'

/** The error of a ledger that cannot be read as it should: `what` is damaged, and what to do. */
export function damaged(place: string, what: string, cause?: unknown): StoreError {
  const message = `${place}: this ledger is damaged (${what}); keep a copy of it, then bring back a backup, or add the reports again to a new one`
  return new StoreError('damaged-ledger', message, { cause })
}

function parsed(place: string, what: string, json: unknown): unknown {
  try {
    return JSON.parse(String(json))
  } catch (cause) {
    throw damaged(place, `${what} is not JSON: ${messageOf(cause)}`, cause)
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
export function parseReading(place: string, id: string, json: unknown): ReportReading {
  const what = `the reading of report ${id}`
  const reading = parsed(place, what, json)
  const lack = lackOf(reading)
  if (lack !== null) throw damaged(place, `${what} has no "${lack}" as it should be`)
  // Written by writeReading from a ReportReading; its shape was looked at above.
  const rest = reading as Omit<ReportReading, 'annotations'>
  return { ...rest, annotations: noAnnotations(rest.doc.id) }
}

/** A report as it was given, out of its row. Throws StoreError "damaged-ledger", which names the report. */
export function parseInput(place: string, id: string, json: unknown): ReportInput {
  const input = parsed(place, `the text of report ${id}`, json)
  if (typeof field(input, 'text') !== 'string' && typeof field(input, 'html') !== 'string') {
    throw damaged(place, `the text of report ${id} is missing`)
  }
  // Written by addReport from a ReportInput.
  return input as ReportInput
}

/** A judgement out of its row. Throws StoreError "damaged-ledger", which names the judgement. */
export function parseJudgement(place: string, row: Readonly<Record<'seq' | 'at' | 'by' | 'why', unknown>>, verdict: unknown): Judgement {
  const what = `judgement ${String(row.seq)}`
  const read = judgementSchema.safeParse({ ...row, verdict: parsed(place, what, verdict) })
  if (!read.success) throw damaged(place, `${what} is not as it should be`, read.error)
  return read.data
}

/** Anything else that a row holds as JSON. Throws StoreError "damaged-ledger". */
export const parseRow = parsed

/** What looking at one row throws, without the place and the advice; empty where nothing. */
export function whatIsWrong(look: () => unknown): readonly string[] {
  try {
    look()
    return []
  } catch (error) {
    return [/\((.*)\)/s.exec(messageOf(error))?.[1] ?? messageOf(error)]
  }
}
