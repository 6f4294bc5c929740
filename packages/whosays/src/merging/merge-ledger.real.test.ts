import { openPostgresStore } from '../store/postgres/open-postgres-store.js'
import { newLedgerUrl } from '../testing/postgres-server.js'
import { runMergingContract } from './merge-ledger.contract.js'

runMergingContract({
  name: 'PostgreSQL',
  fresh: () => {
    const url = newLedgerUrl()
    return Promise.resolve({ open: () => openPostgresStore(url, { create: true }) })
  },
})
