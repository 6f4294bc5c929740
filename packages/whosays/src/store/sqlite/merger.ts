import type { KeptIncident, ReportReading } from '@whosays/core'
import type { MergeWork } from '../store.js'
import { parseReading, parseRow } from './kept-rows.js'
import { sqliteMergeTables } from './merge-tables.js'
import type { SqliteDatabase } from './open-database.js'

/** Brings the merged incidents of a ledger file up to date. */
export interface Merger {
  /** See `Store.merge`. */
  merge(version: string, limit: number, work: MergeWork): Promise<number>
  /** See `Store.incidents`. */
  incidents(): Generator<KeptIncident>
}

type Row = Readonly<Record<string, string | number | null>>

const derived = ['sources', 'stock', 'holders', 'members', 'links', 'common', 'common_rows', 'blocks', 'edges', 'state'].map(
  (name) => `merge_${name}`,
)

export function createMerger(db: SqliteDatabase, path: string): Merger {
  const tables = sqliteMergeTables(db, path)
  // libsql types rows as unknown; the shapes are those of migrations.ts, whose tables are STRICT.
  const rows = (sql: string, ...values: readonly (string | number)[]): readonly Row[] => db.prepare(sql).all([...values]) as readonly Row[]
  const stateOf = (name: string): string | null => {
    const row = rows('SELECT value FROM merge_state WHERE name = ?', name)[0]
    return row ? String(row['value']) : null
  }
  const keepState = (name: string, value: string): void => {
    db.prepare('INSERT OR REPLACE INTO merge_state (name, value) VALUES (?, ?)').run([name, value])
  }
  const empty = (version: string): void => {
    for (const table of [...derived, 'incidents']) db.exec(`DELETE FROM ${table}`)
    tables.reset()
    keepState('version', version)
  }
  /** Readings later than `seen`, the newest of their reports. */
  const after = (seen: number, limit: number): readonly Row[] =>
    rows(
      `SELECT seq, id, reading, EXISTS (SELECT 1 FROM merge_sources WHERE merge_sources.report = id) AS known
       FROM readings JOIN reports ON hash = readings.report
       WHERE seq > ? AND seq = (SELECT max(seq) FROM readings AS other WHERE other.report = readings.report)
       ORDER BY seq LIMIT ?`,
      seen,
      limit,
    )
  let known = ''
  /** What is held in memory is good until another process writes. */
  const forgetIfChanged = (): void => {
    const version = JSON.stringify(rows('PRAGMA data_version'))
    if (version !== known) tables.reset()
    known = version
  }
  const step = async (version: string, limit: number, work: MergeWork): Promise<number> => {
    if (stateOf('version') !== version) empty(version)
    let waiting = after(Number(stateOf('seen') ?? 0), limit)
    if (waiting.some((row) => row['known'] === 1)) {
      empty(version)
      waiting = after(0, limit)
    }
    if (waiting.length === 0) return 0
    const added = waiting.map((row): ReportReading => parseReading(path, String(row['id']), row['reading']))
    await work(tables, added)
    keepState('seen', String(waiting.at(-1)?.['seq'] ?? 0))
    return added.length
  }
  return {
    async merge(version, limit, work) {
      db.exec('BEGIN IMMEDIATE')
      try {
        forgetIfChanged()
        const merged = await step(version, limit, work)
        db.exec('COMMIT')
        return merged
      } catch (error) {
        db.exec('ROLLBACK')
        tables.reset()
        throw error
      }
    },
    *incidents() {
      for (let after = ''; ;) {
        const page = rows('SELECT id, incident, place FROM incidents WHERE id > ? ORDER BY id LIMIT 500', after)
        for (const row of page) {
          const what = `incident ${String(row['id'])}`
          // Written by putIncidents from a KeptIncident.
          const incident = parseRow(path, what, row['incident']) as KeptIncident['incident']
          const place = row['place'] === null ? null : (parseRow(path, what, row['place']) as KeptIncident['place'])
          yield { incident, place }
        }
        const last = page.at(-1)
        if (!last) return
        after = String(last['id'])
      }
    },
  }
}
