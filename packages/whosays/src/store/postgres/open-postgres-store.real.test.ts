import { newLedgerUrl } from '../../testing/postgres-server.js'
import { runMergeTablesContract } from '../merge-tables.contract.js'
import { runStoreContract, type Engine } from '../store.contract.js'
import { openPostgresStore } from './open-postgres-store.js'

const engine: Engine = {
  name: 'PostgreSQL',
  fresh: () => {
    const url = newLedgerUrl()
    return Promise.resolve({ open: () => openPostgresStore(url, { create: true, now: () => '2025-03-12T10:00:00.000Z' }) })
  },
}
runStoreContract(engine)
runMergeTablesContract(engine)
