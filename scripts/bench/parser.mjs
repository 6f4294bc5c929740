/**
 * Measures the language model, after `npm run build`: node scripts/bench/parser.mjs native|wasm|auto FILE.conllu[.gz] [sentences]
 *
 * One runtime a process, so that memory is its own. Features, word pieces and decoding are within the time; splitting text is not.
 * Two samples: the first sentences as they come (a treebank's are short), and those as long as the sentences of news.
 */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { loadParser } from '../../packages/whosays/dist/language/onnx.js'

const ROUNDS = 3
const NEWS = { fewest: 15, most: 35 }
const [runtime = 'auto', path, most = '600'] = process.argv.slice(2)
if (path === undefined) throw new Error('usage: parser.mjs native|wasm|auto FILE.conllu [sentences]')

const raw = readFileSync(path)
const text = (path.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')
const sentences = text
  .split('\n\n')
  .map((block) => block.split('\n').map((line) => line.split('\t')))
  .map((rows) => rows.filter(([id]) => /^\d+$/.test(id)).map(([, form]) => form))
  .filter((words) => words.length > 0)
const count = (sample) => sample.reduce((sum, sentence) => sum + sentence.length, 0)
const likeNews = sentences.filter((words) => words.length >= NEWS.fewest && words.length <= NEWS.most)
const samples = [
  ['as they come', sentences.slice(0, Number(most))],
  [`of ${NEWS.fewest} to ${NEWS.most} words`, likeNews.slice(0, Number(most))],
]

const begun = performance.now()
const loaded = await loadParser({ runtime })
const load = performance.now() - begun
await loaded.parser.parse(sentences.slice(0, 30))
console.log(`${loaded.runtime}, ${loaded.threads} thread: load ${load.toFixed(0)} ms`)
for (const [name, sample] of samples) await measure(name, sample)
console.log(`most resident ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`)

async function measure(name, sample) {
  const words = count(sample)
  const rates = []
  for (let round = 1; round <= ROUNDS; round++) {
    const start = performance.now()
    const cpu = process.cpuUsage()
    await loaded.parser.parse(sample)
    const used = process.cpuUsage(cpu)
    rates.push((1000 * words) / (performance.now() - start))
    const busy = (1e6 * words) / (used.user + used.system)
    console.log(`  round ${round}: ${rates.at(-1).toFixed(0)} words/s; per CPU second ${busy.toFixed(0)}`)
  }
  const mean = (words / sample.length).toFixed(1)
  console.log(`sentences ${name}: ${sample.length} of ${mean} words, best ${Math.max(...rates).toFixed(0)} words/s`)
}
