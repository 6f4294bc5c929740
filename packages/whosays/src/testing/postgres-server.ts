import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** The server that scripts/with-postgres.sh started for this run. A suite that needs it fails without it: it is never skipped. */
export function serverUrl(): string {
  const url = process.env['WHOSAYS_TEST_POSTGRES']
  if (url === undefined) throw new Error('WHOSAYS_TEST_POSTGRES is not set: run this suite with "npm run test:real"')
  return url
}

/** The address of a ledger that is not there yet: a schema of its own. */
export function newLedgerUrl(): string {
  const url = new URL(serverUrl())
  url.searchParams.set('schema', `l_${randomBytes(8).toString('hex')}`)
  return url.href
}

/** The name of the schema in an address of `newLedgerUrl`. */
export const schemaOf = (url: string): string => new URL(url).searchParams.get('schema') ?? 'whosays'

/** A connection of our own to the database of a ledger, in its schema: to look at what the store keeps, to spoil it, to stand in its way. */
export async function connectTo(url: string): Promise<pg.Client> {
  const address = new URL(url)
  const schema = schemaOf(url)
  address.search = ''
  const client = new pg.Client({ connectionString: address.href, options: `-c search_path=${schema}` })
  await client.connect()
  return client
}

/** Runs statements on the database of a ledger, in its schema. */
export async function runSql(url: string, sql: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const client = await connectTo(url)
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
