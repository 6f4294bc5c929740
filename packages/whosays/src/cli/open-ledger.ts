import { ledgerPath } from '../store/ledger-path.js'
import type { Store } from '../store/store.js'
import type { Run } from './run.js'

/** Opens the ledger of this run for `work` and closes it after. `create` makes it where there is none; else StoreError "no-ledger". */
export async function withLedger<T>(run: Run, create: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const { openSqliteStore } = await import('../store/sqlite/open-sqlite-store.js')
  const store = openSqliteStore(ledgerPath(run.ledger).path, { create })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
