import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import Database from 'libsql'
import { messageOf, StoreError } from '../../errors.js'
import { damaged } from '../kept-rows.js'
import { applicationId, migrations } from './migrations.js'

export type SqliteDatabase = Database.Database

/** How long a process waits for another one's transaction, in milliseconds. One transaction is one report: milliseconds. */
const patience = 30_000

/** What is committed outlives a power cut. 64 MB of pages are held in memory, and changes go from the log into the file 32 MB at a time. */
const settings = 'PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000'

function single(db: SqliteDatabase, query: string): number {
  // A one-column query over counters: libsql types rows as unknown.
  const row = db.prepare(query).get() as Record<string, unknown> | undefined
  return Number(Object.values(row ?? {})[0] ?? 0)
}

/** Refuses a file that is no ledger, or one of a later version; 0 for a new file. */
function versionOf(db: SqliteDatabase, path: string): number {
  const owner = single(db, 'SELECT application_id FROM pragma_application_id')
  const version = single(db, 'SELECT user_version FROM pragma_user_version')
  if (owner !== applicationId && (owner !== 0 || version !== 0 || single(db, 'SELECT count(*) FROM sqlite_master') > 0)) {
    throw new StoreError('not-a-ledger', `${path}: this is a database of another program; give another path with --ledger`)
  }
  if (version > migrations.length) {
    const message = `${path}: this ledger is of version ${version}, this program knows versions up to ${migrations.length}; install a newer whosays`
    throw new StoreError('newer-ledger', message)
  }
  return version
}

/** Takes the missing steps in one transaction. The version is read again inside it: another process may have been faster. */
function migrate(db: SqliteDatabase, path: string): void {
  if (versionOf(db, path) === migrations.length) return
  db.transaction(() => {
    for (const step of migrations.slice(versionOf(db, path))) db.exec(step)
    db.exec(`PRAGMA user_version = ${migrations.length}`)
    db.exec(`PRAGMA application_id = ${applicationId}`)
  }).immediate()
}

/** Changing to WAL takes the whole file for a moment, and SQLite does not wait there of itself. */
function turnOnWal(db: SqliteDatabase): void {
  const deadline = process.hrtime.bigint() + BigInt(patience) * 1_000_000n
  for (;;) {
    try {
      db.pragma('journal_mode = WAL')
      return
    } catch (error) {
      if (!/busy|locked/i.test(messageOf(error)) || process.hrtime.bigint() > deadline) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
    }
  }
}

/** True where the file begins as our ledgers do: what the engine then refuses was a ledger once. */
function beginsAsLedger(path: string): boolean {
  const head = Buffer.alloc(72)
  const file = openSync(path, 'r')
  try {
    const length = readSync(file, head, 0, head.length, 0)
    const known = head.subarray(0, 15).toString('latin1') === 'SQLite format 3'
    return known && (length < head.length || head.readInt32BE(68) === applicationId)
  } finally {
    closeSync(file)
  }
}

function whyNot(path: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const found = messageOf(error)
  if (/not a database|malformed|corrupt/i.test(found)) {
    if (beginsAsLedger(path)) return damaged(path, found, error)
    return new StoreError('not-a-ledger', `${path}: this file is no ledger; give another path with --ledger`, { cause: error })
  }
  if (/readonly|read-only/i.test(found)) {
    return new StoreError('read-only', `${path}: the ledger may not be written; check the permissions of the file and its folder`, {
      cause: error,
    })
  }
  if (/busy|locked/i.test(found)) {
    const message = `${path}: another program has held this ledger for half a minute; wait until it is done or end it, then repeat the command`
    return new StoreError('locked', message, { cause: error })
  }
  return new StoreError(
    'cannot-open',
    `${path}: the ledger could not be opened; check that its folder exists and may be written (${found})`,
    { cause: error },
  )
}

/**
 * Opens a ledger file and brings it up to date. `create` makes it, with its folder, where it is not there.
 * Throws StoreError: no-ledger, not-a-ledger, damaged-ledger, newer-ledger, read-only, cannot-open.
 */
export function openDatabase(path: string, create: boolean): SqliteDatabase {
  if (!existsSync(path)) {
    if (!create) throw new StoreError('no-ledger', `${path}: there is no ledger yet; "whosays add FILE" makes one`)
    try {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
    } catch (error) {
      throw whyNot(path, error)
    }
  }
  if (!create && statSync(path).size === 0) {
    throw new StoreError('no-ledger', `${path}: this file is empty; "whosays add FILE" makes a ledger of it, or bring back a backup`)
  }
  let db: SqliteDatabase | null = null
  try {
    db = new Database(path, { timeout: patience })
    versionOf(db, path)
    turnOnWal(db)
    db.exec(settings)
    migrate(db, path)
    return db
  } catch (error) {
    db?.close()
    throw whyNot(path, error)
  }
}
