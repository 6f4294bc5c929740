import { Option, type Command } from 'commander'
import { exitCode } from '../exit-code.js'
import type { FilterOptions, IncidentFilter } from '../incident-filter.js'
import { isoDate } from './declare.js'

const gather = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]

/** Gives a command the options by which incidents are filtered. */
export function withFilter(command: Command): Command {
  return command
    .addOption(new Option('--country <country>', 'in this country: IQ or Iraq (repeatable: any)').argParser(gather))
    .addOption(new Option('--since <date>', 'on or after this day, as far as its date tells').argParser(isoDate))
    .addOption(new Option('--until <date>', 'on or before this day').argParser(isoDate))
    .option('--killed <number>', 'somebody counts so many: 3, ">3", ">=3", "<3", 2..5')
    .option('--wounded <number>', 'the same of the wounded')
    .option('--injured <number>', 'the same as --wounded')
    .option('--contested', 'somebody contradicts somebody')
    .addOption(new Option('--speaker <name>', 'a claim stems from such a speaker (repeatable: any)').argParser(gather))
    .addOption(new Option('--actor <name>', 'such a perpetrator, target or victim (repeatable: any)').argParser(gather))
    .addOption(new Option('--type <type>', 'air-strike, bombing, raid ... (repeatable: any)').argParser(gather))
    .option('--text <words>', `all of these words in one report or its claims; "a phrase", wor*`)
}

/** The filter that options ask for; ends the command with what is accepted where it cannot be understood. */
export async function filterOf(
  { injured, ...options }: FilterOptions & { readonly injured?: string },
  command: Command,
): Promise<IncidentFilter> {
  const fail = (error: string): never => command.error(`error: ${error}`, { exitCode: exitCode.usage })
  if (injured !== undefined && options.wounded !== undefined) return fail('--injured is --wounded by another name; give one of the two')
  const { readFilter } = await import('../incident-filter.js')
  const filter = readFilter(injured === undefined ? options : { ...options, wounded: injured })
  return 'error' in filter ? fail(filter.error) : filter
}
