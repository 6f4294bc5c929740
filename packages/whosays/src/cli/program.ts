import { Command } from 'commander'
import type { Start } from './declare/declare.js'
import { declareExport } from './declare/export.js'
import { declareHousehold } from './declare/household.js'
import { declareJudging } from './declare/judging.js'
import { declareKeeping, declareLooking } from './declare/ledger.js'
import { declareReading } from './declare/reading.js'
import { declareSeries } from './declare/series.js'

const closing = `
A file of text or HTML is one report, a row of a CSV table is one, and so is a
line of a JSONL file:
  {"id": "river-1", "text": "...", "outlet": "Post", "published": "2025-03-11"}
The ledger is the file named by --ledger, else by WHOSAYS_LEDGER, else one in
your data folder ("whosays doctor" says where). Nothing leaves this machine.
A team keeps one in PostgreSQL: --ledger postgres://USER@HOST/DATABASE, with the
password in PGPASSWORD or ~/.pgpass; then reports go to that server alone.

Exit codes: 0 done, 1 failed, 2 wrong usage, 3 partly done, 130 stopped.

Example:
  whosays read page.html --published 2025-03-11`

/** The command line: what there is to say and which command answers it. Loads no command before it is called. */
export function createProgram(version: string, start: Start): Command {
  const program = new Command('whosays')
    .description('Reads news reports of political violence and keeps who says what: a source-attributed incident ledger.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'Print the help of a command')
    .option('-q, --quiet', 'print only data, problems and errors')
    .option('--no-color', 'no bold, no dim (NO_COLOR does the same)')
    .option('--ledger <path>', 'the ledger file, or the postgres:// URL of a team')
    .addHelpText('after', closing)
    .configureHelp({ showGlobalOptions: true })
    .configureOutput({ getOutHelpWidth: () => 80, getErrHelpWidth: () => 80 })
    .showHelpAfterError('("whosays help" shows the commands)')
  declareReading(program, start)
  declareKeeping(program, start)
  declareLooking(program, start)
  declareExport(program, start)
  declareSeries(program, start)
  declareJudging(program, start)
  declareHousehold(program, start)
  return program
}
