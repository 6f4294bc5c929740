// Reads a JSONL file twice in one process and prints how fast, and with how much memory: the first round as a user meets it, with code
// that is compiled while it runs; the second as a long run goes on.
//
//   node scripts/bench/rate.mjs REPORTS.jsonl
import { openReader } from '../../packages/whosays/dist/reader.js'
import { readReports } from './reports.mjs'

const inputs = readReports(process.argv[2])

const seconds = (since) => (performance.now() - since) / 1000
const begun = performance.now()
const reader = await openReader()
const opened = seconds(begun)

async function round() {
  const times = []
  const cpu = process.cpuUsage()
  let words = 0
  for (const input of inputs) {
    const one = performance.now()
    const { doc } = await reader.read(input)
    times.push(seconds(one))
    words += doc.text.split(/\s+/).length
  }
  const { user, system } = process.cpuUsage(cpu)
  const total = times.reduce((sum, time) => sum + time, 0)
  times.sort((a, b) => a - b)
  const at = (share) => Math.round(times[Math.min(times.length - 1, Math.floor(times.length * share))] * 1000)
  return { total, words, at, busy: (user + system) / 1e6 }
}

const first = await round()
const second = await round()
const both = (of) => `${of(first)} | ${of(second)}`

console.log(`${reader.version}; ${reader.runtime}; Node ${process.versions.node}`)
console.log(`opening the reader         ${opened.toFixed(2)} s`)
console.log(`                           first round | second round (${inputs.length} reports, ${first.words} words)`)
console.log(`reports a second           ${both(({ total }) => (inputs.length / total).toFixed(1))}`)
console.log(`reports a second of CPU    ${both(({ busy }) => (inputs.length / busy).toFixed(1))}  (what a core to itself would give)`)
console.log(`words a second             ${both(({ words, total }) => Math.round(words / total))}`)
console.log(`one report, median and 95% ${both(({ at }) => `${at(0.5)} ms, ${at(0.95)} ms`)}`)
console.log(`peak resident memory       ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
