import type { Policy } from '@whosays/core'
import type { IndexedLedger } from '../index-ledger.js'
import { claimsTable } from './claims.js'
import { incidentsTable } from './incidents.js'
import { actorsTable, figuresTable, placesTable, reportsTable, statementsTable } from './records.js'
import { plainTable, type PlainTable } from './table.js'

/** Every table of the ledger, in the order in which a reader wants them. */
export function allTables(indexed: IndexedLedger, policy: Policy | null): readonly PlainTable[] {
  const { ledger } = indexed
  return [
    plainTable(incidentsTable(indexed, policy)),
    plainTable(claimsTable(indexed, ledger.incidents)),
    plainTable(statementsTable(ledger)),
    plainTable(figuresTable(ledger)),
    plainTable(reportsTable(ledger)),
    plainTable(actorsTable(ledger)),
    plainTable(placesTable(ledger)),
  ]
}
