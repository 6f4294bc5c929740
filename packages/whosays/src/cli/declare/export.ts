import { Option, type Command } from 'commander'
import { formatNames, formatTraits, type FormatName } from '../../export/format-traits.js'
import type { ExportCommandOptions } from '../commands/export.js'
import { exitCode } from '../exit-code.js'
import type { FilterOptions } from '../incident-filter.js'
import { declareCommand, type Start } from './declare.js'
import { filterOf, withFilter } from './filter.js'

/** The command that writes the ledger in other forms. */
export function declareExport(program: Command, start: Start): void {
  const command = declareCommand(program, {
    name: 'export',
    summary: 'Write the ledger as JSON, tables or in a layout',
    about:
      'Writes the whole ledger, or of the incidents that fit all filters given: as JSON, as tables, or in the layout of a dataset of the field. Nothing is cut in silence: incidents that a layout has no row for are counted, and listed with the reason. The same reports and judgements give the same bytes.',
    examples: [
      'whosays export --format json --out ledger.json',
      'whosays export --format csv --out tables --policy acled --excel',
      'whosays export --format ged --out ged',
      'whosays export --country IQ --since 2026-01-01 --format xlsx --out iraq.xlsx',
      "whosays export | jq '.incidents[].summary'",
    ],
  })
  withFilter(command)
    .addOption(new Option('--format <format>', 'what to write').choices(formatNames).default('json'))
    .option('--out <path>', 'the file or folder to write; - is standard output', '-')
    .option('--policy <policy>', 'whose numbers: acled, ged, gtd, ibc, airwars, or a JSON file with your own')
    .option('--excel', 'CSV that Excel opens with its Arabic right (a byte order mark)')
    .option('--raw', 'leave text that a spreadsheet takes for a formula as it is')
    .action(async (options: ExportCommandOptions & FilterOptions, declared: Command) => {
      const misuse = misuseOf(options)
      if (misuse !== null) declared.error(`error: ${misuse}`, { exitCode: exitCode.usage })
      const filter = await filterOf(options, declared)
      await start(declared, async (run) => (await import('../commands/export.js')).exportCommand(run, filter, options))
    })
}

/** What is wrong with options that do not go together; null where nothing is. */
function misuseOf({ format, out, policy, excel, raw }: ExportCommandOptions): string | null {
  const { kind, takesPolicy, isCsv, isGuarded } = formatTraits[format]
  const those = (is: (name: FormatName) => boolean): string => formatNames.filter(is).join(', ')
  if (kind === 'folder' && out === '-') return `--format ${format} writes a folder; name it, as in --out ${format}-tables`
  if (kind === 'binary' && out === '-') return `--format ${format} is no text for a terminal; name a file, as in --out ledger.${format}`
  if (policy !== undefined && !takesPolicy)
    return `--policy does not go with --format ${format}; it goes with ${those((name) => formatTraits[name].takesPolicy)}`
  if (excel === true && !isCsv)
    return `--excel does not go with --format ${format}; it goes with ${those((name) => formatTraits[name].isCsv)}`
  if (raw === true && !isGuarded)
    return `--raw does not go with --format ${format}; it goes with ${those((name) => formatTraits[name].isGuarded)}`
  return null
}
