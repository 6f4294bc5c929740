import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { inspect } from 'node:util'
import type { Verdict } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { fakeReading } from '../../testing/fake-reader.js'
import { connectTo, newLedgerUrl, runSql, schemaOf, serverUrl } from '../../testing/postgres-server.js'
import type { ReportEntry, Store } from '../store.js'
import { parseAddress } from './address.js'
import { lockKey } from './database.js'
import { migrations } from './migrations.js'
import { openDatabase } from './open-database.js'
import { openPostgresStore } from './open-postgres-store.js'

const now = (): string => '2025-03-12T10:00:00.000Z'
const opened = (url: string): Promise<Store> => openPostgresStore(url, { create: true, now })

const entry = (id: string, text = '3 people were killed in Gorbatel on 2025-03-10.'): ReportEntry => {
  const input = { id, text }
  return { hash: `hash of ${id}`, input, reader: 'r', reading: fakeReading(input) }
}
const undo: Verdict = { kind: 'undo', judgement: 7 }

async function all<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const row of rows) list.push(row)
  return list
}

/** The URL of another database, user or setting of the same server. */
function urlWith({
  database,
  user,
  password = '',
  settings = {},
}: Readonly<{ database?: string; user?: string; password?: string; settings?: Readonly<Record<string, string>> }>): string {
  const url = new URL(newLedgerUrl())
  if (database !== undefined) url.pathname = `/${database}`
  if (user !== undefined) url.username = user
  url.password = password
  for (const [name, value] of Object.entries(settings)) url.searchParams.set(name, value)
  return url.href
}

async function mergedBy(store: Store): Promise<ReadonlyMap<string, string>> {
  await store.merge({ version: '1', limit: 9, judgements: 1 }, ({ tables }) => tables.putCommon([5]))
  return (await store.merged()).membership
}

const schemas = async (): Promise<readonly unknown[]> =>
  (await runSql(serverUrl(), 'SELECT nspname AS name FROM pg_namespace ORDER BY 1')).map(({ name }) => name)

describe('a ledger in PostgreSQL', () => {
  test('is made only when asked, in a schema of its own', async () => {
    const url = newLedgerUrl()
    await expect(openPostgresStore(url, { create: false })).rejects.toMatchObject({ code: 'no-ledger' })
    expect(await schemas()).not.toContain(schemaOf(url))
    await runSql(serverUrl(), 'CREATE TABLE IF NOT EXISTS public.reports (theirs text)')
    const store = await opened(url)
    await store.add(entry('a'))
    await store.close()
    const outside = await runSql(
      serverUrl(),
      `SELECT count(*) AS n FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = 'public'`,
    )
    expect(outside).toEqual([{ n: '1' }])
    expect(await runSql(serverUrl(), 'SELECT * FROM public.reports')).toEqual([])
    expect(await (await openPostgresStore(url, { create: false })).hashOf('a')).toBe('hash of a')
  })

  test('two stand side by side in one database', async () => {
    const [left, right] = [await opened(newLedgerUrl()), await opened(newLedgerUrl())]
    await left.add(entry('a'))
    expect(await right.hashOf('a')).toBeNull()
    expect(left.place).not.toBe(right.place)
    await left.close()
    await right.close()
  })

  test('is made once by many who come at the same time', async () => {
    const url = newLedgerUrl()
    const stores = await Promise.all(Array.from({ length: 6 }, () => opened(url)))
    await Promise.all(stores.map((store, i) => store.add(entry(`r${String(i)}`))))
    expect(await all(stores[0]?.reports() ?? (async function* () {})())).toHaveLength(6)
    expect(await runSql(url, 'SELECT version FROM whosays_ledger')).toEqual([{ version: migrations.length }])
    for (const store of stores) await store.close()
  })

  test('is used where whoever keeps the server made an empty schema, without the right to make one', async () => {
    const url = newLedgerUrl()
    const user = schemaOf(url)
    await runSql(serverUrl(), `CREATE ROLE ${user} LOGIN; CREATE SCHEMA ${user} AUTHORIZATION ${user}`)
    const theirs = new URL(url)
    theirs.username = user
    const store = await opened(theirs.href)
    expect(await store.add(entry('a'))).toBe('added')
    expect(await store.check()).toEqual([])
    await store.close()
  })

  test('is used by others with the rights that docs/team-ledger.md names, who may add and merge and change nothing that was kept', async () => {
    const url = newLedgerUrl()
    const schema = schemaOf(url)
    await (await opened(url)).close()
    const document = readFileSync(fileURLToPath(new URL('../../../../../docs/team-ledger.md', import.meta.url)), 'utf8')
    const rights = document.match(/^ {4}(?:GRANT|REVOKE) .*;$/gm) ?? []
    expect(rights).toHaveLength(3)
    const given = rights.map((line) => line.replace(/\bwhosays\b(?=\.| TO)/g, schema).replace(/\bbo;$/, `${schema}_bo;`))
    await runSql(serverUrl(), `CREATE ROLE ${schema}_bo LOGIN; ${given.join('\n')}`)
    const theirs = new URL(url)
    theirs.username = `${schema}_bo`
    const store = await opened(theirs.href)
    expect(await store.add(entry('a'))).toBe('added')
    await store.judge({ by: 'bo', why: null, verdict: undo })
    expect((await mergedBy(store)).size).toBe(0)
    expect(await store.check()).toEqual([])
    await store.close()
    for (const sql of ['DELETE FROM readings', "UPDATE reports SET input = ''", 'DELETE FROM changes', 'DROP TABLE incidents']) {
      await expect(runSql(theirs.href, sql)).rejects.toThrow(/permission denied|must be owner/)
    }
  })

  test('goes forward from an older version with what it keeps', async () => {
    const url = newLedgerUrl()
    await runSql(url, `CREATE SCHEMA ${schemaOf(url)}`)
    await runSql(url, `${migrations[0] ?? ''}; UPDATE whosays_ledger SET version = 1`)
    await runSql(url, 'INSERT INTO judgements VALUES (1, \'2025-03-12\', \'ada\', NULL, \'{"kind":"undo","judgement":7}\')')
    const store = await openPostgresStore(url, { create: false, now })
    expect(await store.judgements()).toEqual([{ seq: 1, at: '2025-03-12', by: 'ada', why: null, verdict: undo }])
    await store.add(entry('a'))
    expect(await store.merge({ version: '1', limit: 9, judgements: 1 }, () => Promise.resolve())).toBe(true)
    expect(await runSql(url, 'SELECT version FROM whosays_ledger')).toEqual([{ version: migrations.length }])
    await store.close()
  })

  test.each<[name: string, spoil: (url: string) => Promise<unknown>, code: string, says: RegExp]>([
    [
      'a later version',
      async (url) => {
        await (await opened(url)).close()
        await runSql(url, `UPDATE whosays_ledger SET version = ${String(migrations.length + 1)}`)
      },
      'newer-ledger',
      /install a newer whosays/,
    ],
    [
      'a schema of another program',
      (url) => runSql(url, `CREATE SCHEMA ${schemaOf(url)}; CREATE TABLE ${schemaOf(url)}.reports (a text)`),
      'not-a-ledger',
      /name another with \?schema=NAME/,
    ],
  ])('refuses %s, and leaves it as it was', async (_name, spoil, code, says) => {
    const url = newLedgerUrl()
    await spoil(url)
    const tables = `SELECT count(*) AS n FROM pg_class JOIN pg_namespace n ON n.oid = relnamespace WHERE nspname = '${schemaOf(url)}'`
    const before = await runSql(url, tables)
    await expect(opened(url)).rejects.toMatchObject({ name: 'StoreError', code, message: expect.stringMatching(says) as string })
    expect(await runSql(url, tables)).toEqual(before)
  })

  test('refuses a database that cannot keep every text', async () => {
    const database = `latin_${randomBytes(4).toString('hex')}`
    await runSql(serverUrl(), `CREATE DATABASE ${database} ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`)
    await expect(opened(urlWith({ database }))).rejects.toMatchObject({
      code: 'wrong-encoding',
      message: expect.stringContaining('LATIN1') as string,
    })
  })
})

describe('who may not come in, or not write', () => {
  const user = `u_${randomBytes(4).toString('hex')}`

  test.each<[name: string, url: () => string, code: string, says: RegExp]>([
    [
      'a wrong password',
      () => urlWith({ user, password: 'hunter2' }),
      'no-access',
      /refuses this user or password; check the user, and give the password in PGPASSWORD/,
    ],
    ['no password', () => urlWith({ user }), 'no-access', /PGPASSWORD or ~\/\.pgpass/],
    ['no such user', () => urlWith({ user: 'nobody', password: 'hunter2' }), 'no-access', /role "nobody" does not exist/],
    ['no such database', () => urlWith({ database: 'none', password: 'hunter2' }), 'no-database', /createdb --encoding=UTF8/],
    [
      'no secure connection',
      () => urlWith({ password: 'hunter2', settings: { sslmode: 'require' } }),
      'no-connection',
      /does not support SSL/,
    ],
    [
      'no certificate file',
      () => urlWith({ password: 'hunter2', settings: { sslmode: 'verify-full', sslrootcert: '/none/ca.pem' } }),
      'no-connection',
      /\/none\/ca\.pem/,
    ],
    [
      'no right to make a schema',
      () => urlWith({ user: `${user}_guest`, password: 'hunter2' }),
      'read-only',
      /permission denied for database/,
    ],
    [
      'no right to write',
      () => urlWith({ password: 'hunter2', settings: { options: '-c default_transaction_read_only=on' } }),
      'read-only',
      /read-only transaction/,
    ],
  ])('%s', async (_name, url, code, says) => {
    await runSql(
      serverUrl(),
      `DO $$ BEGIN CREATE ROLE ${user} LOGIN PASSWORD 'right' IN ROLE by_password; CREATE ROLE ${user}_guest LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$`,
    )
    const address = url()
    const error: unknown = await opened(address).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name: 'StoreError', code, message: expect.stringMatching(says) as string })
    expect(error).toMatchObject({ message: expect.stringContaining(`${parseAddress(address).place}: `) as string })
    expect(inspect(error, { depth: 20, showHidden: true })).not.toContain('hunter2')
  })

  test('the right password is taken from the address, and not shown', async () => {
    await runSql(serverUrl(), `GRANT CREATE ON DATABASE postgres TO ${user}`)
    const store = await opened(urlWith({ user, password: 'right' }))
    expect(await store.add(entry('a'))).toBe('added')
    expect(store.place).not.toContain('right')
    expect(inspect(store, { depth: 20 })).not.toContain('right')
    await store.close()
  })
})

describe('what a ledger in PostgreSQL keeps', () => {
  test('ids and names that its text cannot hold, in code-unit order', async () => {
    const store = await opened(newLedgerUrl())
    const ids = ['📩', 'ｆ', 'a\u0000b', 'a␀0000b', '\ud800', '\udfff', 'a', 'é', 'Z', '\u0001']
    for (const id of ids) expect(await store.add(entry(id))).toBe('added')
    const sorted = [...ids].sort((a, b) => (a < b ? -1 : 1))
    expect((await all(store.reports())).map(({ id }) => id)).toEqual(sorted)
    expect((await all(store.readings())).map(({ doc }) => doc.id)).toEqual(sorted)
    for (const id of ids) expect(await store.hashOf(id)).toBe(`hash of ${id}`)
    expect((await store.readingsOf(ids)).map(({ doc }) => doc.id)).toEqual(ids)
    expect((await store.changes()).map(({ report }) => report)).toEqual(ids)
    const judged = await store.judge({ by: 'a\ud800', why: 'line\nand \u0000', verdict: { kind: 'undo', judgement: 1 } })
    expect(await store.judgements()).toEqual([{ ...judged, by: 'a\ud800', why: 'line\nand \u0000' }])
    await store.merge({ version: '1', limit: 100, judgements: 1 }, async ({ tables, added }) => {
      expect(added.map(({ doc }) => doc.id)).toEqual(ids)
      expect([...(await tables.documents(ids)).keys()].sort()).toEqual([...ids].sort())
    })
    await store.close()
  })

  test('the log and the judgements, against everybody', async () => {
    const url = newLedgerUrl()
    const store = await opened(url)
    await store.judge({ by: 'ada', why: null, verdict: undo })
    for (const sql of [
      "UPDATE judgements SET verdict = '{}'",
      'DELETE FROM judgements',
      'TRUNCATE judgements',
      "UPDATE changes SET at = ''",
      'DELETE FROM changes',
      'TRUNCATE changes',
    ]) {
      await expect(runSql(url, sql)).rejects.toThrow(/never changed or deleted/)
    }
    await store.close()
  })

  test('nothing of a report whose transaction fails', async () => {
    const url = newLedgerUrl()
    const store = await opened(url)
    await runSql(
      url,
      `CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = '53100'; END $$;
       CREATE TRIGGER fail BEFORE INSERT ON changes FOR EACH ROW EXECUTE FUNCTION fail()`,
    )
    await expect(store.add(entry('a'))).rejects.toMatchObject({ code: 'disk-full' })
    expect(await store.hashOf('a')).toBeNull()
    await runSql(url, 'DROP TRIGGER fail ON changes')
    expect(await store.add(entry('a'))).toBe('added')
    expect(await store.changes()).toMatchObject([{ seq: 1, kind: 'report-added' }])
    await store.close()
  })

  test('nothing of a step of merging in which the server refused something, even where the work passes over it', async () => {
    const url = newLedgerUrl()
    const store = await opened(url)
    await store.add(entry('a'))
    const asked = { version: '1', limit: 9, judgements: 0 }
    await runSql(url, 'ALTER TABLE merge_common ADD CHECK (key < 100)')
    const step = store.merge(asked, async ({ tables }) => {
      await tables.putCommon([5])
      await tables.putCommon([500]).catch(() => undefined)
    })
    await expect(step).rejects.toMatchObject({ code: 'engine' })
    expect(await runSql(url, 'SELECT * FROM merge_common')).toEqual([])
    expect(await store.merge(asked, () => Promise.resolve())).toBe(true)
    await store.close()
    // Where nothing is asked after what was refused, the server takes COMMIT without an error.
    const db = await openDatabase(parseAddress(url), false)
    const passedOver = db.transaction('write', async (session) => {
      await session.rows('INSERT INTO merge_stock VALUES (1)')
      await session.rows('SELECT 1 / 0').catch(() => undefined)
    })
    await expect(passedOver).rejects.toMatchObject({ code: 'engine', message: expect.stringContaining('nothing of it was kept') as string })
    await db.close()
  })

  test.each<[name: string, sql: string, looked: RegExp, checked: RegExp]>([
    [
      'a reading that is not JSON',
      `UPDATE readings SET reading = '{"doc' WHERE report = 'hash of b'`,
      /^damaged-ledger: .*the reading of report b is not JSON.*bring back a backup/,
      /^\["the reading of report b is not JSON/,
    ],
    [
      'a reading of another shape',
      `UPDATE readings SET reading = '{"doc":{}}' WHERE report = 'hash of a'`,
      /^damaged-ledger: .*the reading of report a has no "doc"/,
      /^\["the reading of report a has no \\"doc\\" as it should be"\]/,
    ],
    ['a report without its text', `UPDATE reports SET input = '{}' WHERE id = 'a'`, /^\d/, /^\["the text of report a is missing"\]/],
    ['a report without a reading', `DELETE FROM readings WHERE report = 'hash of b'`, /^\d/, /^\["report b has no reading"\]/],
    [
      'a judgement of another shape',
      `INSERT INTO judgements VALUES (1, '', NULL, NULL, '{"kind":"perhaps"}')`,
      /^\d/,
      /^\["judgement 1 is not as it should be"\]/,
    ],
    [
      'a missing table',
      'DROP TABLE readings',
      /^damaged-ledger: .*relation "readings" does not exist/,
      /^\["the table \\"readings\\" is missing"\]/,
    ],
  ])('%s is told as damage', async (_name, sql, looked, checked) => {
    const url = newLedgerUrl()
    const store = await opened(url)
    for (const id of ['a', 'b']) await store.add(entry(id))
    await runSql(url, sql)
    const told = (work: Promise<unknown>): Promise<string> =>
      work.then(
        (found) => JSON.stringify(found),
        (error: unknown) =>
          error instanceof Error && 'code' in error ? `${String(error.code)}: ${error.message}` : `a fault: ${String(error)}`,
      )
    expect(await told(all(store.readings()).then((found) => found.length))).toMatch(looked)
    expect(await told(store.check())).toMatch(checked)
    await store.close()
  })
})

describe('a server that goes away', () => {
  /** Ends all connections of the ledger's store. */
  const cut = (url: string): Promise<unknown> =>
    runSql(serverUrl(), `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${schemaOf(url)}'`)
  const named = (): string => {
    const url = new URL(newLedgerUrl())
    url.searchParams.set('application_name', schemaOf(url.href))
    return url.href
  }

  test('between two requests is not noticed', async () => {
    const url = named()
    const store = await opened(url)
    await store.add(entry('a'))
    await cut(url)
    await new Promise((resolve) => setTimeout(resolve, 200))
    expect(await store.add(entry('b'))).toBe('added')
    await store.close()
  })

  test('within a step of merging takes that step back, and the next goes on', async () => {
    const url = named()
    const store = await opened(url)
    await store.add(entry('a'))
    const asked = { version: '1', limit: 9, judgements: 0 }
    const step = store.merge(asked, async ({ tables }) => {
      await tables.putCommon([5])
      await cut(url)
      await tables.putCommon([6])
    })
    await expect(step).rejects.toMatchObject({
      code: 'connection-lost',
      message: expect.stringContaining('what was acknowledged is kept') as string,
    })
    expect(await runSql(url, 'SELECT * FROM merge_common')).toEqual([])
    const added: number[] = []
    await store.merge(asked, (given) => Promise.resolve(void added.push(given.added.length)))
    expect(added).toEqual([1])
    await store.close()
  })
})

describe('several who write at once', () => {
  test('a number is there for all before the next is given, so that merging skips no reading', async () => {
    const url = newLedgerUrl()
    const [left, right, merging] = [await opened(url), await opened(url), await opened(url)]
    await left.add(entry('first'))
    // Stands in the way of every writer, as one would who has taken a number and is not done yet.
    const slow = await connectTo(url)
    let release = (): void => undefined
    const held = new Promise<void>((resolve) => (release = resolve))
    let entered = (): void => undefined
    const inside = new Promise<void>((resolve) => (entered = resolve))
    await slow.query('BEGIN')
    await slow.query('SELECT pg_advisory_xact_lock($1, $2)', [...lockKey(schemaOf(url), 'write')])
    let isAdded = false
    const adding = Promise.all([left.add(entry('a')), right.add(entry('b'))]).finally(() => (isAdded = true))
    const seen: string[] = []
    const work: Parameters<Store['merge']>[1] = async ({ added }) => {
      seen.push(...added.map(({ doc }) => doc.id))
      entered()
      await held
    }
    const asked = { version: '1', limit: 100, judgements: 0 }
    const first = merging.merge(asked, work)
    await inside
    // Merging does not wait for writers, nor they for it.
    expect(seen).toEqual(['first'])
    expect(isAdded).toBe(false)
    await slow.query('COMMIT')
    expect(await adding).toEqual(['added', 'added'])
    release()
    await first
    while (await merging.merge(asked, work));
    expect(seen.sort()).toEqual(['a', 'b', 'first'])
    await slow.end()
    for (const store of [left, right, merging]) await store.close()
  })

  test('every reading is merged once, in the order of its number, however many add and merge', async () => {
    const url = newLedgerUrl()
    const stores = await Promise.all(Array.from({ length: 4 }, () => opened(url)))
    const seen: string[] = []
    let isOver = false
    const merge = async (store: Store): Promise<void> => {
      for (;;) {
        const last = isOver
        const worked = await store.merge({ version: '1', limit: 3, judgements: 0 }, ({ added }) =>
          Promise.resolve(void seen.push(...added.map(({ doc }) => doc.id))),
        )
        if (!worked && last) return
      }
    }
    const add = async (store: Store, name: string): Promise<void> => {
      await Promise.all(Array.from({ length: 40 }, (_, i) => store.add(entry(`${name}${String(i)}`))))
    }
    const merging = Promise.all(stores.slice(2).map(merge))
    await Promise.all(stores.slice(0, 2).map((store, i) => add(store, `s${String(i)}-`)))
    isOver = true
    await merging
    const order = (await runSql(url, 'SELECT id FROM readings JOIN reports ON report = hash ORDER BY seq')).map(({ id }) => id)
    expect(order).toHaveLength(80)
    expect(seen).toEqual(order)
    expect((await runSql(url, 'SELECT seq FROM readings ORDER BY seq')).map(({ seq }) => Number(seq))).toEqual(
      Array.from({ length: 80 }, (_, i) => i + 1),
    )
    for (const store of stores) await store.close()
  })
})
