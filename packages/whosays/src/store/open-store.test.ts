import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openStore } from './open-store.js'

const secret = 'hunter2'

describe('openStore', () => {
  test('takes a path for a file', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'whosays-open-')), 'postgres.db')
    await expect(openStore(path, { create: false })).rejects.toMatchObject({ code: 'no-ledger' })
    const store = await openStore(path, { create: true })
    expect(store.place).toBe(path)
    await store.close()
  })

  test.each<[url: string, name: string, code: string, says: RegExp]>([
    [
      'mysql://ada:hunter2@db/reports',
      'ConfigError',
      'bad-ledger-path',
      /^a ledger is a file or a PostgreSQL database; "mysql:\/\/" is neither/,
    ],
    ['https://ada:hunter2@db/reports', 'ConfigError', 'bad-ledger-path', /"https:\/\/" is neither/],
    ['postgres://ada:hunter2@db', 'ConfigError', 'bad-ledger-path', /names no database/],
    // Nothing listens on port 1.
    [
      'postgres://ada:hunter2@127.0.0.1:1/reports',
      'StoreError',
      'no-connection',
      /^postgres:\/\/ada@127\.0\.0\.1:1\/reports: no PostgreSQL server/,
    ],
  ])('%s: a clear error without the password', async (url, name, code, says) => {
    const error: unknown = await openStore(url, { create: true }).catch((thrown: unknown) => thrown)
    expect(error).toMatchObject({ name, code, message: expect.stringMatching(says) as string })
    expect(String(error)).not.toContain(secret)
  })
})
