// Reads reports as the reader does, and again with one step left out at a time; writes each ledger to FOLDER/whole.json, FOLDER/no-STEP.json.
// A scorer over these says what the step is worth.
//
//   node scripts/bench/ablation.mjs REPORTS.jsonl FOLDER
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ablations, createReader, deriveLedger } from '../../packages/core/dist/index.js'
import { loadGazetteer } from '../../packages/whosays/dist/gazetteer/load-gazetteer.js'
import { loadParser } from '../../packages/whosays/dist/language/onnx.js'
import { readReports } from './reports.mjs'

const [reports, folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: ablation.mjs REPORTS.jsonl FOLDER')
const inputs = readReports(reports)
const { parser } = await loadParser()
const gazetteer = loadGazetteer()

/** The model reads the sentences of a report together; the same ones are not read twice. */
const known = new Map()
const remembering = {
  parse: async (sentences, pause) => {
    const key = JSON.stringify(sentences)
    if (!known.has(key)) known.set(key, await parser.parse(sentences, pause))
    return known.get(key)
  },
}

mkdirSync(folder, { recursive: true })
for (const step of [null, ...ablations]) {
  const reader = createReader({ parser: remembering, gazetteer, without: step === null ? [] : [step] })
  const readings = []
  for (const input of inputs) readings.push(await reader.read(input))
  writeFileSync(join(folder, step === null ? 'whole.json' : `no-${step}.json`), JSON.stringify(deriveLedger(readings)))
}
