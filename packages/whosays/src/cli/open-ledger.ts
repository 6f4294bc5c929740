import { ledgerPath } from '../store/ledger-path.js'
import type { Store } from '../store/store.js'
import type { Run } from './run.js'

/** Opens the ledger of this run for `work` and closes it after. `create` makes it where there is none; else StoreError "no-ledger". */
export async function withLedger<T>(run: Run, create: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import('../store/open-store.js')
  const store = await openStore(ledgerPath(run.ledger).path, { create })
  try {
    return await work(store)
  } finally {
    await store.close()
  }
}
