// Puts the same readings of reports that never were into a ledger file and into one in PostgreSQL, batch by batch in turns, merges them in
// both, and says what a report costs in each by the clock. Fails where the two do not hold the same incidents in the end.
//
//   bash scripts/with-postgres.sh node scripts/bench/merging-engines.mjs [REPORTS]     3,000 unless told otherwise
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { mergeLedger } from '../../packages/whosays/dist/merging/merge-ledger.js'
import { openStore } from '../../packages/whosays/dist/store/open-store.js'
import { syntheticReadings } from './synthetic-readings.mjs'

const STEP = 500
const SINGLE = 50

const count = Number(process.argv[2] ?? 3000)
const server = process.env.WHOSAYS_TEST_POSTGRES
if (!server) throw new Error('WHOSAYS_TEST_POSTGRES is not set; begin with "bash scripts/with-postgres.sh"')
const folder = mkdtempSync(join(tmpdir(), 'whosays-bench-'))
const engines = []
for (const [name, path] of [
  ['SQLite', join(folder, 'ledger.db')],
  ['PostgreSQL', `${server}?schema=bench`],
]) {
  engines.push({ name, store: await openStore(path, { create: true }), adding: [], merging: [], single: [] })
}

async function timed(work) {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const add = (store, reading) =>
  store.add({ hash: reading.doc.id, input: { id: reading.doc.id, text: reading.doc.text }, reader: 'bench', reading })
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

const readings = [...syntheticReadings(count + SINGLE)]
for (let at = 0; at < count; at += STEP) {
  const batch = readings.slice(at, Math.min(at + STEP, count))
  for (const { store, adding, merging } of engines) {
    adding.push(
      (await timed(async () => {
        for (const reading of batch) await add(store, reading)
      })) / batch.length,
    )
    merging.push((await timed(() => mergeLedger(store))) / batch.length)
  }
  console.log(
    `${at + batch.length} reports: ${engines.map(({ name, adding, merging }) => `${name} ${adding.at(-1).toFixed(2)} ms to add one, ${merging.at(-1).toFixed(2)} ms to merge it`).join('; ')}`,
  )
}
for (const reading of readings.slice(count)) {
  for (const { store, single } of engines) {
    single.push(
      await timed(async () => {
        await add(store, reading)
        await mergeLedger(store)
      }),
    )
  }
}
const digests = []
for (const { name, store, adding, merging, single } of engines) {
  const digest = createHash('sha256')
  for await (const kept of store.incidents()) digest.update(JSON.stringify(kept))
  digests.push(digest.digest('hex'))
  console.log(
    `${name}: one of ${count} reports ${mean(adding).toFixed(2)} ms to add, ${mean(merging).toFixed(2)} ms to merge; one alone after them, added and merged, median ${median(single).toFixed(1)} ms`,
  )
  await store.close()
}
rmSync(folder, { recursive: true })
if (new Set(digests).size !== 1) throw new Error('the two ledgers do not hold the same incidents')
console.log('Both hold the same incidents, to the byte.')
