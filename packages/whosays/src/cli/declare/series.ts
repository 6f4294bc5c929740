import type { Command } from 'commander'
import { declareCommand, type Start } from './declare.js'

/** The command that shows tolls over time. */
export function declareSeries(program: Command, start: Start): void {
  declareCommand(program, {
    name: 'series',
    summary: 'Show how a toll changed over time',
    about:
      'Shows the tolls of one incident as they were told, day by day: each number, what it is to those before it (update, correction, retraction, rival, another scope), and who says it.',
    examples: ['whosays series 5f2a9c01b7de', 'whosays series 5f2a killed --json'],
  })
    .argument('<id>', 'the incident')
    .argument('[field]', 'killed, wounded, missing, detained or abducted')
    .option('--json', 'as JSON: { incident, series: { FIELD: [points] } }')
    .action(async (id: string, field: string | undefined, options: { readonly json?: boolean }, command: Command) => {
      await start(command, async (run) => (await import('../commands/series.js')).seriesCommand(run, id, field, options))
    })
}
