import { Option, type Command } from 'commander'
import type { AnnotateOptions } from '../commands/annotate.js'
import type { ReadOptions } from '../commands/read.js'
import { declareCommand, files, filesOr, layout, outlet, published, type Start } from './declare.js'

/** The commands that read and keep nothing. */
export function declareReading(program: Command, start: Start): void {
  declareCommand(program, {
    name: 'read',
    summary: 'Read reports and print their ledger',
    about: 'Reads reports and prints one ledger of all of them: incidents, statements, figures. Nothing is kept.',
    examples: [
      'whosays read page.html wire.txt --published 2025-03-11',
      'whosays read reports.jsonl --json > ledger.json',
      'cat reports.jsonl | whosays read - --jsonl | grep contested',
    ],
  })
    .addArgument(files())
    .addOption(new Option('--json', 'the whole ledger as one JSON document').conflicts('jsonl'))
    .option('--jsonl', 'one incident a line as JSON, without statements and figures')
    .addOption(published())
    .addOption(outlet())
    .addOption(layout())
    .action(async (given: string[], options: ReadOptions, command: Command) => {
      const names = filesOr(given, command)
      await start(command, async (run) => (await import('../commands/read.js')).readCommand(run, names, options))
    })
  declareCommand(program, {
    name: 'annotate',
    summary: 'Print the marks in each report',
    about:
      'Prints what is marked in each report: names, places, dates, and who says what. Positions count UTF-16 code units of the text as given.',
    examples: ['whosays annotate reports.jsonl --jsonl > marks.jsonl', 'whosays annotate page.txt'],
  })
    .addArgument(files())
    .option('--jsonl', 'one JSON object a report, in the order of the input')
    .addOption(published())
    .addOption(outlet())
    .action(async (given: string[], options: AnnotateOptions, command: Command) => {
      const names = filesOr(given, command)
      await start(command, async (run) => (await import('../commands/annotate.js')).annotateCommand(run, names, options))
    })
  declareCommand(program, {
    name: 'parse',
    summary: 'Print the trees of sentences as CoNLL-U',
    about: 'Prints parts of speech, dependency trees, lemmas and names (NE= in MISC) as CoNLL-U.',
    examples: ['whosays parse page.txt > page.conllu', 'whosays parse gold.conllu --conllu > parsed.conllu'],
  })
    .argument('<file>', 'text, HTML or JSONL; - is standard input')
    .option('--conllu', 'the file is CoNLL-U: keep its sentences and words, fill the rest')
    .action(async (file: string, options: { readonly conllu?: boolean }, command: Command) => {
      await start(command, async (run) => (await import('../commands/parse.js')).parseCommand(run, file, options))
    })
}
