import type { Ledger, Problem, ReportReading } from '@whosays/core'
import { incidentLine, writeLedger } from '../../export/json.js'
import type { SourceDefaults } from '../../sources/source-item.js'
import { codeOf, type ExitCode } from '../exit-code.js'
import { createProblemLog, type ProblemLog } from '../problem-log.js'
import { readReports } from '../read-reports.js'
import { createReportIds } from '../report-ids.js'
import type { Run } from '../run.js'
import { indexLedger } from '../views/ledger-index.js'
import { ledgerPage, ledgerTotals } from '../views/ledger-page.js'

export interface ReadOptions extends SourceDefaults {
  readonly json?: boolean
  readonly jsonl?: boolean
}

/** Readings of all files, each report once; their problems go to the log. */
async function gather(run: Run, files: readonly string[], defaults: SourceDefaults, log: ProblemLog): Promise<readonly ReportReading[]> {
  const readings: ReportReading[] = []
  const ids = createReportIds()
  for await (const item of readReports(run, files, defaults)) {
    if (item.kind === 'problem') log.add(item.problem)
    if (item.kind !== 'reading') continue
    const claimed = ids.claim(item.reading, item.report.place)
    if (claimed === 'new') {
      readings.push(item.reading)
      for (const note of item.report.notes) log.add(note)
    } else if (claimed !== 'same') log.add(claimed)
  }
  return readings
}

/** All problems in the ledger's order, whatever the order of the files: by report, those of no report first. */
function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const keyed = problems.map((problem) => ({ problem, key: JSON.stringify([problem.report ?? '', problem.code, problem.message]) }))
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ problem }) => problem)
}

/** `whosays read`: reads files and prints one ledger of all of them; keeps nothing. */
export async function readCommand(run: Run, files: readonly string[], options: ReadOptions): Promise<ExitCode> {
  const { json = false, jsonl = false, ...defaults } = options
  const log = createProblemLog(run.terminal)
  const readings = await gather(run, files, defaults, log)
  const { deriveLedger } = await import('@whosays/core')
  const derived = deriveLedger(readings)
  for (const problem of derived.problems) log.add(problem)
  log.finish()
  const ledger: Ledger = { ...derived, problems: sortProblems(log.problems) }
  if (json) for (const piece of writeLedger(ledger)) await run.terminal.data(piece)
  else if (jsonl) for (const incident of ledger.incidents) await run.terminal.data(incidentLine(incident))
  else showLedger(run, ledger)
  return codeOf({ read: readings.length, problems: ledger.problems.length })
}

function showLedger({ terminal }: Run, ledger: Ledger): void {
  for (const line of ledgerPage(indexLedger(ledger), terminal.width)) terminal.out(line)
  const none = ledger.incidents.length === 0 && ledger.reports.length > 0 ? ' No incident of political violence was found.' : ''
  terminal.say(`${ledgerTotals(ledger)}.${none} --json gives everything; "whosays add" keeps it.`)
}
