// Reads reports twice, with the first pass over words and without it (every sentence parsed), and prints how many of the claims, incidents
// and statements that a whole reading finds are found behind the first pass too.
//
//   node scripts/bench/first-pass-loss.mjs REPORTS.jsonl [--show]     --show prints what is lost, a line each
import { createReader } from '../../packages/core/dist/index.js'
import { loadGazetteer } from '../../packages/whosays/dist/gazetteer/load-gazetteer.js'
import { loadParser } from '../../packages/whosays/dist/language/onnx.js'
import { readReports } from './reports.mjs'

const inputs = readReports(process.argv[2])
const show = process.argv.includes('--show')
const parts = { parser: (await loadParser()).parser, gazetteer: loadGazetteer() }
const quick = createReader(parts)
const whole = createReader({ ...parts, firstPass: false })

const valueOf = (value) => (typeof value === 'string' ? value : `${value.low ?? ''}..${value.high ?? ''}`)

/** What a reading holds, as lines that say field, value and place in the text. */
const found = {
  claims: (reading) =>
    reading.incidents
      .flatMap(({ claims }) => claims)
      .map(({ field, value, evidence }) => `${field} ${valueOf(value)} @${evidence.start} “${evidence.quote}”`),
  incidents: (reading) =>
    reading.incidents.map(({ type, claims }) => `${type} @${Math.min(...claims.map(({ evidence }) => evidence.start))}`),
  statements: (reading) => reading.statements.map(({ act, evidence }) => `${act} @${evidence.start} “${evidence.quote}”`),
  figures: (reading) => reading.figures.map(({ kind, evidence }) => `${kind} @${evidence.start} “${evidence.quote}”`),
}

const tally = Object.fromEntries(Object.keys(found).map((kind) => [kind, { whole: 0, kept: 0, quick: 0 }]))
const seconds = { quick: 0, whole: 0 }
/** The same of the reports in which a whole reading finds no incident. */
const idle = { quick: 0, whole: 0, reports: 0 }

async function timed(name, reader, input) {
  const begun = performance.now()
  const reading = await reader.read(input)
  const taken = (performance.now() - begun) / 1000
  seconds[name] += taken
  return { reading, taken }
}

// Unmeasured: the first report finds everything uncompiled.
await whole.read(inputs[0])

for (const input of inputs) {
  const runs = { quick: await timed('quick', quick, input), whole: await timed('whole', whole, input) }
  const readings = { quick: runs.quick.reading, whole: runs.whole.reading }
  if (readings.whole.incidents.length === 0) {
    idle.quick += runs.quick.taken
    idle.whole += runs.whole.taken
    idle.reports++
  }
  for (const [kind, linesOf] of Object.entries(found)) {
    const kept = new Set(linesOf(readings.quick))
    const all = new Set(linesOf(readings.whole))
    const lost = [...all].filter((line) => !kept.has(line))
    tally[kind].whole += all.size
    tally[kind].kept += all.size - lost.length
    tally[kind].quick += kept.size
    if (show) for (const line of lost) console.log(`lost  ${readings.whole.doc.id}  ${line.replaceAll('\n', ' ')}`)
  }
}

for (const [kind, counts] of Object.entries(tally)) {
  const share = ((counts.kept / Math.max(1, counts.whole)) * 100).toFixed(1)
  console.log(`${kind.padEnd(12)}${share} % kept: ${counts.kept} of ${counts.whole} (${counts.quick} with the first pass)`)
}
console.log(`seconds     ${seconds.quick.toFixed(1)} with the first pass, ${seconds.whole.toFixed(1)} without (${inputs.length} reports)`)
if (idle.reports > 0) {
  console.log(
    `no incident ${(idle.whole / idle.quick).toFixed(1)} times as fast with the first pass: ${idle.quick.toFixed(2)} s against ${idle.whole.toFixed(2)} s (${idle.reports} reports)`,
  )
}
