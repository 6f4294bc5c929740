import { Argument, type Command } from 'commander'
import { shells, type Shell } from '../commands/completion.js'
import { schemaNames, type SchemaName } from '../commands/schema.js'
import { declareCommand, type Start } from './declare.js'

/** The commands about the program itself. */
export function declareHousehold(program: Command, start: Start): void {
  declareCommand(program, {
    name: 'demo',
    summary: 'Read the bundled sample reports',
    about: 'Reads sample reports of our own invention into a new ledger in a temporary folder, lists its incidents and shows one.',
    examples: ['whosays demo'],
  }).action(async (_options: object, command: Command) => {
    await start(command, async (run) => (await import('../commands/demo.js')).demoCommand(run))
  })
  declareCommand(program, {
    name: 'backup',
    summary: 'Copy the ledger file, safely',
    about:
      'Copies the ledger as it is now into one file that only you may read, also while others use it. The copy is read back before it counts; a file that is there is not replaced.',
    examples: ['whosays backup ledger-2026-11-22.db', 'whosays backup /media/stick/sahel.db --ledger sahel.db --force'],
  })
    .argument('<path>', 'the file to write')
    .option('--force', 'replace a file that is there')
    .action(async (path: string, options: { readonly force?: boolean }, command: Command) => {
      await start(command, async (run) => (await import('../commands/backup.js')).backupCommand(run, path, options))
    })
  declareCommand(program, {
    name: 'doctor',
    summary: 'Check that everything needed is there',
    about: 'Checks what whosays needs, line by line: ok, warn or fail, and what to do.',
    examples: ['whosays doctor', 'whosays doctor --ledger sahel.db'],
  }).action(async (_options: object, command: Command) => {
    await start(command, async (run) => (await import('../commands/doctor.js')).doctorCommand(run))
  })
  declareCommand(program, {
    name: 'schema',
    summary: 'Print the JSON Schema of the output',
    about: 'Prints the JSON Schema of what "read --json" and "export" print, or "annotate --jsonl".',
    examples: ['whosays schema > ledger.schema.json', 'whosays schema annotations'],
  })
    .addArgument(new Argument('[name]', 'of which output').choices(schemaNames).default('ledger'))
    .action(async (name: SchemaName, _options: object, command: Command) => {
      await start(command, async (run) => (await import('../commands/schema.js')).schemaCommand(run, name))
    })
  declareCommand(program, {
    name: 'completion',
    summary: 'Print a completion script',
    about: 'Prints a script that completes commands, options and files in your shell.',
    examples: [
      'whosays completion bash > ~/.local/share/bash-completion/completions/whosays',
      'whosays completion zsh > "${fpath[1]}/_whosays"',
      'whosays completion fish > ~/.config/fish/completions/whosays.fish',
    ],
  })
    .addArgument(new Argument('<shell>', 'which shell').choices(shells))
    .action(async (shell: Shell, _options: object, command: Command) => {
      await start(command, async (run) => (await import('../commands/completion.js')).completionCommand(run, shell, program))
    })
}
