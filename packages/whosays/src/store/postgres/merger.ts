import { randomUUID } from 'node:crypto'
import type { KeptIncident } from '@whosays/core'
import { parseReading } from '../kept-rows.js'
import type { MergeAsked, MergeWork } from '../store.js'
import type { Database, Session } from './database.js'
import { keptIncident } from './find-incidents.js'
import { fromText } from './kept-text.js'
import { newHeldRecords, postgresMergeTables, type HeldRecords } from './merge-tables.js'

/** Brings the merged incidents of a ledger up to date. */
export interface Merger {
  /** See `Store.merge`. */
  merge(asked: MergeAsked, work: MergeWork): Promise<boolean>
  /** See `Store.merged`. */
  merged(): Promise<{ readonly copies: ReadonlyMap<string, string>; readonly membership: ReadonlyMap<string, string> }>
  /** See `Store.incidents`. */
  incidents(): AsyncGenerator<KeptIncident>
}

const derived = ['sources', 'stock', 'holders', 'members', 'links', 'common', 'common_rows', 'blocks', 'edges', 'state']
  .map((name) => `merge_${name}`)
  .concat('incidents', 'incident_facets', 'incident_counts', 'incident_names', 'incident_reports', 'incident_words')
  .concat('search_names', 'report_words')

interface Waiting {
  readonly seq: number
  readonly id: string
  readonly reading: string
  /** True where an older reading of the report was merged. */
  readonly known: boolean
}

/**
 * Readings later than `seen`, the newest of their reports, in the order in which they came. Whoever adds one holds the lock "write" until
 * it is there for all, so that a smaller number never comes after a greater one was seen.
 */
const newReadings = (session: Session, seen: number, limit: number): Promise<readonly Waiting[]> =>
  session.rows<Waiting>(
    `SELECT seq, id, reading, EXISTS (SELECT 1 FROM merge_sources WHERE merge_sources.report = id) AS known
     FROM readings JOIN reports ON hash = readings.report
     WHERE seq > $1 AND NOT EXISTS (SELECT 1 FROM readings AS later WHERE later.report = readings.report AND later.seq > readings.seq)
     ORDER BY seq LIMIT $2`,
    [seen, limit],
  )

/**
 * What is kept of merging beside its tables: "version" of the way of merging, "seen" (the number of the last reading merged),
 * "judgements" (the number of the last judgement minded), "turn" (the step that was taken last).
 */
async function readState(session: Session): Promise<ReadonlyMap<string, string>> {
  const rows = await session.rows<{ readonly name: string; readonly value: string }>('SELECT name, value FROM merge_state')
  return new Map(rows.map(({ name, value }) => [name, value]))
}

async function writeState(session: Session, state: Readonly<Record<string, string>>): Promise<void> {
  await session.rows(
    `INSERT INTO merge_state (name, value) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (name) DO UPDATE SET value = excluded.value`,
    [Object.keys(state), Object.values(state)],
  )
}

/** What one process knows between its steps. */
interface Memory {
  held: HeldRecords
  /** The step after which `held` was right. */
  turn: string
}

/** One transaction of merging. Returns whether there was anything to do. */
async function mergeStep(
  session: Session,
  place: string,
  memory: Memory,
  { version, limit, judgements }: MergeAsked,
  work: MergeWork,
): Promise<boolean> {
  let state = await readState(session)
  if (state.get('turn') !== memory.turn) memory.held = newHeldRecords()
  const empty = async (): Promise<void> => {
    for (const table of derived) await session.rows(`DELETE FROM ${table}`)
    memory.held = newHeldRecords()
    state = new Map()
  }
  if (state.get('version') !== version) await empty()
  let waiting = await newReadings(session, Number(state.get('seen') ?? 0), limit)
  if (waiting.some(({ known }) => known)) {
    await empty()
    waiting = await newReadings(session, 0, limit)
  }
  const judged = state.get('judgements') !== String(judgements)
  if (waiting.length === 0 && !judged) return false
  const added = waiting.map(({ id, reading }) => parseReading(place, fromText(id), reading))
  await work({ tables: postgresMergeTables(session, place, memory.held), added, judged })
  const seen = waiting.at(-1)?.seq
  memory.turn = randomUUID()
  const seenNow: Readonly<Record<string, string>> = seen === undefined ? {} : { seen: String(seen) }
  await writeState(session, { version, judgements: String(judgements), turn: memory.turn, ...seenNow })
  return true
}

async function* keptIncidents(db: Database): AsyncGenerator<KeptIncident> {
  interface Row {
    readonly id: string
    readonly incident: string
    readonly place: string | null
  }
  for (let after = ''; ;) {
    const page = await db.rows<Row>('SELECT id, incident, place FROM incidents WHERE id > $1 ORDER BY id LIMIT 500', [after])
    for (const row of page) yield keptIncident(db.place, row)
    const last = page.at(-1)
    if (!last) return
    after = last.id
  }
}

/** The merging of one ledger, for as long as it is open. */
export function createMerger(db: Database): Merger {
  const memory: Memory = { held: newHeldRecords(), turn: '' }
  return {
    async merge(asked, work) {
      try {
        return await db.transaction('merge', (session) => mergeStep(session, db.place, memory, asked, work))
      } catch (error) {
        memory.turn = ''
        throw error
      }
    },
    async merged() {
      const copies = await db.rows<{ readonly report: string; readonly copy_of: string }>(
        'SELECT report, copy_of FROM merge_sources WHERE copy_of IS NOT NULL',
      )
      const members = await db.rows<{ readonly key: string; readonly incident: string }>('SELECT key, incident FROM merge_members')
      return {
        copies: new Map(copies.map(({ report, copy_of: origin }) => [fromText(report), fromText(origin)])),
        membership: new Map(members.map(({ key, incident }) => [key, incident])),
      }
    },
    incidents: () => keptIncidents(db),
  }
}
