// Puts readings of reports that never were into a new ledger and merges them, and says what a report costs as the ledger grows.
//
//   node scripts/bench/merging.mjs [REPORTS] [FOLDER]     100,000 reports into a temporary folder, unless told otherwise
//
// Reports come in batches, as `whosays add` takes them; at 1,000 reports and at the end some come one by one, each merged before the next.
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clearInterval, setInterval } from 'node:timers'
import { mergeLedger } from '../../packages/whosays/dist/merging/merge-ledger.js'
import { openSqliteStore } from '../../packages/whosays/dist/store/sqlite/open-sqlite-store.js'
import { syntheticReadings } from './synthetic-readings.mjs'

const EARLY = 1000
const SINGLE = 100
const STEP = 2000

const count = Number(process.argv[2] ?? 100_000)
const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'whosays-bench-'))
const path = join(folder, 'ledger.db')
for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true })
const store = openSqliteStore(path, { create: true })

// Processor time, so that a busy machine tells the same.
const now = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

const begun = performance.now()
let spent = 0
async function timed(work) {
  const start = now()
  await work()
  const ms = now() - start
  spent += ms
  return ms
}

const add = (reading) =>
  store.add({ hash: reading.doc.id, input: { id: reading.doc.id, text: reading.doc.text }, reader: 'bench', reading })

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
const shown = (values) => `median ${median(values).toFixed(1)} ms, mean ${mean(values).toFixed(1)} ms`

let most = 0
const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 250)
const singles = { early: [], late: [] }
let done = 0
let batch = 0
const merge = () => timed(() => mergeLedger(store))
for (const reading of syntheticReadings(count + SINGLE)) {
  const when = done >= count ? 'late' : done >= EARLY && done < EARLY + SINGLE ? 'early' : null
  if (when !== null) {
    if (singles[when].length === 0) await merge()
    const start = spent
    await timed(() => add(reading))
    await merge()
    singles[when].push(spent - start)
  } else {
    batch += await timed(() => add(reading))
  }
  done++
  if (done % STEP === 0 && done <= count) {
    const merging = await merge()
    most = Math.max(most, process.memoryUsage().rss)
    const memory = `resident ${Math.round(process.memoryUsage().rss / 1e6)} MB, file ${Math.round(statSync(path).size / 1e6)} MB`
    console.log(`${done} reports: ${(batch / STEP).toFixed(2)} ms to add one, ${(merging / STEP).toFixed(2)} ms to merge it; ${memory}`)
    batch = 0
  }
}
clearInterval(watch)
let incidents = 0
for await (const { incident } of store.incidents()) incidents += incident === null ? 0 : 1
console.log(
  `${done} reports, ${incidents} incidents: ${(spent / 1000).toFixed(0)} s of processor time, at most ${Math.round(most / 1e6)} MB resident`,
)
console.log(`${((performance.now() - begun) / 1000).toFixed(0)} s by the clock, making up the readings among them`)
console.log(`one report alone, at ${EARLY}: ${shown(singles.early)}`)
console.log(`one report alone, at ${count}: ${shown(singles.late)}`)
await store.close()
if (process.argv[3] === undefined) rmSync(folder, { recursive: true })
