// Reads a JSONL file in one process and prints how fast, and with how much memory. The first report is read once beforehand, unmeasured.
//
//   node scripts/bench/rate.mjs REPORTS.jsonl
import { openReader } from '../../packages/whosays/dist/reader.js'
import { readReports } from './reports.mjs'

const inputs = readReports(process.argv[2])

const seconds = (since) => (performance.now() - since) / 1000
const begun = performance.now()
const reader = await openReader()
const opened = seconds(begun)
await reader.read(inputs[0])

const times = []
let words = 0
const start = performance.now()
for (const input of inputs) {
  const one = performance.now()
  const { doc } = await reader.read(input)
  times.push(seconds(one))
  words += doc.text.split(/\s+/).length
}
const total = seconds(start)
times.sort((a, b) => a - b)
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))] * 1000

console.log(`${reader.version}; ${reader.runtime}; Node ${process.versions.node}`)
console.log(`opening the reader         ${opened.toFixed(2)} s`)
console.log(
  `reports a second           ${(inputs.length / total).toFixed(1)} (${inputs.length} reports, ${words} words, ${total.toFixed(1)} s)`,
)
console.log(`words a second             ${Math.round(words / total)}`)
console.log(`one report, median and 95% ${at(0.5).toFixed(0)} ms, ${at(0.95).toFixed(0)} ms`)
console.log(`peak resident memory       ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)
