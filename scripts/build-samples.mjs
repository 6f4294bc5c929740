// Packs corpus/reports/ into packages/whosays/samples/reports.jsonl, the reports that `whosays demo` reads. The file is committed;
// a test fails when it is older than the corpus.
//
//   node scripts/build-samples.mjs
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('..', import.meta.url))
const reportsFolder = join(root, 'corpus/reports')

/** Where the packed reports lie. */
export const samplesFile = join(root, 'packages/whosays/samples/reports.jsonl')

const fields = ['outlet', 'published', 'title', 'url', 'language']
const known = [...fields, 'shows']

function readMeta(folder) {
  const path = join(reportsFolder, folder, 'meta.yaml')
  const meta = parse(readFileSync(path, 'utf8')) ?? {}
  const strange = Object.keys(meta).filter((key) => !known.includes(key))
  if (strange.length > 0)
    throw new Error(`corpus/reports/${folder}/meta.yaml: unknown field ${strange.join(', ')}, expected ${known.join(', ')}`)
  return meta
}

/** One report in the program's input form. The line break that ends the file is not part of the report. */
function readReport(folder) {
  const meta = readMeta(folder)
  const isPage = existsSync(join(reportsFolder, folder, 'report.html'))
  const body = readFileSync(join(reportsFolder, folder, isPage ? 'report.html' : 'report.txt'), 'utf8').replace(/\n$/, '')
  const given = fields.filter((field) => meta[field] !== undefined).map((field) => [field, String(meta[field])])
  return { id: folder, ...Object.fromEntries(given), [isPage ? 'html' : 'text']: body }
}

/** All reports of the corpus, by folder name: by date, the undated last. */
export function readCorpus() {
  const folders = readdirSync(reportsFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  return folders
    .map((entry) => entry.name)
    .sort()
    .map(readReport)
}

/** The text of samples/reports.jsonl: one report a line. */
export const samplesText = () =>
  readCorpus()
    .map((report) => `${JSON.stringify(report)}\n`)
    .join('')

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  mkdirSync(dirname(samplesFile), { recursive: true })
  writeFileSync(samplesFile, samplesText())
  console.log(`samples: ${readCorpus().length} reports`)
}
