import type { ReportReading } from '@whosays/core'
import { messageOf, StoreError } from '../../errors.js'
import type { AddOutcome, Change, KeptReport, ReportEntry, Store } from '../store.js'
import { readJudgements, writeJudgement } from './kept-judgements.js'
import { damaged, parseInput, parseReading, whatIsWrong } from '../kept-rows.js'
import { createFinder, type Finder } from './find-incidents.js'
import { createMerger, type Merger } from './merger.js'
import { openDatabase, type SqliteDatabase } from './open-database.js'
import { pastReadings } from './past-readings.js'

/** What the store needs of the world. */
export interface SqliteOptions {
  /** Make the file where it is not there; else StoreError "no-ledger". */
  readonly create: boolean
  /** The time of day as ISO text. */
  readonly now?: () => string
}

type Row = Readonly<Record<string, string | number | null>>
// libsql types rows as unknown; the shapes are those of migrations.ts, whose tables are STRICT.
const rowsOf = (found: unknown[]): readonly Row[] => found as Row[]
const textOf = (row: Row | undefined, column: string): string | null => (row?.[column] === undefined ? null : String(row[column]))

const newest = 'SELECT max(seq) FROM readings AS other WHERE other.report = readings.report'
function writeReading(db: SqliteDatabase, hash: string, reader: string, reading: ReportReading, now: string): void {
  const { annotations, ...rest } = reading
  const insert = db.prepare('INSERT INTO readings (report, reader, reading, annotations, read_at) VALUES (?, ?, ?, ?, ?)')
  insert.run(hash, reader, JSON.stringify(rest), JSON.stringify(annotations), now)
}

function log(db: SqliteDatabase, kind: Change['kind'], subject: string, now: string): void {
  db.prepare('INSERT INTO changes (at, kind, subject) VALUES (?, ?, ?)').run(now, kind, subject)
}

function readChanges(db: SqliteDatabase, since: string): readonly Change[] {
  const sql = 'SELECT changes.*, reports.id AS report FROM changes LEFT JOIN reports ON reports.hash = subject WHERE at >= ? ORDER BY seq'
  return rowsOf(db.prepare(sql).all(since)).map((row) => {
    // `kind` is written by log() alone.
    const kind = row['kind'] as Change['kind']
    const report: string | number | null | undefined = row['report']
    return {
      seq: Number(row['seq']),
      at: String(row['at']),
      kind,
      subject: String(row['subject']),
      report: report === undefined || report === null ? null : String(report),
    }
  })
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

function keptReport(path: string, row: Row): KeptReport {
  const id = String(row['id'])
  const input = parseInput(path, id, row['input'])
  return { hash: String(row['hash']), id, input, addedAt: String(row['added_at']), reader: String(row['reader']) }
}

const tables = [
  'reports',
  'readings',
  'judgements',
  'changes',
  'incidents',
  'merge_state',
  'merge_members',
  'incident_facets',
  'search_names',
]

/** What is wrong with single rows: a report or reading that is not what it should be. */
function* wrongRows(db: SqliteDatabase, path: string): Generator<string> {
  const sql = `SELECT reports.*, reading FROM reports JOIN readings ON report = hash WHERE seq = (${newest})`
  for (const row of pages(db, sql)) {
    yield* whatIsWrong(() => parseInput(path, String(row['id']), row['input']))
    yield* whatIsWrong(() => parseReading(path, String(row['id']), row['reading']))
  }
  yield* whatIsWrong(() => readJudgements(db, path))
}

function checkDatabase(db: SqliteDatabase, path: string): readonly string[] {
  const there = new Set(rowsOf(db.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all()).map((row) => row['name']))
  const missing = tables.filter((name) => !there.has(name))
  if (missing.length > 0) return missing.map((name) => `the table "${name}" is missing`)
  const found = rowsOf(db.prepare('PRAGMA integrity_check').all()).map((row) => String(Object.values(row)[0]))
  const wrong = found.filter((line) => line !== 'ok')
  const loose = rowsOf(db.prepare('SELECT "table" AS name, parent FROM pragma_foreign_key_check').all())
  const orphans = rowsOf(db.prepare('SELECT id FROM reports WHERE hash NOT IN (SELECT report FROM readings)').all())
  db.exec("BEGIN IMMEDIATE; INSERT INTO changes (at, kind, subject) VALUES ('', 'write-test', ''); ROLLBACK")
  const broken = loose.map((row) => `a row of ${String(row['name'])} refers to none of ${String(row['parent'])}`)
  return [
    ...wrong,
    ...new Set(broken),
    ...orphans.map((row) => `report ${String(row['id'])} has no reading`),
    ...(wrong.length > 0 ? [] : wrongRows(db, path)),
  ]
}

function storeError(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const found = messageOf(error)
  if (/malformed|corrupt|not a database|no such (?:table|column)/i.test(found)) return damaged(path, found, error)
  const known = troubles.find(({ found: pattern }) => pattern.test(found))
  if (known) return new StoreError(known.code, `${path}: ${known.says}`, { cause: error })
  return new StoreError('engine', `${path}: the ledger refused: ${found}`, { cause: error })
}

/** What the engine meets with that somebody can do something about. */
const troubles: readonly { readonly found: RegExp; readonly code: string; readonly says: string }[] = [
  {
    found: /full/i,
    code: 'disk-full',
    says: 'the disk is full; what was not acknowledged was not kept. Make room, then repeat the command: it goes on from there',
  },
  {
    found: /readonly|read-only/i,
    code: 'read-only',
    says: 'the ledger may not be written; check the permissions of the file and its folder',
  },
  {
    found: /busy|locked/i,
    code: 'locked',
    says: 'another program has held this ledger for half a minute; wait until it is done or end it, then repeat the command',
  },
]

/** Runs work on the engine; its failures become StoreErrors. */
async function attemptAt<T>(path: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw storeError(path, error)
  }
}

/** The rows of `pages`; failures of the engine become StoreErrors. */
function* rowsAt(path: string, db: SqliteDatabase, sql: string): Generator<Row> {
  try {
    yield* pages(db, sql)
  } catch (error) {
    throw storeError(path, error)
  }
}

function merging(path: string, merger: Merger): Pick<Store, 'merge' | 'merged' | 'incidents'> {
  return {
    merge: (asked, work) => attemptAt(path, () => merger.merge(asked, work)),
    merged: () => attemptAt(path, () => merger.merged()),
    async *incidents() {
      for (const row of merger.incidents()) yield await attemptAt(path, () => row)
    },
  }
}

function finding(path: string, finder: Finder): Pick<Store, 'findIncidents' | 'incidentsOf' | 'sourcesOf'> {
  return {
    findIncidents: (query) => attemptAt(path, () => finder.findIncidents(query)),
    incidentsOf: (ids) => attemptAt(path, () => finder.incidentsOf(ids)),
    sourcesOf: (reports) => attemptAt(path, () => finder.sourcesOf(reports)),
  }
}

/** A store in one SQLite file. Several processes may use it at once. */
export function openSqliteStore(path: string, { create, now = () => new Date().toISOString() }: SqliteOptions): Store {
  const db = openDatabase(path, create)
  const attempt = <T>(work: () => T | Promise<T>): Promise<T> => attemptAt(path, work)
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
      for (const row of rowsAt(path, db, sql)) yield await attempt(() => keptReport(path, row))
    },
    async *readings(asOf) {
      const sql = `SELECT reports.id, hash, reading FROM reports JOIN readings ON report = hash WHERE seq = (${newest})`
      const past = asOf === undefined ? null : await attempt(() => pastReadings(db, asOf))
      for (const row of rowsAt(path, db, sql)) {
        const reading = past === null ? row['reading'] : await attempt(() => past(String(row['hash']), String(row['reading'])))
        if (reading !== null) yield await attempt(() => parseReading(path, String(row['id']), reading))
      }
    },
    readers: () =>
      attempt(() => {
        const rows = rowsOf(db.prepare(`SELECT reader, count(*) AS reports FROM readings WHERE seq = (${newest}) GROUP BY reader`).all())
        return new Map(rows.map((row) => [String(row['reader']), Number(row['reports'])]))
      }),
    judge: (judgement) =>
      change(() => {
        const kept = writeJudgement(db, judgement, now())
        log(db, 'judged', String(kept.seq), kept.at)
        return kept
      }),
    judgements: () => attempt(() => readJudgements(db, path)),
    changes: (since = '') => attempt(() => readChanges(db, since)),
    readingsOf: (reports) =>
      attempt(() => {
        const sql = `SELECT reports.id, reading FROM reports JOIN readings ON report = hash WHERE id = ? AND seq = (${newest})`
        return reports.flatMap((id) => rowsOf(db.prepare(sql).all(id))).map((row) => parseReading(path, String(row['id']), row['reading']))
      }),
    ...merging(path, createMerger(db, path)),
    ...finding(path, createFinder(db, path)),
    check: () => attempt(() => checkDatabase(db, path)),
    close: () =>
      attempt(() => {
        // What was wrong was told when it was met; a ledger that cannot be tidied is closed all the same.
        try {
          db.pragma('wal_checkpoint(TRUNCATE)')
        } catch {
          // The next one who opens the file does it.
        }
        db.close()
      }),
  }
}
