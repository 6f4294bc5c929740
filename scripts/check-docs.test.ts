import { expect, test } from 'vitest'
import { compareCli } from './docs/compare-cli.mjs'
import { findBrokenLinks } from './docs/find-broken-links.mjs'
import { readHelp } from './docs/read-help.mjs'

const help = `Usage: whosays [options] [command]

Reads reports.

Options:
  -V, --version        print the version; see also --ledger
  --ledger <file>      the ledger file
                       --not-an-option
  -h, --help           display help for command

Commands:
  read [options] <file...>  read files and print
                            one ledger
  why <id> [field]          the claims behind it
  help [command]            display help for command
`

test('a help page is read', () => {
  expect(readHelp(help)).toEqual({ commands: ['read', 'why', 'help'], options: ['--version', '--ledger', '--help'] })
})

const program = [
  { name: '', options: ['--ledger'] },
  { name: 'read', options: ['--json'] },
]

test.each<[string, string, readonly string[]]>([
  ['all told', '`--ledger F`\n## `whosays read`\n`--json`, with `--ledger` and `--help`; not `write --all`\n## Environment\n', []],
  ['all told below a plain heading', '`--ledger F`\n### whosays read FILE...\n`--json`\n', []],
  [
    'a global option untold',
    '## `whosays read`\n`--json`\n',
    ['docs/cli.md: --ledger of "whosays" is not documented; add it to its section'],
  ],
  ['a command untold', '`--ledger`\n', ['docs/cli.md: the command "whosays read" is not documented; add a section "## `whosays read`"']],
  [
    'an option untold',
    '`--ledger`\n## `whosays read`\n',
    ['docs/cli.md: --json of "whosays read" is not documented; add it to its section'],
  ],
  [
    'told, but not there',
    '`--ledger`\n## `whosays read`\n`--json` `--jsonl`\n## `whosays fly`\n',
    ['docs/cli.md: "whosays read" has no option --jsonl; remove it', 'docs/cli.md: there is no command "whosays fly"; remove its section'],
  ],
])('%s', (_, reference, expected) => {
  expect(compareCli(reference, program)).toEqual(expected)
})

test('only links between files are followed', () => {
  const text = '[a](there.md#part) [b](gone.md) [c](https://x.example/gone.md) [d](#part) `[e](code.md)`\n```\n[f](block.md)\n```\n'
  expect(findBrokenLinks(text, (target) => target === 'there.md')).toEqual(['the link to gone.md leads nowhere'])
})
