import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { syntheticReadings } from '../../../../scripts/bench/synthetic-readings.mjs'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.js'
import { ledgerAround } from './incident-ledger.js'
import { mergedLedger, mergeLedger } from './merge-ledger.js'

test('the part of a ledger round an incident holds what the ledger holds of it', async () => {
  const store = openSqliteStore(join(mkdtempSync(join(tmpdir(), 'whosays-part-')), 'ledger.db'), { create: true })
  for (const reading of syntheticReadings(150)) {
    await store.add({ hash: reading.doc.id, input: { id: reading.doc.id, text: reading.doc.text }, reader: 'r', reading })
  }
  const settled = await mergeLedger(store)
  const { ledger: whole } = await mergedLedger(store)
  const statementsOf = (ledger: typeof whole, id: string) => ledger.statements.filter(({ incident }) => incident === id)
  let smaller = 0
  for (const incident of whole.incidents) {
    const part = await ledgerAround(store, settled, incident.id)
    const linked = whole.incidents.filter(({ id, links }) => id !== incident.id && links.some((link) => link.incident === incident.id))
    expect(part.incidents).toContainEqual(incident)
    expect(part.incidents.map(({ id }) => id)).toEqual(expect.arrayContaining(linked.map(({ id }) => id)))
    expect(part.reports.filter(({ id }) => incident.reports.includes(id))).toEqual(
      whole.reports.filter(({ id }) => incident.reports.includes(id)),
    )
    expect(statementsOf(part, incident.id)).toEqual(statementsOf(whole, incident.id))
    if (part.reports.length < whole.reports.length / 10) smaller += 1
  }
  expect(smaller).toBe(whole.incidents.length)
  await store.close()
})
