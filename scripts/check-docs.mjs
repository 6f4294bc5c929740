// Fails where docs/cli.md and the program's own --help tell different stories, where a WHOSAYS_ variable is documented nowhere,
// where a link between two documents leads nowhere, or where README shows an incident that the program prints otherwise.
//
//   node scripts/check-docs.mjs
import { execFileSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { findBrokenLinks } from './docs/find-broken-links.mjs'
import { compareCli } from './docs/compare-cli.mjs'
import { readHelp } from './docs/read-help.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const program = join(root, 'packages/whosays/dist/cli/main.js')

const helpOf = (command) =>
  execFileSync(process.execPath, [program, ...command, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '200', NO_COLOR: '1' },
  })

/** Every command of the program with its options, by asking it: [{ name: "read", options: ["--json", ...] }, ...]. "" is the program itself. */
function introspect(path = []) {
  const { commands, options } = readHelp(helpOf(path))
  const below = commands.filter((name) => name !== 'help').flatMap((name) => introspect([...path, name]))
  return [{ name: path.join(' '), options: options.filter((option) => option !== '--help') }, ...below]
}

const tracked = (...patterns) =>
  execFileSync('git', ['ls-files', '-co', '--exclude-standard', '--', ...patterns], { cwd: root, encoding: 'utf8' })
    .split('\n')
    .filter((path) => path && existsSync(join(root, path)))

/** WHOSAYS_ variables that the code reads and no document names. */
function undocumentedVariables(documents) {
  const named = documents.map((path) => readFileSync(join(root, path), 'utf8')).join('\n')
  const read = tracked('packages/whosays/src/**/*.ts').flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\bWHOSAYS_[A-Z_]+\b/g)].map(([name]) => ({ name, path })),
  )
  const missing = new Map(read.filter(({ name }) => !named.includes(name)).map(({ name, path }) => [name, path]))
  return [...missing].map(([name, path]) => `docs/cli.md: the variable ${name} (${path}) is documented nowhere; add it under "Environment"`)
}

/** README's picture of an incident, against what the program prints of the bundled samples now. */
function stalePicture() {
  const picture = readFileSync(join(root, 'README.md'), 'utf8').match(/^\$ npx whosays show (\w+)\n([^]*?)\n\.\.\.\n/m)
  if (!picture) return ['README.md: there is no picture of "npx whosays show ID" that ends in "..."']
  const folder = mkdtempSync(join(tmpdir(), 'whosays-docs-'))
  const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1', WHOSAYS_LEDGER: join(folder, 'samples.db') }
  const run = (...given) => execFileSync(process.execPath, [program, ...given, '--quiet'], { encoding: 'utf8', env })
  try {
    run('add', join(root, 'packages/whosays/samples/reports.jsonl'))
    return run('show', picture[1]).startsWith(picture[2])
      ? []
      : ['README.md: the program shows that incident otherwise now; paste it again']
  } catch (cause) {
    return [
      `README.md: "show ${picture[1]}" fails: ${String(cause.stderr ?? cause.message)
        .trim()
        .split('\n')
        .at(-1)}`,
    ]
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function main() {
  if (!existsSync(program)) {
    console.error(`${relative(process.cwd(), program)} is not there: run "npm run build" first`)
    return 1
  }
  const documents = tracked('*.md', '**/*.md')
  const reference = readFileSync(join(root, 'docs/cli.md'), 'utf8')
  const links = documents.flatMap((path) =>
    findBrokenLinks(readFileSync(join(root, path), 'utf8'), (target) => existsSync(join(root, dirname(path), target))).map(
      (link) => `${path}: ${link}`,
    ),
  )
  const messages = [...compareCli(reference, introspect()), ...undocumentedVariables(documents), ...links, ...stalePicture()]
  for (const message of messages) console.error(message)
  if (messages.length === 0)
    console.log(`documents: ${documents.length} read; every command, option and variable is documented, every link leads somewhere`)
  return messages.length === 0 ? 0 : 1
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main()
