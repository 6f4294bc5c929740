// Writes knowledge/en/word-rates.tsv: in how many of a thousand reports a word stands.
//
//   node scripts/build-word-rates.mjs REPORTS.jsonl... [-- REPORTS.jsonl...]...     our own reports; no publisher's text may be given
//
// Three sources, and the largest rate holds: the order of the language model's word pieces (Apache-2.0), which is the order of how frequent
// they are in general English, by Zipf's law; counts in the reports given, which know the words of the trade ("gunmen"); and for every word
// of the other tables of knowledge/en a rate of its table: what reports of violence are made of tells little of which incident it is. The
// files of each kind of news (of wars, of local crime) stand between two "--": what is common in one kind is not rare for being so in one.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const table = fileURLToPath(new URL('knowledge/en/word-rates.tsv', root))

/** A report of so many words is meant. */
const fullLength = 300
/** Zipf: the word of rank r makes up a tenth of an r-th of all words. */
const zipf = 0.1
/** A word is counted in our reports only from so many of them on; so many reports more are assumed without it. */
const [fewest, unseen] = [2, 4]
/** Rarer words are not listed. */
const lowest = 2

/** The reports of one kind of news, each as the set of its words. */
function readKind(files) {
  return files
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .map(({ title, text, html }) => `${title ?? ''}\n${text ?? html.replace(/<[^>]+>/g, ' ')}`.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** How common each word is that several reports of a kind have, seen in a report of the length that is meant. */
function ratesIn(reports) {
  const counts = new Map()
  for (const report of reports) for (const word of new Set(report)) counts.set(word, (counts.get(word) ?? 0) + 1)
  const length = reports.reduce((sum, report) => sum + report.length, 0) / reports.length
  const shorter = Math.max(1, fullLength / length)
  const rate = (count) => 1 - (1 - count / (reports.length + unseen)) ** shorter
  return new Map([...counts].filter(([, count]) => count >= fewest).map(([word, count]) => [word, rate(count)]))
}

const kinds = process.argv
  .slice(2)
  .join('\n')
  .split(/^--$/m)
  .map((files) => readKind(files.split('\n').filter((file) => file !== '')))
if (kinds.some((reports) => reports.length === 0)) {
  console.error('build-word-rates: give the files of our own reports, JSONL with "text"; see the head of this script')
  process.exit(2)
}
const rates = kinds.map(ratesIn)
const told = new Set(kinds.flat(2))

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
    if (ranks.has(form) || told.has(form)) ofTables.set(form, Math.max(ofTables.get(form) ?? 0, rate))
  }
}

const isWord = (word) => /^(?:[a-z]{3,}|\d{2,})$/.test(word)
const inEnglish = (word) => (ranks.has(word) ? 1 - Math.exp((-fullLength * zipf) / ranks.get(word)) : 0)
const inTrade = (word) => Math.max(...rates.map((ofKind) => ofKind.get(word) ?? 0))
const inTables = (word) => (ofTables.get(word) ?? 0) / 1000
const rounded = (rate) => Number(rate.toPrecision(2))

const rows = [...new Set([...ranks.keys(), ...told])]
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
console.log(`${rows.length} words from ${kinds.flat().length} reports and ${ranks.size} word pieces -> ${table}`)
