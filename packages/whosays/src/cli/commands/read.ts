import type { Ledger, Problem, ReportReading } from '@whosays/core'
import { incidentLine, writeLedger } from '../../export/json.js'
import type { SourceDefaults } from '../../sources/source-item.js'
import { openLayout, type LayoutChoice } from '../../sources/tables/open-layout.js'
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
  /** "acled", "ged" or the path of a mapping file. */
  readonly layout?: string
}

/** What is read: files, what is known of them, and their layout where they are tables. */
interface Asked {
  readonly files: readonly string[]
  readonly defaults: SourceDefaults
  readonly layout: LayoutChoice | null
}

/** Readings of all files, each report once; their problems go to the log. */
async function gather(run: Run, { files, defaults, layout }: Asked, log: ProblemLog): Promise<readonly ReportReading[]> {
  const readings: ReportReading[] = []
  const ids = createReportIds()
  for await (const item of readReports(run, files, defaults, { layout })) {
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
  const { json = false, jsonl = false, layout: name, ...defaults } = options
  const layout = name === undefined ? null : await openLayout(name)
  const log = createProblemLog(run.terminal)
  const readings = await gather(run, { files, defaults, layout }, log)
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
