import { messageOf, StoreError } from '../../errors.js'
import type { Store } from '../store.js'
import { parseAddress } from './address.js'
import type { Database } from './database.js'
import { readJudgements, writeJudgement } from './kept-judgements.js'
import {
  addReport,
  countReaders,
  hashOf,
  idOf,
  keptReports,
  keptReadings,
  readChanges,
  readingsOf,
  rereadReport,
  writeChange,
  wrongReports,
} from './kept-reports.js'
import { createFinder } from './find-incidents.js'
import { createMerger } from './merger.js'
import { openDatabase } from './open-database.js'

/** What the store needs of the world. */
export interface PostgresOptions {
  /** Make the ledger where the database has none; else StoreError "no-ledger". The database itself has to be there. */
  readonly create: boolean
  /** The time of day as ISO text. */
  readonly now?: () => string
}

const tables = ['reports', 'readings', 'judgements', 'changes']

/** Thrown to have a transaction taken back. */
class TakeBack extends Error {}

/** Writes a line to the log and takes it back. */
async function tryWriting(db: Database): Promise<void> {
  try {
    await db.transaction('write', async (session) => {
      await writeChange(session, 'judged', 'write-test', '')
      throw new TakeBack()
    })
  } catch (error) {
    if (!(error instanceof TakeBack)) throw error
  }
}

async function checkDatabase(db: Database): Promise<readonly string[]> {
  const there = await db.rows<{ readonly name: string }>('SELECT tablename AS name FROM pg_tables WHERE schemaname = $1', [db.schema])
  const missing = tables.filter((table) => !there.some(({ name }) => name === table))
  if (missing.length > 0) return missing.map((name) => `the table "${name}" is missing`)
  await tryWriting(db)
  const wrong: string[] = []
  for await (const line of wrongReports(db)) wrong.push(line)
  try {
    await readJudgements(db, db.place)
  } catch (error) {
    if (!(error instanceof StoreError && error.code === 'damaged-ledger')) throw error
    wrong.push(/\((.*)\)/s.exec(messageOf(error))?.[1] ?? messageOf(error))
  }
  return wrong
}

/**
 * A store in a PostgreSQL database: "postgres://ada@db.example.org/reports". Several processes on several machines may use it at once. Its
 * tables lie in a schema of their own ("whosays", or the one of ?schema=NAME); nothing else of the database is touched.
 * Throws ConfigError "bad-ledger-path" and the StoreErrors of `openDatabase`; none of them shows a password.
 */
export async function openPostgresStore(url: string, { create, now = () => new Date().toISOString() }: PostgresOptions): Promise<Store> {
  const db = await openDatabase(parseAddress(url), create)
  const merger = createMerger(db)
  return {
    place: db.place,
    hashOf: (id) => hashOf(db, id),
    idOf: (hash) => idOf(db, hash),
    add: (entry) => db.transaction('write', (session) => addReport(session, entry, now())),
    reread: (hash, reader, reading) => db.transaction('write', (session) => rereadReport(session, hash, reader, reading, now())),
    reports: () => keptReports(db),
    readings: (asOf) => keptReadings(db, asOf),
    readers: () => countReaders(db),
    judge: (judgement) =>
      db.transaction('write', async (session) => {
        const kept = await writeJudgement(session, judgement, now())
        await writeChange(session, 'judged', String(kept.seq), kept.at)
        return kept
      }),
    judgements: () => readJudgements(db, db.place),
    changes: (since = '') => readChanges(db, since),
    readingsOf: (reports) => readingsOf(db, reports),
    merge: (asked, work) => merger.merge(asked, work),
    merged: () => merger.merged(),
    incidents: () => merger.incidents(),
    ...createFinder(db),
    check: () => checkDatabase(db),
    close: () => db.close(),
  }
}
