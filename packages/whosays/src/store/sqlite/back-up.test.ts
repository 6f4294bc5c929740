import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { mergeLedger } from '../../merging/merge-ledger.js'
import { fakeReading } from '../../testing/fake-reader.js'
import type { Store } from '../store.js'
import { backUp } from './back-up.js'
import { openSqliteStore } from './open-sqlite-store.js'

async function ledger(): Promise<{ readonly folder: string; readonly path: string; readonly store: Store }> {
  const folder = mkdtempSync(join(tmpdir(), 'whosays-backup-'))
  const path = join(folder, 'l.db')
  const store = openSqliteStore(path, { create: true })
  for (const id of ['a', 'b']) {
    const input = { id, text: `3 people were killed in Gorbatel on 2025-03-1${id === 'a' ? '0' : '5'}, police said.` }
    await store.add({ hash: `h-${id}`, input, reader: 'r', reading: fakeReading(input) })
  }
  await store.judge({ by: 'ada', why: null, verdict: { kind: 'undo', judgement: 7 } })
  await mergeLedger(store)
  return { folder, path, store }
}

describe('a backup', () => {
  test('is the whole ledger in one private file, while the ledger is open and written to', async () => {
    const { folder, path, store } = await ledger()
    const to = join(folder, 'copy.db')
    expect(backUp(path, to)).toMatchObject({ reports: 2, judgements: 1 })
    expect(statSync(to).mode & 0o777).toBe(0o600)
    const input = { id: 'c', text: 'later' }
    await store.add({ hash: 'h-c', input, reader: 'r', reading: fakeReading(input) })
    const copy = openSqliteStore(to, { create: false })
    expect(await copy.hashOf('c')).toBeNull()
    expect(await copy.changes()).toEqual((await store.changes()).slice(0, 3))
    expect(await copy.judgements()).toEqual(await store.judgements())
    expect(await copy.check()).toEqual([])
    // it is found in as the ledger is, also after a merge
    expect(await copy.findIncidents({ speakers: ['police'] })).toEqual(await store.findIncidents({ speakers: ['police'] }))
    await mergeLedger(copy)
    const words = { text: [{ words: 'gorbatel', open: false }] }
    expect((await copy.findIncidents(words)).length).toBeGreaterThan(0)
    expect(await copy.findIncidents(words)).toEqual(await store.findIncidents(words))
    await copy.close()
    await store.close()
  })

  test('never replaces a file unless told to', async () => {
    const { folder, path } = await ledger()
    const to = join(folder, 'notes.txt')
    writeFileSync(to, 'mine')
    expect(() => backUp(path, to)).toThrow(expect.objectContaining({ code: 'file-exists' }))
    expect(readFileSync(to, 'utf8')).toBe('mine')
    expect(backUp(path, to, { force: true })).toMatchObject({ reports: 2 })
    expect(statSync(to).mode & 0o777).toBe(0o600)
    expect(() => openSqliteStore(to, { create: false })).not.toThrow()
  })

  test.each([
    ['the ledger itself', (folder: string) => join(folder, 'l.db')],
    ['its log', (folder: string) => join(folder, 'l.db-wal')],
    ['a folder', (folder: string) => folder],
  ])('is never written over %s, even by force', async (_name, place) => {
    const { folder, path, store } = await ledger()
    expect(() => backUp(path, place(folder), { force: true })).toThrow(expect.objectContaining({ code: 'file-exists' }))
    expect(await store.check()).toEqual([])
  })

  test('leaves nothing behind where it fails', async () => {
    const { folder, path } = await ledger()
    const before = readdirSync(folder).sort()
    expect(() => backUp(path, join(folder, 'no', 'copy.db'))).toThrow(expect.objectContaining({ code: 'backup-failed' }))
    expect(() => backUp(join(folder, 'no.db'), join(folder, 'copy.db'))).toThrow(expect.objectContaining({ code: 'no-ledger' }))
    expect(readdirSync(folder).sort()).toEqual(before)
  })

  test('of a damaged ledger keeps the older backup', async () => {
    const { folder, path, store } = await ledger()
    const to = join(folder, 'copy.db')
    backUp(path, to)
    const good = readFileSync(to)
    await store.close()
    const bytes = readFileSync(path)
    writeFileSync(path, Buffer.concat([bytes.subarray(0, 4096), Buffer.alloc(bytes.length - 4096, 0xab)]))
    expect(() => backUp(path, to, { force: true })).toThrow(expect.objectContaining({ name: 'StoreError' }))
    expect(readFileSync(to).equals(good)).toBe(true)
  })

  test('keeps what is not in the file yet but in its log', async () => {
    const { folder, path } = await ledger()
    expect(existsSync(`${path}-wal`)).toBe(true)
    const to = join(folder, 'copy.db')
    backUp(path, to)
    const db = new Database(to, { readonly: true })
    expect(db.prepare('SELECT count(*) AS n FROM readings').get()).toMatchObject({ n: 2 })
    chmodSync(to, 0o600)
  })
})
