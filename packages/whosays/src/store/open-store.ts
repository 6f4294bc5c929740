import { ConfigError } from '../errors.js'
import { isLedgerUrl } from './ledger-path.js'
import type { Store } from './store.js'

/** What a store of either engine needs of the world. */
export interface StoreOptions {
  /** Make the ledger where there is none; else StoreError "no-ledger". */
  readonly create: boolean
  /** The time of day as ISO text. */
  readonly now?: () => string
}

/**
 * Opens a ledger by its path or URL: a file ("sahel.db"), or a PostgreSQL database ("postgres://ada@db.example.org/reports"). Only the
 * engine that is asked for is loaded. Throws ConfigError "bad-ledger-path" for a URL of another kind, and StoreErrors.
 */
export async function openStore(path: string, options: StoreOptions): Promise<Store> {
  if (isLedgerUrl(path)) {
    const { openPostgresStore } = await import('./postgres/open-postgres-store.js')
    return openPostgresStore(path, options)
  }
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(path)?.[1]
  if (scheme !== undefined) {
    const message = `a ledger is a file or a PostgreSQL database; "${scheme}://" is neither. Give a path, or postgres://USER@HOST/DATABASE`
    throw new ConfigError('bad-ledger-path', message)
  }
  const { openSqliteStore } = await import('./sqlite/open-sqlite-store.js')
  return openSqliteStore(path, options)
}
