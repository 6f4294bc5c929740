// Prints the figures of BENCHMARKS.md, each below the command that gives it.
//
//   npm run bench                         what takes minutes: trees, names, ledgers, speed, size
//   npm run bench -- --all                the larger public sets too (an hour or so)
//   npm run bench -- --only ewt,practice  these; --list names them
//   npm run bench -- --shared DIR         where the public sets lie (else ../shared); --keep DIR keeps what is produced on the way
import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { measures } from './bench/measures.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const { values: options } = parseArgs({
  options: {
    shared: { type: 'string', default: join(root, '../shared') },
    keep: { type: 'string' },
    only: { type: 'string' },
    all: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})
const shared = resolve(options.shared)

function chosenMeasures() {
  const wanted = options.only?.split(',')
  const strange = wanted?.filter((id) => !measures.some((measure) => measure.id === id)) ?? []
  if (strange.length > 0) throw new Error(`there is no measure ${strange.join(', ')}; --list names them`)
  return wanted ? measures.filter(({ id }) => wanted.includes(id)) : measures.filter(({ slow }) => options.all || !slow)
}

/** A folder to work in, with `whosays` as a command that runs what was built here. */
function workFolder() {
  if (options.keep) mkdirSync(options.keep, { recursive: true })
  const folder = options.keep ? resolve(options.keep) : mkdtempSync(join(tmpdir(), 'whosays-bench-'))
  mkdirSync(join(folder, 'bin'), { recursive: true })
  const program = join(folder, 'bin/whosays')
  writeFileSync(program, `#!/bin/sh\nexec node "${join(root, 'packages/whosays/dist/cli/main.js')}" "$@"\n`)
  chmodSync(program, 0o755)
  return folder
}

/** What binds a command to one core; nothing where the machine has no such tool. */
const oneCore = spawnSync('taskset', ['-c', '0', 'true']).status === 0 ? 'taskset -c 0' : ''

/** Runs the commands of a measure and prints what they print. True where all went well. */
function run({ commands }, folder) {
  const env = { ...process.env, ONE_CORE: oneCore, SHARED: shared, T: folder, PATH: `${join(folder, 'bin')}:${process.env.PATH}` }
  return commands.every((command) => {
    console.log(`$ ${command}`)
    const { status, stdout, stderr } = spawnSync('bash', ['-c', command], { cwd: root, env, encoding: 'utf8', maxBuffer: 1 << 28 })
    process.stdout.write(stdout)
    if (status !== 0) console.log(`FAILED (${status}): ${stderr.trim().split('\n').slice(-5).join('\n')}`)
    return status === 0
  })
}

function missing({ needs }) {
  const absent = needs.map((path) => path.replace('$SHARED', shared)).filter((path) => !existsSync(path))
  return absent[0] ?? null
}

function main() {
  if (options.list) {
    for (const { id, title, slow } of measures) console.log(`${id.padEnd(24)}${slow ? '(--all) ' : ''}${title}`)
    return 0
  }
  if (!existsSync(join(root, 'packages/whosays/dist/cli/main.js'))) throw new Error('nothing is built; run "npm run build" first')
  const folder = workFolder()
  console.log(
    `${new Date().toISOString().slice(0, 10)}; Node ${process.versions.node}; ${cpus()[0]?.model.trim()}, ${cpus().length} cores; SHARED=${shared}; ONE_CORE='${oneCore}'`,
  )
  const results = chosenMeasures().map((measure) => {
    console.log(`\n== ${measure.id}: ${measure.title}`)
    const absent = missing(measure)
    if (absent)
      console.log(`skipped: ${absent} is not here; the public sets are not part of this repository (--shared says where they are)`)
    return absent ? 'skipped' : run(measure, folder) ? 'done' : 'failed'
  })
  if (!options.keep) rmSync(folder, { recursive: true })
  const count = (what) => results.filter((result) => result === what).length
  console.log(`\n${count('done')} measured, ${count('skipped')} skipped, ${count('failed')} failed`)
  return count('failed') > 0 ? 1 : 0
}

process.exitCode = main()
