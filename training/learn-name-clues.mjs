/**
 * Learns what each clue of a name is worth and writes it into model.json, after `npm run build`:
 *
 *     node training/learn-name-clues.mjs DATA/ner/uner-ewt-train/en_ewt-ud-train.iob2.gz packages/model-en
 *
 * The chance of a set of stretches is proportional to the exponential of what its stretches are worth: the network's log odds, times TRUST,
 * plus the clues' weights (a semi-Markov conditional random field without transitions). The network has seen these texts and is surer here
 * than elsewhere, so it is trusted little while the clues are learnt.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { nameClues } from '../packages/core/dist/language/name-clues.js'
import { findStretches } from '../packages/core/dist/language/name-stretches.js'
import { readChances } from '../packages/core/dist/language/parser.js'
import { NAME_KINDS } from '../packages/core/dist/language/vocabulary.js'
import { openModel } from '../packages/whosays/dist/language/onnx.js'

const TRUST = 0.2
const PULL = 4 // of weights towards 0: half the square of each, times this
const ROUNDS = 25
const RATE = 0.12
// What is added to a name of any kind, and by how much the learnt worth is taken, since the network is trusted in full later.
const LEAN = 0.3
const SCALE = 0.7

const [path, folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: learn-name-clues.mjs TRAIN.iob2.gz MODEL_FOLDER')

const KINDS = ['PER', 'ORG', 'LOC']
const ids = new Map()
const sentences = await readSentences(readDocuments(path))
const weights = learn(sentences, ids.size)
const manifest = join(folder, 'model.json')
const { nameClues: _old, ...rest } = JSON.parse(readFileSync(manifest, 'utf8'))
writeFileSync(manifest, withClues(rest))
console.log(`${ids.size} weights of ${sentences.length} sentences written to ${manifest}`)

/** Documents of sentences, each a list of [word, tag]. */
function readDocuments(file) {
  const out = []
  for (const block of gunzipSync(readFileSync(file)).toString('utf8').split('\n\n')) {
    const lines = block.split('\n').filter((line) => line !== '')
    if (lines.length === 0) continue
    if (out.length === 0 || lines.some((line) => line.startsWith('# newdoc'))) out.push([])
    out.at(-1).push(lines.filter((line) => !line.startsWith('#')).map((line) => line.split('\t').slice(1, 3)))
  }
  return out
}

/** Sentences with stretches worth weighing: [{ words, stretches: [{ start, end, odds, clues, gold }] }]. */
async function readSentences(documents) {
  const { vocabulary, session } = await openModel()
  const out = []
  for (const document of documents) {
    const read = await readChances(document.map((rows) => rows.map(([word]) => word)), vocabulary, session)
    if (read.length !== document.length) continue // a sentence too long was cut
    read.forEach(({ chances, ...sentence }, at) => {
      const gold = goldOf(document[at].map(([, tag]) => tag))
      const stretches = findStretches(chances, sentence.words.length).map(({ start, end, kind, odds }) => ({
        start,
        end,
        odds: odds * TRUST,
        clues: nameClues(sentence, start, end).map((clue) => idOf(clue, kind)),
        gold: gold.has(`${start} ${end} ${kind}`),
      }))
      if (stretches.length > 0) out.push({ words: sentence.words.length, stretches })
    })
  }
  return out
}

function idOf(clue, kind) {
  const key = `${clue} ${kind}`
  if (!ids.has(key)) ids.set(key, ids.size)
  return ids.get(key)
}

function goldOf(tags) {
  const out = new Set()
  tags.forEach((tag, start) => {
    const kind = KINDS.indexOf(tag.slice(2))
    if (!tag.startsWith('B-') || kind < 0) return
    let end = start + 1
    while (tags[end] === `I-${KINDS[kind]}`) end++
    out.add(`${start} ${end} ${kind}`)
  })
  return out
}

/** The weights, by Adam over all sentences at once. */
function learn(all, count) {
  const w = new Float64Array(count)
  const mean = new Float64Array(count)
  const square = new Float64Array(count)
  for (let round = 1; round <= ROUNDS; round++) {
    const slope = w.map((one) => PULL * one)
    for (const sentence of all) addSlope(sentence, w, slope)
    const rate = RATE * (round < ROUNDS * 0.6 ? 1 : 0.3)
    slope.forEach((one, at) => {
      mean[at] = 0.9 * mean[at] + 0.1 * one
      square[at] = 0.98 * square[at] + 0.02 * one * one
      w[at] -= (rate * (mean[at] / (1 - 0.9 ** round))) / (Math.sqrt(square[at] / (1 - 0.98 ** round)) + 1e-8)
    })
  }
  return w
}

/** Adds what the weights should lose: the chance of each stretch, less 1 where it is a name. */
function addSlope({ words, stretches }, w, slope) {
  const worth = stretches.map(({ odds, clues }) => clues.reduce((sum, clue) => sum + w[clue], odds))
  const from = new Float64Array(words + 1)
  const to = new Float64Array(words + 1)
  for (let end = 1; end <= words; end++) {
    from[end] = from[end - 1]
    stretches.forEach((one, at) => one.end === end && (from[end] = addLogs(from[end], from[one.start] + worth[at])))
  }
  for (let start = words - 1; start >= 0; start--) {
    to[start] = to[start + 1]
    stretches.forEach((one, at) => one.start === start && (to[start] = addLogs(to[start], to[one.end] + worth[at])))
  }
  stretches.forEach((one, at) => {
    const chance = Math.exp(from[one.start] + worth[at] + to[one.end] - from[words])
    for (const clue of one.clues) slope[clue] += chance - (one.gold ? 1 : 0)
  })
}

function addLogs(a, b) {
  const top = Math.max(a, b)
  return top + Math.log(Math.exp(a - top) + Math.exp(b - top))
}

/** The manifest's text with the clues, one a line, before the word pieces. */
function withClues(manifest) {
  const clues = [...new Set([...ids.keys()].map((key) => key.split(' ')[0]))].sort()
  const rows = clues.map((clue) => {
    const worths = Array.from({ length: NAME_KINDS }, (_, kind) => worthOf(clue, kind))
    return `    ${JSON.stringify(clue)}: [${worths.join(', ')}]`
  })
  const text = JSON.stringify(manifest, null, 2)
  return text.replace('  "wordPieces": {', () => `  "nameClues": {\n${rows.join(',\n')}\n  },\n  "wordPieces": {`) + '\n'
}

function worthOf(clue, kind) {
  const id = ids.get(`${clue} ${kind}`)
  const worth = id === undefined ? 0 : SCALE * weights[id] + (clue === 'bias' ? LEAN : 0)
  return Math.round(worth * 100) / 100
}
