import { chmodSync, closeSync, existsSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'libsql'
import { messageOf, StoreError } from '../../errors.js'
import { openDatabase } from './open-database.js'

/** What a backup holds, as it was read back from it. */
export interface Backup {
  readonly reports: number
  readonly judgements: number
  /** Its size in bytes. */
  readonly bytes: number
}

/**
 * Copies a ledger file as it is at one moment, also while others write to it, into one file that only its owner may read. The copy is read
 * through before it takes its place, so that nothing is left or replaced where something fails.
 * Throws StoreError: those of opening the ledger; "file-exists" without `force`; "backup-failed", "backup-damaged".
 */
export function backUp(path: string, to: string, { force = false }: { readonly force?: boolean } = {}): Backup {
  const source = openDatabase(path, false)
  try {
    refuse(path, to, force)
    const part = `${to}.${String(process.pid)}.part`
    try {
      closeSync(openSync(part, 'wx', 0o600)) // an empty file is what VACUUM INTO fills, and it keeps its permissions
      source.prepare('VACUUM INTO ?').run(part)
      const backup = readBack(part)
      settle(part)
      renameSync(part, to)
      chmodSync(to, 0o600)
      return backup
    } catch (error) {
      for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${part}${ending}`, { force: true })
      throw failed(to, error)
    }
  } finally {
    source.close()
  }
}

function refuse(path: string, to: string, force: boolean): void {
  const isOwn = ['', '-wal', '-shm'].some((ending) => trueFile(to) === `${trueFile(path)}${ending}`)
  if (isOwn) throw new StoreError('file-exists', `${to}: this is the ledger itself; give the backup another path`)
  if (!existsSync(to)) return
  if (statSync(to).isDirectory())
    throw new StoreError('file-exists', `${to}: this is a folder; name a file in it, as in ${join(to, 'ledger.db')}`)
  if (!force)
    throw new StoreError(
      'file-exists',
      `${to}: there is a file already, and it is left as it is; give another path, or --force to replace it`,
    )
}

function trueFile(path: string): string {
  if (existsSync(path)) return realpathSync(path)
  const folder = dirname(path)
  return join(existsSync(folder) ? realpathSync(folder) : folder, basename(path))
}

function readBack(part: string): Backup {
  const db = new Database(part, { readonly: true })
  try {
    // libsql types rows as unknown; each of these has the one column that is asked for.
    const wrong = db.prepare('SELECT integrity_check AS found FROM pragma_integrity_check').all() as { readonly found: string }[]
    const lines = wrong.map(({ found }) => found).filter((line) => line !== 'ok')
    if (lines.length > 0)
      throw new StoreError(
        'backup-damaged',
        `the copy is not whole (${lines.slice(0, 3).join('; ')}); check the ledger with "whosays doctor"`,
      )
    const count = (table: string): number => (db.prepare(`SELECT count(*) AS n FROM ${table}`).get() as { readonly n: number }).n // as above
    return { reports: count('reports'), judgements: count('judgements'), bytes: statSync(part).size }
  } finally {
    db.close()
  }
}

/** Has the disk take the bytes before the old backup is given up for them. */
function settle(part: string): void {
  const file = openSync(part, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

function failed(to: string, error: unknown): StoreError {
  if (error instanceof StoreError) return error
  const found = messageOf(error)
  const remedy = /full|ENOSPC/i.test(found) ? 'the disk is full' : 'check that its folder is there and may be written'
  return new StoreError('backup-failed', `${to}: the backup could not be written; ${remedy} (${found}). Nothing was left there`, {
    cause: error,
  })
}
