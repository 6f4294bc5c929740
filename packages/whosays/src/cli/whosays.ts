import type { Readable } from 'node:stream'
import { CommanderError } from 'commander'
import type { Command } from 'commander'
import { isWhosaysError, messageOf } from '../errors.js'
import { exitCode, type ExitCode } from './exit-code.js'
import { wrap } from './layout.js'
import { createProgram } from './program.js'
import type { Run, Tools } from './run.js'
import { neutral, plain } from './style.js'
import { createTerminal, type Streams, type Terminal } from './terminal.js'

/** The process as the command line sees it. */
export interface Surroundings extends Streams {
  readonly stdin: Readable
  readonly version: string
  readonly tools: Tools
}

/** A run in progress: its answer, and what to say should it be stopped. */
export interface Running {
  readonly done: Promise<ExitCode>
  readonly interruptMessage: () => string
}

/** The options that all commands share; commander types them as unknown. */
function sharedOptions(command: Command): { readonly quiet: boolean; readonly color: boolean; readonly ledger: string | undefined } {
  const options: Record<string, unknown> = command.optsWithGlobals()
  const { ledger } = options
  return { quiet: options['quiet'] === true, color: options['color'] !== false, ledger: typeof ledger === 'string' ? ledger : undefined }
}

/** Errors that a user can act on are a line; others are faults of ours and say so, with their trace. */
function tellError(terminal: Terminal, error: unknown): void {
  if (isWhosaysError(error)) return terminal.warn(`whosays: ${plain(error.message)}`)
  terminal.warn('whosays: this is a fault of the program; please report it with what follows')
  terminal.warn(error instanceof Error ? (error.stack ?? error.message) : messageOf(error))
}

function answerTo(error: unknown, terminal: Terminal): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCode.ok : exitCode.usage
  tellError(terminal, error)
  return exitCode.failed
}

/** What commander says of a wrong command line, which repeats what was typed: without anything a terminal obeys; wrapped for eyes. */
function usageText(text: string, forEyes: boolean): string {
  const clean = neutral(text)
  if (!forEyes || clean.startsWith('Usage:')) return clean
  return clean
    .split('\n')
    .flatMap((line) => (line === '' ? [''] : wrap(line, 80)))
    .join('\n')
}

/** Runs the command line: `arguments_` are those after the program's name. Never throws; the answer is the exit code. */
export function startWhosays(arguments_: readonly string[], surroundings: Surroundings): Running {
  let interruptMessage = (): string => 'Stopped.'
  let terminal = createTerminal(surroundings, { quiet: false, color: true })
  let answer: ExitCode = exitCode.ok
  const program = createProgram(surroundings.version, async (command, work) => {
    const { ledger, ...shown } = sharedOptions(command)
    terminal = createTerminal(surroundings, shown)
    const { stdin, tools } = surroundings
    const onInterrupt = (message: () => string): void => {
      interruptMessage = message
    }
    const run: Run = { terminal, stdin, tools, ledger, onInterrupt }
    answer = await work(run)
  })
  for (const command of [program, ...program.commands]) {
    command.exitOverride()
    command.configureOutput({
      writeOut: (text) => void surroundings.stdout.write(text),
      writeErr: (text) => void surroundings.stderr.write(usageText(text, surroundings.stderr.isTTY === true)),
      getOutHelpWidth: () => 80,
      getErrHelpWidth: () => 80,
    })
  }
  const done = program.parseAsync([...arguments_], { from: 'user' }).then(
    () => answer,
    (error: unknown) => answerTo(error, terminal),
  )
  return { done, interruptMessage: () => interruptMessage() }
}
