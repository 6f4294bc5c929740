// Takes reports apart and runs the first pass over words (which sentences can matter), without the model; prints the rate, and the share
// of sentences that are left for the model.
//
//   node scripts/bench/first-pass.mjs REPORTS.jsonl
import { planReading } from '../../packages/core/dist/annotations/en/relevance.js'
import { findSentences } from '../../packages/core/dist/annotations/en/sentences.js'
import { tables } from '../../packages/core/dist/knowledge/generated.js'
import { english } from '../../packages/core/dist/knowledge/lexicon.js'
import { readTextKnowledge } from '../../packages/core/dist/text/knowledge.js'
import { readDocument } from '../../packages/core/dist/text/read-document.js'
import { readReports } from './reports.mjs'

const inputs = readReports(process.argv[2])
const knowledge = readTextKnowledge(tables)

function pass() {
  const counts = { sentences: 0, words: 0, first: 0, rest: 0 }
  for (const input of inputs) {
    const sentences = findSentences(readDocument(input, knowledge).doc)
    counts.sentences += sentences.length
    counts.words += sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
    const plan = planReading(sentences, english)
    counts.first += plan.first.size
    counts.rest += plan.rest.size
  }
  return counts
}

pass()
const rounds = 5
const begun = performance.now()
for (let round = 0; round < rounds; round++) pass()
const seconds = (performance.now() - begun) / 1000 / rounds
const { sentences, words, first, rest } = pass()
const share = (count) => `${count} of ${sentences} sentences (${((count / sentences) * 100).toFixed(0)} %)`
console.log(
  `sentences a second         ${Math.round(sentences / seconds)} (${sentences} sentences, ${words} words, ${inputs.length} reports)`,
)
console.log(`words a second             ${Math.round(words / seconds)}`)
console.log(`left for the model         ${share(first)}`)
console.log(`if these tell of something ${share(rest)} more`)
