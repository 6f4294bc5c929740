import { createHash } from 'node:crypto'
import pg from 'pg'
import { StoreError } from '../../errors.js'
import type { Address } from './address.js'
import { storeErrorOf } from './store-error.js'

/** Asks the server. Failures are StoreErrors. */
export interface Session {
  /** The rows of one statement. `T` is the caller's word for the columns that the statement names. */
  rows<T extends object>(sql: string, values?: readonly unknown[]): Promise<readonly T[]>
}

/** The session of a transaction. */
export interface TransactionSession extends Session {
  /** Runs several statements without values. */
  script(sql: string): Promise<void>
}

/**
 * What a transaction takes for itself, in this ledger, until it ends. "write": reports, readings, judgements and the log; so their numbers
 * stand in the order in which they become visible, and who has seen number n will never meet a smaller one for the first time.
 * "merge": what merging keeps. "open": the making of the tables.
 */
export type Lock = 'open' | 'write' | 'merge'
const lockNumbers: Readonly<Record<Lock, number>> = { open: 0, write: 1, merge: 2 }
/** "WhoS": our advisory locks are told from those of others by it. */
const LOCKS = 0x57686f53

/** A ledger's server. Each query is a transaction of its own, but for those of `transaction`. */
export interface Database extends Session {
  readonly place: string
  readonly schema: string
  /** One transaction: all that `work` asks of its session is kept, or nothing. Those of one lock come one after the other. */
  transaction<T>(lock: Lock, work: (session: TransactionSession) => Promise<T>): Promise<T>
  /** Has transactions wait for the disk where the server is set not to. */
  waitForDisk(): void
  close(): Promise<void>
}

/** How long a server may take to answer a new connection, in milliseconds. */
const PATIENCE = 10_000
/** One for each lock, and some for reading. */
const CONNECTIONS = 5

const int8 = 20
const int8List = 1016

function safeInteger(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new Error(`${text} is too large a number`)
  return value
}

/** 64-bit integers come as numbers: all of ours (hashes, days, serial numbers) are below 2^53. */
const types: pg.CustomTypesConfig = {
  getTypeParser: (id: number, format?: 'text' | 'binary') => {
    if (id === int8) return safeInteger
    if (id === int8List) return (text: string) => (text === '{}' ? [] : text.slice(1, -1).split(',').map(safeInteger))
    // The driver types its parsers as any; they take what the server sent.
    return pg.types.getTypeParser(id, format) as (value: string) => unknown
  },
}

/** Values as the driver wants them, rows as the caller named them. */
async function ask<T extends object>(
  place: string,
  client: Pick<pg.ClientBase, 'query'>,
  sql: string,
  values?: readonly unknown[],
): Promise<pg.QueryResult<T>> {
  try {
    return await client.query<T>(sql, values === undefined ? undefined : [...values])
  } catch (error) {
    throw storeErrorOf(place, error)
  }
}

/** Work of one kind in the order in which it was asked for, whatever becomes of what came before. */
function queue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve()
  return (work) => {
    const next = last.then(work, work)
    last = next.catch(() => undefined)
    return next
  }
}

/**
 * The two numbers of an advisory lock. The second is one for the schema's name: two ledgers of one database do not wait for each other, save
 * by a chance of one in four milliards.
 */
export function lockKey(schema: string, lock: Lock): readonly [number, number] {
  return [LOCKS + lockNumbers[lock], createHash('sha256').update(schema).digest().readInt32BE(0)]
}

/** Connects when it is first asked something. */
export function connectDatabase({ place, schema, connection }: Address): Database {
  const pool = new pg.Pool({
    connectionString: connection,
    types,
    max: CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    allowExitOnIdle: true,
  })
  // A connection that breaks is told to whoever asks it next; without these it would end the program.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  const queues: Readonly<Record<Lock, ReturnType<typeof queue>>> = { open: queue(), write: queue(), merge: queue() }
  let prefix = ''
  const connected = async (): Promise<pg.PoolClient> => {
    try {
      return await pool.connect()
    } catch (error) {
      throw storeErrorOf(place, error)
    }
  }
  const inTransaction = async <T>(lock: Lock, work: (session: TransactionSession) => Promise<T>): Promise<T> => {
    const client = await connected()
    let isBroken = false
    try {
      await ask(place, client, `BEGIN; ${prefix}SELECT pg_advisory_xact_lock(${lockKey(schema, lock).join(', ')})`)
      const result = await work({
        rows: async (sql, values = []) => (await ask<never>(place, client, sql, values)).rows,
        script: async (sql) => void (await ask(place, client, sql)),
      })
      const { command } = await ask(place, client, 'COMMIT')
      // The server answers COMMIT with ROLLBACK, and no error, where a statement before failed.
      if (command !== 'COMMIT') throw new StoreError('engine', `${place}: the ledger took a change back; nothing of it was kept`)
      return result
    } catch (error) {
      isBroken = await client.query('ROLLBACK').then(
        () => false,
        () => true,
      )
      throw error
    } finally {
      client.release(isBroken)
    }
  }
  return {
    place,
    schema,
    rows: async (sql, values = []) => (await ask<never>(place, pool, sql, values)).rows,
    transaction: (lock, work) => queues[lock](() => inTransaction(lock, work)),
    waitForDisk: () => {
      prefix = 'SET LOCAL synchronous_commit = on; '
    },
    close: () => pool.end(),
  }
}
