// Writes knowledge/en/word-rates.tsv: in how many of a thousand reports a word stands.
//
//   node scripts/build-word-rates.mjs REPORTS.jsonl...     our own reports; no publisher's text may be given
//
// Three sources, and the largest rate holds: the order of the language model's word pieces (Apache-2.0), which is the order of how frequent
// they are in general English, by Zipf's law; counts in the reports given, which know the words of the trade ("gunmen"); and for every word
// of the other tables of knowledge/en a rate of its table: what reports of violence are made of tells little of which incident it is.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const table = fileURLToPath(new URL('knowledge/en/word-rates.tsv', root))

/** A report of so many words is meant. */
const words = 300
/** Zipf: the word of rank r makes up a tenth of an r-th of all words. */
const zipf = 0.1
/** A word is counted in our reports only from so many of them on; so many reports more are assumed without it. */
const [fewest, unseen] = [2, 4]
/** Rarer words are not listed. */
const lowest = 2

const files = process.argv.slice(2)
const texts = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .map(({ title, text, html }) => `${title ?? ''}\n${text ?? html.replace(/<[^>]+>/g, ' ')}`),
)
if (texts.length === 0) {
  console.error('build-word-rates: give the files of our own reports, JSONL with "text"; see the head of this script')
  process.exit(2)
}

const counts = new Map()
for (const text of texts) {
  for (const word of new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1)
}

const pieces = readFileSync(new URL('packages/model-en/word-pieces.txt', root), 'utf8').split('\n')
const first = pieces.indexOf('the')
const ranks = new Map(pieces.slice(first).map((piece, i) => [piece, i + 1]))

/** In how many of a thousand reports a word of a table stands, at least. */
const tables = { acts: 300, harm: 300, persons: 240, roles: 240, organisations: 240, sites: 160, means: 200, speech: 400 }

const cells = (name) =>
  readFileSync(new URL(`knowledge/en/${name}.tsv`, root), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
const irregular = new Map()
for (const [form, , lemma] of cells('irregular-forms')) irregular.set(lemma, [...(irregular.get(lemma) ?? []), form])

/** Forms that the word may have; those that are none stand in no list of words and do no harm. */
function formsOf(word) {
  const last = word.at(-1) ?? ''
  const stem = word.slice(0, -1)
  return [
    ...[word, `${word}s`, `${word}es`, `${word}ed`, `${word}ing`, `${word}${last}ed`, `${word}${last}ing`],
    ...(last === 'e' ? [`${word}d`, `${stem}ing`] : last === 'y' ? [`${stem}ies`, `${stem}ied`] : []),
    ...(irregular.get(word) ?? []),
  ]
}

const ofTables = new Map()
for (const [name, rate] of Object.entries(tables)) {
  for (const form of cells(name).flatMap(([phrase]) => phrase.toLowerCase().split(' ').flatMap(formsOf))) {
    if (ranks.has(form) || counts.has(form)) ofTables.set(form, Math.max(ofTables.get(form) ?? 0, rate))
  }
}

const isWord = (word) => /^(?:[a-z]{3,}|\d{2,})$/.test(word)
const inEnglish = (word) => (ranks.has(word) ? 1 - Math.exp((-words * zipf) / ranks.get(word)) : 0)
const inTrade = (word) => ((counts.get(word) ?? 0) >= fewest ? counts.get(word) / (texts.length + unseen) : 0)
const inTables = (word) => (ofTables.get(word) ?? 0) / 1000
const rounded = (rate) => Number(rate.toPrecision(2))

const rows = [...new Set([...ranks.keys(), ...counts.keys()])]
  .filter(isWord)
  .map((word) => [word, rounded(Math.min(990, Math.round(1000 * Math.max(inEnglish(word), inTrade(word), inTables(word)))))])
  .filter(([, rate]) => rate >= lowest)
  .sort(([a], [b]) => (a < b ? -1 : 1))
const head = [
  '# In how many of a thousand reports a word stands, roughly: what is common says little of whether two reports tell of one thing.',
  '# Written by scripts/build-word-rates.mjs; words that are not here stand in one of a thousand.',
  'word\tper_thousand',
]
writeFileSync(table, [...head, ...rows.map((row) => row.join('\t'))].join('\n') + '\n')
console.log(`${rows.length} words from ${texts.length} reports and ${ranks.size} word pieces -> ${table}`)
