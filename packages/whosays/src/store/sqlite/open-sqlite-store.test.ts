import { copyFileSync, existsSync, mkdtempSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { StoreError } from '../../errors.js'
import { mergeLedger } from '../../merging/merge-ledger.js'
import { fakeReading } from '../../testing/fake-reader.js'
import { runMergeTablesContract } from '../merge-tables.contract.js'
import { runStoreContract, type Engine } from '../store.contract.js'
import { applicationId, migrations } from './migrations.js'
import { openSqliteStore } from './open-sqlite-store.js'

const newPath = (): string => join(mkdtempSync(join(tmpdir(), 'whosays-store-')), 'ledger.db')

const engine: Engine = {
  name: 'SQLite',
  fresh: () => {
    const path = newPath()
    return Promise.resolve({ open: () => Promise.resolve(openSqliteStore(path, { create: true, now: () => '2025-03-12T10:00:00.000Z' })) })
  },
}
runStoreContract(engine)
runMergeTablesContract(engine)

describe('a SQLite ledger file', () => {
  test('is made with its folder, and only when asked', () => {
    const path = join(newPath(), '..', 'deep', 'er', 'ledger.db')
    expect(() => openSqliteStore(path, { create: false })).toThrow(expect.objectContaining({ code: 'no-ledger' }))
    expect(existsSync(path)).toBe(false)
    openSqliteStore(path, { create: true })
    expect(existsSync(path)).toBe(true)
  })

  test('is whole in its one file when it is closed', async () => {
    const path = newPath()
    const store = openSqliteStore(path, { create: true })
    const input = { id: 'a', text: '3 people were killed in Gorbatel on 2025-03-10.' }
    await store.add({ hash: 'h', input, reader: 'r', reading: fakeReading(input) })
    await store.close()
    // libsql lets go of its statements, and with them of the -wal file, when they are collected; by then it must be empty.
    expect(existsSync(`${path}-wal`) ? statSync(`${path}-wal`).size : 0).toBe(0)
    const copy = newPath()
    copyFileSync(path, copy)
    expect(await openSqliteStore(copy, { create: false }).hashOf('a')).toBe('h')
  })

  test.each<[name: string, spoil: (path: string) => void, code: string]>([
    ['a text file', (path) => writeFileSync(path, 'words '.repeat(1000)), 'not-a-ledger'],
    ["another program's database", (path) => new Database(path).exec('CREATE TABLE t (a)'), 'not-a-ledger'],
    ["another program's empty database", (path) => new Database(path).exec('PRAGMA application_id = 7'), 'not-a-ledger'],
    [
      'a later version',
      (path) => {
        openSqliteStore(path, { create: true })
        new Database(path).exec(`PRAGMA user_version = ${String(migrations.length + 1)}`)
      },
      'newer-ledger',
    ],
  ])('refuses %s', (_name, spoil, code) => {
    const path = newPath()
    spoil(path)
    expect(() => openSqliteStore(path, { create: true })).toThrow(expect.objectContaining({ name: 'StoreError', code }))
  })

  test('refuses a folder', () => {
    expect(() => openSqliteStore(join(newPath(), '..'), { create: true })).toThrow(expect.objectContaining({ code: 'cannot-open' }))
  })

  test('refuses to change its logs', async () => {
    const path = newPath()
    const store = openSqliteStore(path, { create: true })
    await store.judge({ by: 'ada', why: null, verdict: { kind: 'undo', judgement: 7 } })
    const db = new Database(path)
    for (const sql of [
      "UPDATE judgements SET verdict = '{}'",
      'DELETE FROM judgements',
      "UPDATE changes SET at = ''",
      'DELETE FROM changes',
    ]) {
      expect(() => db.exec(sql)).toThrow(/never/)
    }
    await store.close()
  })

  test('takes over the decisions of a ledger of version 1, with their numbers', async () => {
    const path = newPath()
    const old = new Database(path)
    old.exec(migrations[0] ?? '')
    old.exec(`PRAGMA user_version = 1; PRAGMA application_id = ${String(applicationId)}`)
    const decide = old.prepare('INSERT INTO decisions (seq, at, decision) VALUES (?, ?, ?)')
    decide.run(3, '2025-03-12T10:00:00.000Z', JSON.stringify({ kind: 'same', a: 'k1', b: 'k2' }))
    decide.run(8, '2025-03-13T10:00:00.000Z', JSON.stringify({ kind: 'different', a: 'k1', b: 'k3' }))
    old.exec("INSERT INTO changes (at, kind, subject) VALUES ('2025-03-12T10:00:00.000Z', 'decided', '3')")
    old.close()
    const store = openSqliteStore(path, { create: false })
    const member = (key: string): unknown => ({ incident: null, members: [{ key, report: null, evidence: [] }] })
    expect(await store.judgements()).toEqual([
      { seq: 3, at: '2025-03-12T10:00:00.000Z', by: null, why: null, verdict: { kind: 'same', a: member('k1'), b: member('k2') } },
      { seq: 8, at: '2025-03-13T10:00:00.000Z', by: null, why: null, verdict: { kind: 'different', a: member('k1'), b: member('k3') } },
    ])
    expect(await store.changes()).toMatchObject([{ kind: 'decided', subject: '3', report: null }])
    expect((await store.judge({ by: null, why: null, verdict: { kind: 'undo', judgement: 8 } })).seq).toBe(9)
    expect(await store.check()).toEqual([])
    await store.close()
  })

  test('finds the incidents of a ledger of version 3, which are merged anew', async () => {
    const path = newPath()
    const old = new Database(path)
    for (const step of migrations.slice(0, 3)) old.exec(step)
    old.exec(`PRAGMA user_version = 3; PRAGMA application_id = ${String(applicationId)}`)
    const input = { id: 'a', text: '3 people were killed in Gorbatel on 2025-03-10, police said.' }
    old.prepare("INSERT INTO reports VALUES ('h', 'a', ?, '2025-03-12')").run(JSON.stringify(input))
    old.prepare("INSERT INTO readings VALUES (1, 'h', 'r', ?, '{}', '2025-03-12')").run(JSON.stringify(fakeReading(input)))
    old.exec("INSERT INTO merge_state VALUES ('version', '1'), ('seen', '1'), ('judgements', '0')")
    old.exec("INSERT INTO incidents VALUES ('0123456789ab', '{}', NULL)")
    old.close()
    const store = openSqliteStore(path, { create: false })
    expect(await store.findIncidents({})).toEqual([])
    await mergeLedger(store)
    expect(await store.findIncidents({ speakers: ['police'] })).toHaveLength(1)
    expect(await store.check()).toEqual([])
    await store.close()
  })

  test.each([
    ['no JSON', '{"kind"'],
    ['another verdict', '{"kind":"perhaps"}'],
    ['half of one', '{"kind":"same","a":{"incident":null,"members":[]}}'],
  ])('tells which judgement is damaged: %s', async (_name, verdict) => {
    const path = newPath()
    const store = openSqliteStore(path, { create: true })
    new Database(path).prepare("INSERT INTO judgements (at, verdict) VALUES ('2025-03-12', ?)").run(verdict)
    await expect(store.judgements()).rejects.toMatchObject({
      code: 'damaged-ledger',
      message: expect.stringContaining('judgement 1 ') as string,
    })
    expect(await store.check()).toEqual([expect.stringMatching(/^judgement 1 is not/)])
    await store.close()
  })

  test('keeps nothing of a report whose transaction fails', async () => {
    const path = newPath()
    const store = openSqliteStore(path, { create: true })
    new Database(path).exec("CREATE TRIGGER fail BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'database or disk is full'); END")
    const input = { id: 'a', text: 'x' }
    await expect(store.add({ hash: 'h', input, reader: 'r', reading: fakeReading(input) })).rejects.toMatchObject({ code: 'disk-full' })
    expect(await store.hashOf('a')).toBeNull()
    await store.close()
  })

  test('a file that may not be written, or that another program holds, is told with what to do', async () => {
    const path = newPath()
    const store = openSqliteStore(path, { create: true })
    const add = (id: string) =>
      store.add({ hash: id, input: { id, text: 'x'.repeat(9_000_000) }, reader: 'r', reading: fakeReading({ id, text: 'x' }) })
    const db = new Database(path)
    db.exec("CREATE TRIGGER fail BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'attempt to write a readonly database'); END")
    await expect(add('a')).rejects.toMatchObject({ code: 'read-only', message: expect.stringContaining('permissions') as string })
    db.exec("DROP TRIGGER fail; CREATE TRIGGER fail BEFORE INSERT ON changes BEGIN SELECT RAISE(ABORT, 'database is locked'); END")
    await expect(add('a')).rejects.toMatchObject({ code: 'locked', message: expect.stringContaining('wait until it is done') as string })
    db.exec('DROP TRIGGER fail')
    expect(await store.hashOf('a')).toBeNull()
    expect(await add('a')).toBe('added')
    await store.close()
  })

  test('tells rows that refer to nothing', async () => {
    const path = newPath()
    const store = openSqliteStore(path, { create: true })
    new Database(path).exec("PRAGMA foreign_keys = OFF; INSERT INTO readings VALUES (7, 'nowhere', 'r', '{}', '{}', '2025-03-12')")
    expect(await store.check()).toEqual(['a row of readings refers to none of reports'])
    await store.close()
  })

  /** A ledger of two reports, spoilt; and what each way of looking into it says. */
  async function spoilt(spoil: (path: string) => void): Promise<string[]> {
    const path = newPath()
    const store = openSqliteStore(path, { create: true })
    for (const id of ['a', 'b']) {
      const input = { id, text: `${'3 people were killed in Gorbatel on 2025-03-10. '.repeat(400)}` }
      await store.add({ hash: `h-${id}`, input, reader: 'r', reading: fakeReading(input) })
    }
    await store.close()
    spoil(path)
    const told = async (look: (store: ReturnType<typeof openSqliteStore>) => Promise<unknown>): Promise<string> => {
      try {
        const again = openSqliteStore(path, { create: false })
        const found = await look(again).finally(() => again.close())
        return JSON.stringify(found)
      } catch (error) {
        return error instanceof StoreError ? `${error.code}: ${error.message}` : `a fault: ${String(error)}`
      }
    }
    return [
      await told(async (again) => {
        for await (const { doc } of again.readings()) expect(doc.id).toMatch(/^[ab]$/)
      }),
      await told((again) => again.check()),
    ]
  }
  const sql =
    (text: string) =>
    (path: string): unknown =>
      new Database(path).exec(text)

  test.each<[name: string, spoil: (path: string) => unknown, looked: RegExp, checked: RegExp]>([
    [
      'a reading that is not JSON',
      sql(`UPDATE readings SET reading = '{"doc' WHERE report = 'h-b'`),
      /^damaged-ledger: .*the reading of report b is not JSON.*bring back a backup/,
      /^\["the reading of report b is not JSON/,
    ],
    [
      'a reading of another shape',
      sql(`UPDATE readings SET reading = '{"doc":{}}' WHERE report = 'h-a'`),
      /^damaged-ledger: .*the reading of report a has no "doc" as it should be/,
      /^\["the reading of report a has no \\"doc\\" as it should be"\]/,
    ],
    [
      'a missing table',
      sql('DROP TABLE readings'),
      /^damaged-ledger: .*no such table: readings/,
      /^\["the table \\"readings\\" is missing"\]/,
    ],
    [
      'pages of noise',
      (path) => writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 4096), Buffer.alloc(statSync(path).size - 4096, 0xab)])),
      /^damaged-ledger: .*malformed/,
      /^damaged-ledger: .*malformed|^\[".*/,
    ],
    ['a file that was cut off', (path) => truncateSync(path, 5000), /^damaged-ledger: .*malformed/, /^damaged-ledger: .*malformed/],
    ['a file that was cut off in its head', (path) => truncateSync(path, 45), /^damaged-ledger: /, /^damaged-ledger: /],
    ['a file that was emptied', (path) => truncateSync(path, 0), /^no-ledger: .*this file is empty/, /^no-ledger: /],
  ])('%s is told as damage', async (_name, spoil, looked, checked) => {
    const [reading, check] = await spoilt((path) => void spoil(path))
    expect(reading).toMatch(looked)
    expect(check).toMatch(checked)
  })
})
