/**
 * Measures the language model, after `npm run build`: node scripts/bench/parser.mjs native|wasm|auto FILE.conllu[.gz] [sentences]
 *
 * One runtime a process, so that memory is its own. Features, word pieces and decoding are within the time; splitting text is not.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadParser } from '../../packages/whosays/dist/language/onnx.js'

const ROUNDS = 3
const [runtime = 'auto', path, most = '600'] = process.argv.slice(2)
if (path === undefined) throw new Error('usage: parser.mjs native|wasm|auto FILE.conllu [sentences]')

const raw = readFileSync(path)
const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')
const sentences = text
  .split('\n\n')
  .map((block) => block.split('\n').map((line) => line.split('\t')))
  .map((rows) => rows.filter(([id]) => /^\d+$/.test(id)).map(([, form]) => form))
  .filter((words) => words.length > 0)
  .slice(0, Number(most))
const words = sentences.reduce((sum, sentence) => sum + sentence.length, 0)

const begun = performance.now()
const loaded = await loadParser({ runtime })
const load = performance.now() - begun
await loaded.parser.parse(sentences.slice(0, 30))
let best = 0
for (let round = 1; round <= ROUNDS; round++) {
  const start = performance.now()
  const cpu = process.cpuUsage()
  await loaded.parser.parse(sentences)
  const used = process.cpuUsage(cpu)
  const rate = (1000 * words) / (performance.now() - start)
  best = Math.max(best, rate)
  console.log(`round ${round}: ${rate.toFixed(0)} words/s; per CPU second ${((1e6 * words) / (used.user + used.system)).toFixed(0)}`)
}
const memory = process.resourceUsage().maxRSS / 1024
console.log(
  `${loaded.runtime}, ${loaded.threads} thread: ${words} words, load ${load.toFixed(0)} ms, best ${best.toFixed(0)} words/s, most resident ${memory.toFixed(0)} MB`,
)
