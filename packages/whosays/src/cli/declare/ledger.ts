import { InvalidArgumentError, Option, type Command } from 'commander'
import type { AddOptions } from '../commands/add.js'
import type { CompareOptions } from '../commands/compare.js'
import type { ListOptions } from '../commands/list.js'
import type { FilterOptions } from '../incident-filter.js'
import { declareCommand, files, filesOr, layout, outlet, published, type Start } from './declare.js'
import { filterOf, withFilter } from './filter.js'

/** The commands that change the ledger file. */
export function declareKeeping(program: Command, start: Start): void {
  declareCommand(program, {
    name: 'add',
    summary: 'Read reports into the ledger',
    about:
      'Reads reports into the ledger file. Each is kept as soon as "added ID" is printed; what is there already is not read again, so the same command may be repeated.',
    examples: [
      'whosays add reports.jsonl',
      'whosays add saved/*.html --outlet "The River Post" --ledger sahel.db',
      'whosays add ged.csv --published 2026-06-01',
    ],
  })
    .addArgument(files())
    .addOption(published())
    .addOption(outlet())
    .addOption(layout())
    .action(async (given: string[], options: AddOptions, command: Command) => {
      const names = filesOr(given, command)
      await start(command, async (run) => (await import('../commands/add.js')).addCommand(run, names, options))
    })
  declareCommand(program, {
    name: 'reread',
    summary: 'Read again what another version read',
    about:
      'Reads again the reports whose newest reading is of another version of whosays. Older readings stay in the file; judgements are not touched.',
    examples: ['whosays reread', 'whosays reread --all'],
  })
    .option('--all', 'every report, whatever version read it')
    .action(async (options: { readonly all?: boolean }, command: Command) => {
      await start(command, async (run) => (await import('../commands/reread.js')).rereadCommand(run, options))
    })
}

/** The commands that look into the ledger file. */
export function declareLooking(program: Command, start: Start): void {
  declareList(program, start)
  declareCommand(program, {
    name: 'show',
    summary: 'Show one incident with all its versions',
    about:
      'Shows one incident: every version of its tolls and of who did it, who says so through whom, and the sentence with the words of the value in [ ]; statements, links, reports.',
    examples: ['whosays show 5f2a9c01b7de', 'whosays show 5f2a --json'],
  })
    .argument('<id>', 'the incident; its first four characters or more will do')
    .option('--json', 'the incident as JSON')
    .action(async (id: string, options: { readonly json?: boolean }, command: Command) => {
      await start(command, async (run) => (await import('../commands/show.js')).showCommand(run, id, options))
    })
  declareCommand(program, {
    name: 'why',
    summary: 'Show the claims behind one value',
    about:
      'Shows every claim behind one value: who says it, its sentence, the rule that found it, and what keeps it from counting. Without a field: the fields there are claims on.',
    examples: ['whosays why 5f2a9c01b7de killed', 'whosays why 5f2a'],
  })
    .argument('<id>', 'the incident')
    .argument('[field]', 'killed, wounded, perpetrator, date, place ...')
    .action(async (id: string, field: string | undefined, _options: object, command: Command) => {
      await start(command, async (run) => (await import('../commands/why.js')).whyCommand(run, id, field))
    })
  declareCompare(program, start)
}

/** Reads "7"; anything but a whole number from 1 on is a usage error. */
function limit(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('Expected a whole number from 1 on.')
  return Number(text)
}

function declareList(program: Command, start: Start): void {
  const command = declareCommand(program, {
    name: 'list',
    summary: 'List the incidents, the newest first',
    about:
      'Lists the incidents of the ledger, two lines each, the newest first: id, date, type, place, standing; tolls, and how many reports tell of it, how many of them independent. With filters those that fit all of them; how many do is said.',
    examples: [
      'whosays list',
      "whosays list --country IQ --since 2026-03-01 --killed '>3' --contested",
      `whosays list --speaker police --text 'market "toll gate"' --limit 20`,
      'whosays list --type air-strike --jsonl | jq .id',
    ],
  })
  withFilter(command)
    .addOption(new Option('--limit <n>', 'show the newest N (default: all)').argParser(limit))
    .option('--jsonl', 'one incident a line as JSON, by id')
    .action(async (options: FilterOptions & ListOptions, declared: Command) => {
      const filter = await filterOf(options, declared)
      await start(declared, async (run) => (await import('../commands/list.js')).listCommand(run, filter, options))
    })
}

/** Reads "7"; anything but a whole number from 0 to `most` is a usage error. */
const wholeUpTo =
  (most: number) =>
  (text: string): number => {
    if (!/^\d{1,5}$/.test(text) || Number(text) > most) throw new InvalidArgumentError(`Expected a whole number from 0 to ${most}.`)
    return Number(text)
  }

function declareCompare(program: Command, start: Start): void {
  declareCommand(program, {
    name: 'compare',
    summary: "Hold somebody's table against the ledger",
    about:
      'Holds a table of ACLED, UCDP GED or anybody with a mapping file against the ledger: which incidents are matched, and whether their numbers agree; which are only ours, which only theirs. The table is not kept.',
    examples: ['whosays compare ged.csv', 'whosays compare acled.csv --days 1 --km 10 --json'],
  })
    .argument('<file>', 'the table; - is standard input')
    .addOption(layout())
    .addOption(new Option('--days <n>', 'how many days a pair may be apart').argParser(wholeUpTo(31)).default(2))
    .addOption(new Option('--km <n>', 'how many kilometres a pair may be apart').argParser(wholeUpTo(500)).default(25))
    .option('--json', 'the comparison as JSON')
    .action(async (file: string, options: CompareOptions, command: Command) => {
      await start(command, async (run) => (await import('../commands/compare.js')).compareCommand(run, file, options))
    })
}
