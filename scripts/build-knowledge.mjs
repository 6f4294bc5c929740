// Reads knowledge/, checks it and writes packages/core/src/knowledge/generated.ts (not committed).
//
//   node scripts/build-knowledge.mjs            check and write
//   node scripts/build-knowledge.mjs --sort     put the rows of every table in order first
//   --knowledge DIR, --out FILE                 other places than the repository's own
//
// Every mistake is printed as `file:line what, expected what; what to do`, and the exit status is 1.
import { mkdirSync, readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readActors } from './knowledge/actors.mjs'
import { readTable, sortTable } from './knowledge/tables.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    sort: { type: 'boolean', default: false },
    knowledge: { type: 'string', default: join(root, 'knowledge') },
    out: { type: 'string', default: join(root, 'packages/core/src/knowledge/generated.ts') },
  },
})

const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Paths of all files below `folder`, relative to it, with "/" and in code-unit order. */
function filesBelow(folder) {
  if (!existsSync(folder)) return []
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath ?? entry.path, entry.name)).replaceAll('\\', '/'))
    .sort(compare)
}

/** The schema files, keyed by the path of the table they describe. */
function readSchemas(folder, files) {
  const schemas = new Map()
  for (const file of files.filter((path) => path.startsWith('schema/') && path.endsWith('.json'))) {
    const schema = JSON.parse(readFileSync(join(folder, file), 'utf8'))
    for (const path of schema.files) schemas.set(path, schema)
  }
  return schemas
}

const isTable = (path) => /\.(?:tsv|txt)$/.test(path)

function build(folder) {
  const files = filesBelow(folder)
  const schemas = readSchemas(folder, files)
  const problems = []
  const tables = {}
  for (const file of files.filter(isTable)) {
    const path = join(folder, file)
    if (options.sort && file.endsWith('.tsv')) sortTable(path)
    const label = `knowledge/${file}`
    tables[file.replace(/\.\w+$/, '')] = readTable(readFileSync(path, 'utf8'), label, schemas.get(file) ?? null, problems)
  }
  for (const file of schemas.keys()) {
    if (!files.includes(file))
      problems.push(`knowledge/${file}:1 is missing, but knowledge/schema describes it; add the table or drop its schema`)
  }
  return { tables, problems, files }
}

/** The module's text. Tables are strings that are cut up on load: that is faster to load than array literals. */
function moduleText(tables, actors) {
  const entries = Object.entries(tables).map(([path, rows]) => {
    const text = rows.map((row) => row.join('\t')).join('\n')
    return `  ${JSON.stringify(path)}: rows(${JSON.stringify(text)}),\n`
  })
  return `// Written by scripts/build-knowledge.mjs from knowledge/. Do not edit; edit the tables there.
import type { ActorEntry } from './actor-entry.js'

const rows = (text: string): readonly (readonly string[])[] => (text === '' ? [] : text.split('\\n').map((row) => row.split('\\t')))

/** The tables of knowledge/, keyed by path without extension ("en/harm"). The header row is dropped. */
export const tables: Readonly<Record<string, readonly (readonly string[])[]>> = {
${entries.join('')}}

/** The entries of knowledge/actors, ordered by id. */
export const actorEntries: readonly ActorEntry[] = JSON.parse(${JSON.stringify(JSON.stringify(actors))}) as ActorEntry[] // checked by build-knowledge
`
}

const { tables, problems, files } = build(options.knowledge)
const actors = await readActors(options.knowledge, files, problems)
if (problems.length > 0) {
  for (const problem of problems) console.error(problem)
  console.error(`${problems.length} ${problems.length === 1 ? 'mistake' : 'mistakes'} in knowledge/; nothing was written`)
  process.exit(1)
}
const text = moduleText(tables, actors)
// An unchanged file keeps its time, so that the compiler need not start over.
if (!existsSync(options.out) || readFileSync(options.out, 'utf8') !== text) {
  mkdirSync(dirname(options.out), { recursive: true })
  writeFileSync(options.out, text)
}
const rowCount = Object.values(tables).reduce((sum, rows) => sum + rows.length, 0)
console.log(`knowledge: ${Object.keys(tables).length} tables, ${rowCount} rows, ${actors.length} actors`)
