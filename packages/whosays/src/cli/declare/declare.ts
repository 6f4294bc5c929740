import { Argument, InvalidArgumentError, Option, type Command } from 'commander'
import { isIsoDate } from '../../sources/iso-date.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import type { Run } from '../run.js'

/** Starts a command's work; the options that all commands share are taken from `command`. */
export type Start = (command: Command, work: (run: Run) => Promise<ExitCode>) => Promise<void>

/** What a command says of itself. */
export interface Description {
  readonly name: string
  /** In the list of commands: a few words. */
  readonly summary: string
  /** In its own help: one sentence or two. */
  readonly about: string
  /** Command lines that work as they stand. */
  readonly examples: readonly string[]
}

/** Adds a command with its help. */
export function declareCommand(program: Command, { name, summary, about, examples }: Description): Command {
  const lines = examples.map((example) => `  ${example}`)
  return program
    .command(name)
    .summary(summary)
    .description(about)
    .addHelpText('after', `\n${examples.length > 1 ? 'Examples' : 'Example'}:\n${lines.join('\n')}\n`)
}

/** A date of an option. Throws InvalidArgumentError. */
export function isoDate(text: string): string {
  if (!isIsoDate(text)) throw new InvalidArgumentError('Expected a date such as 2024-05-31.')
  return text
}

export const published = (): Option => new Option('--published <date>', 'publication date of reports that give none').argParser(isoDate)
export const outlet = (): Option => new Option('--outlet <name>', 'outlet of reports that give none')
export const files = (): Argument => new Argument('[file...]', 'text, HTML, JSONL or CSV; - is standard input')
export const layout = (): Option => new Option('--layout <layout>', 'FILEs are tables: acled, ged or a mapping file')

/** The files given; standard input where none is and something is piped in; else a usage error. */
export function filesOr(given: readonly string[], command: Command): readonly string[] {
  if (given.length > 0) return given
  if (!process.stdin.isTTY) return ['-']
  return command.error(`error: name at least one file, as in "whosays ${command.name()} page.html", or - for standard input`, {
    exitCode: exitCode.usage,
  })
}
