/**
 * Prints the contract's annotation lines (places only) for reports in JSONL, for ../shared/bench/geo.py:
 *   npx tsx scripts/bench-places.ts ../shared/bench/geo/lgl/reports.jsonl > a.jsonl
 *   python3 ../shared/bench/geo.py a.jsonl
 * Needs a built core (npm run build). With --plain no language model is asked: what the gazetteer and the words do alone.
 */
import { readFileSync } from 'node:fs'
import { findSentences } from '../packages/core/src/annotations/en/sentences.js'
import { findPlaces } from '../packages/core/src/mentions/en/places/find-places.js'
import type { Sentence, SentenceWords, Token } from '../packages/core/src/records/token.js'
import { tables } from '../packages/core/src/knowledge/generated.js'
import { readTextKnowledge } from '../packages/core/src/text/knowledge.js'
import { readDocument } from '../packages/core/src/text/read-document.js'
import { loadGazetteer } from '../packages/whosays/src/gazetteer/load-gazetteer.js'
import { loadParser } from '../packages/whosays/src/language/onnx.js'

const path = process.argv[2]
if (path === undefined) throw new Error('Which reports? npx tsx scripts/bench-places.ts reports.jsonl [--plain]')
const parser = process.argv.includes('--plain') ? null : (await loadParser()).parser
const gazetteer = loadGazetteer()
const knowledge = readTextKnowledge(tables)

function unparsed(sentence: SentenceWords): Sentence {
  const tokens = sentence.words.map((word, index): Token => ({
    ...word,
    index,
    lemma: word.form,
    upos: 'X',
    head: -1,
    relation: '',
    name: 'O',
  }))
  return { ...sentence, tokens }
}

async function parsed(sentences: readonly SentenceWords[]): Promise<readonly Sentence[]> {
  const plain = sentences.map(unparsed)
  if (!parser) return plain
  const trees = await parser.parse(sentences.map((sentence) => sentence.words.map((word) => word.form)))
  return plain.map((sentence, i) => {
    const tree = trees[i]
    const tokens = sentence.tokens.map((token, k): Token => ({
      ...token,
      upos: tree?.upos[k] ?? 'X',
      relation: tree?.relations[k] ?? '',
      name: tree?.names[k] ?? 'O',
    }))
    return { ...sentence, tokens }
  })
}

for (const line of readFileSync(path, 'utf8').split('\n')) {
  if (line.length === 0) continue
  const { doc } = readDocument(JSON.parse(line), knowledge)
  const places = findPlaces(doc, await parsed(findSentences(doc)), gazetteer).map(({ start, end, text, place }) => ({
    start,
    end,
    text,
    name: place?.name ?? null,
    country: place?.country ?? null,
    lat: place?.lat ?? null,
    lon: place?.lon ?? null,
  }))
  console.log(JSON.stringify({ id: doc.id, places }))
}
