import { existsSync } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { messageOf, StoreError } from '../../errors.js'
import { isLedgerUrl, ledgerPath } from '../../store/ledger-path.js'
import type { Store } from '../../store/store.js'
import { readingsOf } from '../derived.js'
import type { Run } from '../run.js'
import { plain } from '../style.js'
import { countOf } from '../views/words.js'
import { fail, ok, warn, type Finding } from './finding.js'

async function checkFolder(folder: string): Promise<Finding> {
  if (!existsSync(folder)) return checkFolder(dirname(folder))
  try {
    await access(folder, constants.W_OK)
    return ok('folder', `${folder} may be written`)
  } catch {
    return fail('folder', `${folder} may not be written; change its permissions or give another place with --ledger`)
  }
}

async function checkStore(run: Run, store: Store, where: string): Promise<readonly Finding[]> {
  const wrong = await store.check()
  if (wrong.length > 0)
    return [
      fail('ledger', `${where}: ${wrong.slice(0, 3).join('; ')}. Keep a copy of it, then bring back a backup or add the reports again`),
    ]
  const readers = await store.readers()
  const total = [...readers.values()].reduce((sum, reports) => sum + reports, 0)
  const stale = total - (readers.get(await run.tools.readerVersion()) ?? 0)
  const whole = ok('ledger', `${where}: whole, ${countOf(total, 'report')}, written to and taken back`)
  const readings = stale > 0 ? [warn('readings', `${countOf(stale, 'report')} of another version; "whosays reread" reads them again`)] : []
  return [whole, ...readings, ...(await checkJudgements(store))]
}

/** Judgements that do not find what they spoke of in the readings of today, one line each. */
async function checkJudgements(store: Store): Promise<readonly Finding[]> {
  const judgements = await store.judgements()
  if (judgements.length === 0) return []
  const { judgementProblems } = await import('@whosays/core')
  const problems = judgementProblems(await readingsOf(store), judgements)
  if (problems.length === 0) return [ok('judgements', `${countOf(judgements.length, 'judgement')}, all find what they speak of`)]
  return problems.map(({ message }) => warn('judgements', plain(message)))
}

/** The same for a ledger in a database. Messages of its errors begin with its place; its URL, which may hold a password, is never shown. */
async function checkDatabase(run: Run, url: string, from: string): Promise<readonly Finding[]> {
  try {
    const { openStore } = await import('../../store/open-store.js')
    const store = await openStore(url, { create: false })
    try {
      return await checkStore(run, store, `${store.place} (${from})`)
    } finally {
      await store.close()
    }
  } catch (error) {
    if (error instanceof StoreError && error.code === 'no-ledger') return [ok('ledger', `${messageOf(error)} (${from})`)]
    return [fail('ledger', messageOf(error))]
  }
}

/** Opens the ledger, reads it through, and writes and takes back a line in it. A ledger that is not there yet is well. */
export async function checkLedger(run: Run): Promise<readonly Finding[]> {
  const { path, from } = ledgerPath(run.ledger)
  if (isLedgerUrl(path)) return checkDatabase(run, path, from)
  const where = from === 'default' ? path : `${path} (${from})`
  const folder = await checkFolder(dirname(resolve(path)))
  if (!existsSync(path)) return [folder, ok('ledger', `${where}: none yet; "whosays add FILE" makes it`)]
  try {
    const { openSqliteStore } = await import('../../store/sqlite/open-sqlite-store.js')
    const store = openSqliteStore(path, { create: false })
    try {
      return [folder, ...(await checkStore(run, store, where))]
    } finally {
      await store.close()
    }
  } catch (error) {
    return [folder, fail('ledger', messageOf(error))]
  }
}
