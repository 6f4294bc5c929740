import { contentHash } from '../../store/content-hash.js'
import type { FoundReport, SourceDefaults } from '../../sources/source-item.js'
import { openLayout } from '../../sources/tables/open-layout.js'
import type { Store } from '../../store/store.js'
import { codeOf, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import { createProblemLog, type ProblemLog } from '../problem-log.js'
import { readReports, type ReadItem } from '../read-reports.js'
import { duplicateId } from '../report-ids.js'
import type { Run } from '../run.js'
import { plain } from '../style.js'
import { countOf } from '../views/words.js'

export interface AddOptions extends SourceDefaults {
  /** "acled", "ged" or the path of a mapping file. */
  readonly layout?: string
}

type Reading = Extract<ReadItem, { kind: 'reading' }>

/** Keeps one reading and acknowledges it. Returns what became of it. */
async function keep(run: Run, store: Store, log: ProblemLog, { reading, report, reader }: Reading): Promise<'added' | 'already' | 'left'> {
  const outcome = await store.add({ hash: contentHash(report.input), input: report.input, reader, reading })
  // a row's id is made of its content: under one id it is one row, though another day of publication was given with it
  if (outcome === 'id-taken' && report.input.row !== undefined) return 'already'
  if (outcome === 'id-taken') {
    log.add(duplicateId(reading.doc.id, report.place, 'in the ledger'))
    return 'left'
  }
  if (outcome === 'already') return 'already'
  run.terminal.out(`added ${plain(reading.doc.id)}`)
  for (const problem of [...report.notes, ...reading.problems]) log.add(problem)
  return 'added'
}

/**
 * `whosays add`: reads the files' reports into the ledger. Each report is one transaction, acknowledged on standard output after it is
 * committed. What is there already is not read again, so the same command can be repeated at will.
 */
export async function addCommand(run: Run, files: readonly string[], { layout: name, ...defaults }: AddOptions): Promise<ExitCode> {
  const layout = name === undefined ? null : await openLayout(name)
  return withLedger(run, true, async (store) => {
    const log = createProblemLog(run.terminal)
    const counts = { added: 0, already: 0, left: 0 }
    run.onInterrupt(() => `Stopped. ${countOf(counts.added, 'report')} added and kept; the same command goes on from here.`)
    const known = async ({ input }: FoundReport): Promise<boolean> =>
      input.row !== undefined && input.id !== undefined
        ? (await store.hashOf(input.id)) !== null
        : (await store.idOf(contentHash(input))) !== null
    for await (const item of readReports(run, files, defaults, { layout, skip: known })) {
      if (item.kind === 'problem') log.add(item.problem)
      else counts[item.kind === 'skipped' ? 'already' : await keep(run, store, log, item)] += 1
    }
    log.finish()
    const already = counts.already > 0 ? `, ${counts.already} there already` : ''
    run.terminal.say(`${countOf(counts.added, 'report')} added${already}: ${store.place}`)
    return codeOf({ read: counts.added + counts.already, problems: log.problems.length })
  })
}
