import type { Annotations, Decision, ReportInput, ReportReading } from '@whosays/core'
import { messageOf, StoreError } from '../../errors.js'
import type { AddOutcome, Change, KeptDecision, KeptReport, ReportEntry, Store } from '../store.js'
import { openDatabase, type SqliteDatabase } from './open-database.js'

/** What the store needs of the world. */
export interface SqliteOptions {
  /** Make the file where it is not there; else StoreError "no-ledger". */
  readonly create: boolean
  /** The time of day as ISO text. */
  readonly now?: () => string
}

type Row = Readonly<Record<string, string | number>>
// libsql types rows as unknown; the shapes are those of migrations.ts, whose tables are STRICT.
const rowsOf = (found: unknown[]): readonly Row[] => found as Row[]
const textOf = (row: Row | undefined, column: string): string | null => (row?.[column] === undefined ? null : String(row[column]))

const newest = 'SELECT max(seq) FROM readings AS other WHERE other.report = readings.report'
const noAnnotations = (id: string): Annotations => ({
  schema: 'whosays-annotations/1',
  id,
  entities: [],
  places: [],
  dates: [],
  attributions: [],
})

function writeReading(db: SqliteDatabase, hash: string, reader: string, reading: ReportReading, now: string): void {
  const { annotations, ...rest } = reading
  const insert = db.prepare('INSERT INTO readings (report, reader, reading, annotations, read_at) VALUES (?, ?, ?, ?, ?)')
  insert.run(hash, reader, JSON.stringify(rest), JSON.stringify(annotations), now)
}

function log(db: SqliteDatabase, kind: Change['kind'], subject: string, now: string): void {
  db.prepare('INSERT INTO changes (at, kind, subject) VALUES (?, ?, ?)').run(now, kind, subject)
}

function one(db: SqliteDatabase, sql: string, value: string): Row | undefined {
  return rowsOf(db.prepare(sql).all(value))[0]
}

function addReport(db: SqliteDatabase, { hash, input, reader, reading }: ReportEntry, now: string): AddOutcome {
  if (one(db, 'SELECT id FROM reports WHERE hash = ?', hash)) return 'already'
  if (one(db, 'SELECT hash FROM reports WHERE id = ?', reading.doc.id)) return 'id-taken'
  db.prepare('INSERT INTO reports (hash, id, input, added_at) VALUES (?, ?, ?, ?)').run(hash, reading.doc.id, JSON.stringify(input), now)
  writeReading(db, hash, reader, reading, now)
  log(db, 'report-added', hash, now)
  return 'added'
}

/** Ids a page at a time, so that neither a cursor stays open while the caller works nor all rows are held. */
function* pages(db: SqliteDatabase, sql: string): Generator<Row> {
  for (let after: string | null = ''; after !== null;) {
    const page: readonly Row[] = rowsOf(db.prepare(`${sql} AND reports.id > ? ORDER BY reports.id LIMIT 200`).all(after))
    yield* page
    after = textOf(page.at(-1), 'id')
  }
}

function readingOf(row: Row): ReportReading {
  // Written by writeReading from a ReportReading; only a newer reader changes the shape, and that is re-read.
  const rest = JSON.parse(String(row['reading'])) as Omit<ReportReading, 'annotations'>
  return { ...rest, annotations: noAnnotations(rest.doc.id) }
}

function keptReport(row: Row): KeptReport {
  // Written by addReport from a ReportInput.
  const input = JSON.parse(String(row['input'])) as ReportInput
  return { hash: String(row['hash']), id: String(row['id']), input, addedAt: String(row['added_at']), reader: String(row['reader']) }
}

function checkDatabase(db: SqliteDatabase): readonly string[] {
  const found = rowsOf(db.prepare('PRAGMA integrity_check').all()).map((row) => String(Object.values(row)[0]))
  const wrong = found.filter((line) => line !== 'ok')
  const orphans = rowsOf(db.prepare('SELECT id FROM reports WHERE hash NOT IN (SELECT report FROM readings)').all())
  db.exec("BEGIN IMMEDIATE; INSERT INTO changes (at, kind, subject) VALUES ('', 'write-test', ''); ROLLBACK")
  return [...wrong, ...orphans.map((row) => `report ${String(row['id'])} has no reading`)]
}

/** Runs work on the engine; its failures become StoreErrors. */
async function attempt<T>(work: () => T): Promise<T> {
  try {
    return await Promise.resolve(work())
  } catch (error) {
    if (error instanceof StoreError) throw error
    const full = /full/i.test(messageOf(error))
    const message = full ? 'the disk is full; nothing of this report was kept' : `the ledger refused: ${messageOf(error)}`
    throw new StoreError(full ? 'disk-full' : 'engine', message, { cause: error })
  }
}

/** A store in one SQLite file. Several processes may use it at once. */
export function openSqliteStore(path: string, { create, now = () => new Date().toISOString() }: SqliteOptions): Store {
  const db = openDatabase(path, create)
  const change = <T>(work: () => T): Promise<T> => attempt(() => db.transaction(work).immediate())
  return {
    place: path,
    hashOf: (id) => attempt(() => textOf(one(db, 'SELECT hash FROM reports WHERE id = ?', id), 'hash')),
    idOf: (hash) => attempt(() => textOf(one(db, 'SELECT id FROM reports WHERE hash = ?', hash), 'id')),
    add: (entry) => change(() => addReport(db, entry, now())),
    reread: (hash, reader, reading) =>
      change(() => {
        if (!one(db, 'SELECT id FROM reports WHERE hash = ?', hash)) throw new StoreError('no-report', `there is no report ${hash}`)
        writeReading(db, hash, reader, reading, now())
        log(db, 'report-reread', hash, now())
      }),
    async *reports() {
      const sql = `SELECT reports.*, reader FROM reports JOIN readings ON report = hash WHERE seq = (${newest})`
      for (const row of pages(db, sql)) yield await attempt(() => keptReport(row))
    },
    async *readings() {
      const sql = `SELECT reports.id, reading FROM reports JOIN readings ON report = hash WHERE seq = (${newest})`
      for (const row of pages(db, sql)) yield await attempt(() => readingOf(row))
    },
    readers: () =>
      attempt(() => {
        const rows = rowsOf(db.prepare(`SELECT reader, count(*) AS reports FROM readings WHERE seq = (${newest}) GROUP BY reader`).all())
        return new Map(rows.map((row) => [String(row['reader']), Number(row['reports'])]))
      }),
    decide: (decision) =>
      change((): KeptDecision => {
        const at = now()
        const { lastInsertRowid } = db.prepare('INSERT INTO decisions (at, decision) VALUES (?, ?)').run(at, JSON.stringify(decision))
        log(db, 'decided', String(lastInsertRowid), at)
        return { seq: Number(lastInsertRowid), at, decision }
      }),
    decisions: () =>
      attempt(() =>
        rowsOf(db.prepare('SELECT * FROM decisions ORDER BY seq').all()).map((row) => {
          // Written by decide() from a Decision.
          const decision = JSON.parse(String(row['decision'])) as Decision
          return { seq: Number(row['seq']), at: String(row['at']), decision }
        }),
      ),
    changes: () =>
      attempt(() =>
        rowsOf(db.prepare('SELECT * FROM changes ORDER BY seq').all()).map((row) => {
          // `kind` is written by log() alone.
          const kind = row['kind'] as Change['kind']
          return { seq: Number(row['seq']), at: String(row['at']), kind, subject: String(row['subject']) }
        }),
      ),
    check: () => attempt(() => checkDatabase(db)),
    close: () =>
      attempt(() => {
        db.pragma('wal_checkpoint(TRUNCATE)')
        db.close()
      }),
  }
}
