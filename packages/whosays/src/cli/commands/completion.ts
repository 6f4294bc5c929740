import type { Command } from 'commander'
import { exitCode, type ExitCode } from '../exit-code.js'
import type { Run } from '../run.js'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** A command as the scripts need it. */
interface Entry {
  readonly name: string
  readonly summary: string
  readonly flags: readonly string[]
  /** Words that its argument may be; empty where it takes files or anything. */
  readonly words: readonly string[]
}

function entriesOf(program: Command): readonly Entry[] {
  const shared = program.options.flatMap(({ long }) => long ?? [])
  return program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary(),
    flags: [...command.options.flatMap(({ long }) => long ?? []), ...shared.filter((flag) => flag !== '--version'), '--help'],
    words: command.registeredArguments.flatMap(({ argChoices }) => argChoices ?? []),
  }))
}

function bashScript(entries: readonly Entry[]): string {
  const names = entries.map(({ name }) => name).join(' ')
  const cases = entries.map(({ name, flags, words }) => `    ${name}) words="${[...flags, ...words].join(' ')}" ;;`)
  return `# bash completion for whosays
_whosays() {
  local word="\${COMP_WORDS[COMP_CWORD]}" words="${names} help --help --version --quiet --no-color --ledger"
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    help) words="${names}" ;;
  esac
  [ "$COMP_CWORD" -eq 1 ] && words="${names} help --help --version"
  COMPREPLY=( $(compgen -W "$words" -- "$word") )
}
complete -o default -F _whosays whosays
`
}

const single = (text: string): string => text.replace(/'/g, '’').replace(/:/g, '\\:')

function zshScript(entries: readonly Entry[]): string {
  const commands = entries.map(({ name, summary }) => `    '${name}:${single(summary)}'`)
  const cases = entries.map(({ name, flags, words }) => `    ${name}) compadd -- ${[...words, ...flags].join(' ')}; _files ;;`)
  return `#compdef whosays
_whosays() {
  local -a commands
  commands=(
${commands.join('\n')}
    'help:Print the help of a command'
  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  case "\${words[2]}" in
${cases.join('\n')}
    help) _describe command commands ;;
  esac
}
compdef _whosays whosays
`
}

function fishScript(entries: readonly Entry[]): string {
  const commands = entries.map(({ name, summary }) => `complete -c whosays -n __fish_use_subcommand -f -a ${name} -d '${single(summary)}'`)
  const rest = entries.flatMap(({ name, flags, words }) => {
    const here = `complete -c whosays -n '__fish_seen_subcommand_from ${name}'`
    return [...flags.map((flag) => `${here} -l ${flag.slice(2)}`), ...(words.length > 0 ? [`${here} -f -a '${words.join(' ')}'`] : [])]
  })
  return `# fish completion for whosays\n${[...commands, ...rest].join('\n')}\n`
}

/** `whosays completion`: a script that completes commands, options and files. */
export async function completionCommand(run: Run, shell: Shell, program: Command): Promise<ExitCode> {
  const entries = entriesOf(program)
  const scripts = { bash: bashScript, zsh: zshScript, fish: fishScript }
  await run.terminal.data(scripts[shell](entries))
  return exitCode.ok
}
