import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.js'
import { runMergingContract } from './merge-ledger.contract.js'

runMergingContract({
  name: 'SQLite',
  fresh: () => {
    const path = join(mkdtempSync(join(tmpdir(), 'whosays-merge-')), 'ledger.db')
    return Promise.resolve({ open: () => Promise.resolve(openSqliteStore(path, { create: true })) })
  },
})
