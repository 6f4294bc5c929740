import { StoreError } from '../../errors.js'
import type { Address } from './address.js'
import { connectDatabase, type Database, type Session } from './database.js'
import { migrations } from './migrations.js'

interface Found {
  readonly encoding: string
  readonly commit: string
  readonly has_schema: boolean
  /** How many tables and the like stand in the schema. */
  readonly things: number
  readonly ours: boolean
}

const look = `
  SELECT current_setting('server_encoding') AS encoding, current_setting('synchronous_commit') AS commit,
    EXISTS (SELECT 1 FROM pg_namespace WHERE nspname = $1) AS has_schema,
    (SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace WHERE nspname = $1) AS things,
    EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = $1 AND tablename = 'whosays_ledger') AS ours`

/** Refuses a schema that holds no ledger, or one of a later version; 0 where there is none yet. */
async function versionOf(session: Session, { place, schema }: Address): Promise<number> {
  const found = (await session.rows<Found>(look, [schema]))[0]
  if (found?.ours !== true) {
    if (found && found.things > 0) {
      const message = `${place}: the schema "${schema}" there holds tables of another program; name another with ?schema=NAME`
      throw new StoreError('not-a-ledger', message)
    }
    return 0
  }
  const version = (await session.rows<{ readonly version: number }>('SELECT max(version) AS version FROM whosays_ledger'))[0]?.version ?? 0
  if (version > migrations.length) {
    const message = `${place}: this ledger is of version ${version}, this program knows versions up to ${migrations.length}; install a newer whosays`
    throw new StoreError('newer-ledger', message)
  }
  return version
}

/** Takes the missing steps in one transaction. The version is read again inside it: another process may have been faster. */
async function migrate(db: Database, address: Address): Promise<void> {
  await db.transaction('open', async (session) => {
    const version = await versionOf(session, address)
    if (version === migrations.length) return
    const { schema } = address
    const found = (await session.rows<Found>(look, [schema]))[0]
    // Whoever may not make schemas is given an empty one by whoever keeps the server. The name is one of letters, digits and "_".
    if (found?.has_schema !== true) await session.rows(`CREATE SCHEMA ${schema}`)
    for (const step of migrations.slice(version)) await session.script(step)
    await session.rows('UPDATE whosays_ledger SET version = $1', [migrations.length])
  })
}

async function checkServer(db: Database, { place, schema }: Address): Promise<void> {
  const found = (await db.rows<Found>(look, [schema]))[0]
  if (found && found.encoding !== 'UTF8') {
    const message = `${place}: this database keeps text as ${found.encoding}, which not every report can be written in; make one with createdb --encoding=UTF8 --template=template0`
    throw new StoreError('wrong-encoding', message)
  }
  if (found?.commit === 'off') db.waitForDisk()
}

/**
 * Connects to a ledger in PostgreSQL and brings it up to date. `create` makes it where it is not there; else StoreError "no-ledger".
 * Throws StoreError: no-ledger, not-a-ledger, newer-ledger, read-only, wrong-encoding, no-connection, no-access, no-database.
 */
export async function openDatabase(address: Address, create: boolean): Promise<Database> {
  const db = connectDatabase(address)
  try {
    await checkServer(db, address)
    const version = await versionOf(db, address)
    if (version === 0 && !create)
      throw new StoreError('no-ledger', `${address.place}: there is no ledger yet; "whosays add FILE" makes one`)
    if (version < migrations.length) await migrate(db, address)
    return db
  } catch (error) {
    await db.close()
    throw error
  }
}
