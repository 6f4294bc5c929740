import type { KeptIncident, ReportReading } from '@whosays/core'
import type { MergeAsked, MergeWork } from '../store.js'
import { parseReading, parseRow } from '../kept-rows.js'
import { sqliteMergeTables, type SqliteMergeTables } from './merge-tables.js'
import type { SqliteDatabase } from './open-database.js'

/** Brings the merged incidents of a ledger file up to date. */
export interface Merger {
  /** See `Store.merge`. */
  merge(asked: MergeAsked, work: MergeWork): Promise<boolean>
  /** See `Store.merged`. */
  merged(): { readonly copies: ReadonlyMap<string, string>; readonly membership: ReadonlyMap<string, string> }
  /** See `Store.incidents`. */
  incidents(): Generator<KeptIncident>
}

type Row = Readonly<Record<string, string | number | null>>

const derived = ['sources', 'stock', 'holders', 'members', 'links', 'common', 'common_rows', 'blocks', 'edges', 'state']
  .map((name) => `merge_${name}`)
  .concat('incidents', 'incident_facets', 'incident_counts', 'incident_names', 'incident_reports', 'search_names', 'search_reports')
const derivedWords = ['report_words', 'incident_words']

const rowsOf = (db: SqliteDatabase, sql: string, ...values: readonly (string | number)[]): readonly Row[] =>
  // libsql types rows as unknown; the shapes are those of migrations.ts, whose tables are STRICT.
  db.prepare(sql).all([...values]) as readonly Row[]

/** What is kept of merging beside its tables: which readings were merged, in which version, under which judgements. */
function mergeState(db: SqliteDatabase) {
  return {
    /** Text or null. */
    get(name: string): string | null {
      const row = rowsOf(db, 'SELECT value FROM merge_state WHERE name = ?', name)[0]
      return row ? String(row['value']) : null
    },
    set(name: string, value: string): void {
      db.prepare('INSERT OR REPLACE INTO merge_state (name, value) VALUES (?, ?)').run([name, value])
    },
  }
}

/** Readings later than `seen`, the newest of their reports; `known` is 1 where an older one of the report was merged. */
const newReadings = (db: SqliteDatabase, seen: number, limit: number): readonly Row[] =>
  rowsOf(
    db,
    `SELECT seq, id, reading, EXISTS (SELECT 1 FROM merge_sources WHERE merge_sources.report = id) AS known
     FROM readings JOIN reports ON hash = readings.report
     WHERE seq > ? AND seq = (SELECT max(seq) FROM readings AS other WHERE other.report = readings.report)
     ORDER BY seq LIMIT ?`,
    seen,
    limit,
  )

function* keptIncidents(db: SqliteDatabase, path: string): Generator<KeptIncident> {
  for (let after = ''; ;) {
    const page = rowsOf(db, 'SELECT id, incident, place FROM incidents WHERE id > ? ORDER BY id LIMIT 500', after)
    for (const row of page) {
      const what = `incident ${String(row['id'])}`
      // Both are written by putIncidents from a KeptIncident, and by nothing else.
      const kept = {
        incident: parseRow(path, what, row['incident']),
        place: row['place'] === null ? null : parseRow(path, what, row['place']),
      }
      yield kept as KeptIncident // safe: see above
    }
    const last = page.at(-1)
    if (!last) return
    after = String(last['id'])
  }
}

/** One transaction of merging. Returns whether there was anything to do. */
async function mergeStep(
  db: SqliteDatabase,
  path: string,
  tables: SqliteMergeTables,
  { version, limit, judgements }: MergeAsked,
  work: MergeWork,
): Promise<boolean> {
  const state = mergeState(db)
  const empty = (): void => {
    for (const table of derived) db.exec(`DELETE FROM ${table}`)
    for (const table of derivedWords) db.exec(`INSERT INTO ${table} (${table}) VALUES ('delete-all')`)
    tables.reset()
    state.set('version', version)
  }
  if (state.get('version') !== version) empty()
  let waiting = newReadings(db, Number(state.get('seen') ?? 0), limit)
  if (waiting.some((row) => row['known'] === 1)) {
    empty()
    waiting = newReadings(db, 0, limit)
  }
  const judged = state.get('judgements') !== String(judgements)
  if (waiting.length === 0 && !judged) return false
  const added = waiting.map((row): ReportReading => parseReading(path, String(row['id']), row['reading']))
  await work({ tables, added, judged })
  const seen = waiting.at(-1)?.['seq']
  if (seen !== undefined) state.set('seen', String(seen))
  state.set('judgements', String(judgements))
  return true
}

export function createMerger(db: SqliteDatabase, path: string): Merger {
  const tables = sqliteMergeTables(db, path)
  let known = ''
  /** What is held in memory is good until another process writes. */
  const forgetIfChanged = (): void => {
    const version = JSON.stringify(rowsOf(db, 'PRAGMA data_version'))
    if (version !== known) tables.reset()
    known = version
  }
  const pairs = (sql: string, from: string, to: string): ReadonlyMap<string, string> =>
    new Map(rowsOf(db, sql).map((row) => [String(row[from]), String(row[to])]))
  return {
    async merge(asked, work) {
      db.exec('BEGIN IMMEDIATE')
      try {
        forgetIfChanged()
        const worked = await mergeStep(db, path, tables, asked, work)
        db.exec('COMMIT')
        return worked
      } catch (error) {
        db.exec('ROLLBACK')
        tables.reset()
        throw error
      }
    },
    merged: () => ({
      copies: pairs('SELECT report, copy_of FROM merge_sources WHERE copy_of IS NOT NULL', 'report', 'copy_of'),
      membership: pairs('SELECT key, incident FROM merge_members', 'key', 'incident'),
    }),
    incidents: () => keptIncidents(db, path),
  }
}
