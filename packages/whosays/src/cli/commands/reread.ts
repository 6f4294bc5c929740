import type { Problem } from '@whosays/core'
import { isWhosaysError, messageOf } from '../../errors.js'
import type { KeptReport, Store } from '../../store/store.js'
import { readingsOf } from '../derived.js'
import { codeOf, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import { createProblemLog, type ProblemLog } from '../problem-log.js'
import { createAnyReader, type AnyReader } from '../read-reports.js'
import type { Run } from '../run.js'
import { plain } from '../style.js'
import { countOf } from '../views/words.js'

type ReadAgain = Awaited<ReturnType<AnyReader['read']>>

async function readAgain(reader: AnyReader, { id, input }: KeptReport, log: ProblemLog): Promise<ReadAgain | null> {
  try {
    return await reader.read(input)
  } catch (error) {
    if (isWhosaysError(error)) throw error
    const message = `${id}: reading it again failed, its old reading stays; this is a fault of whosays, please report it (${messageOf(error)})`
    log.add({ report: id, code: 'reading-failed', message })
    return null
  }
}

/** Judgements that do not find in the newer readings what they spoke of: a person has to look at them. */
async function lostJudgements(store: Store): Promise<readonly Problem[]> {
  const judgements = await store.judgements()
  if (judgements.length === 0) return []
  const { judgementProblems } = await import('@whosays/core')
  return judgementProblems(await readingsOf(store), judgements)
}

/**
 * `whosays reread`: reads again, with today's reader, every report whose newest reading is of another version; `all` reads every one.
 * Older readings stay in the ledger; judgements are not touched, and those that no longer find what they spoke of are told.
 */
export async function rereadCommand(run: Run, { all = false }: { readonly all?: boolean }): Promise<ExitCode> {
  const current = await run.tools.readerVersion()
  return withLedger(run, false, async (store) => {
    const log = createProblemLog(run.terminal)
    let read = 0
    const reader = createAnyReader(run)
    run.onInterrupt(() => `Stopped. ${countOf(read, 'report')} read again and kept; the same command goes on from here.`)
    for await (const report of store.reports()) {
      if (report.reader === current && !all) continue
      run.terminal.progress(`Reading again ${read + 1}: ${report.id}`)
      const again = await readAgain(reader, report, log)
      if (!again) continue
      await store.reread(report.hash, again.reader, again.reading)
      run.terminal.out(`read again ${plain(report.id)}`)
      read += 1
    }
    run.terminal.progress('')
    if (read > 0) for (const problem of await lostJudgements(store)) log.add(problem)
    log.finish()
    run.terminal.say(read > 0 ? `${countOf(read, 'report')} read again with ${current}` : `Nothing to read again: all is of ${current}`)
    return codeOf({ read, problems: log.problems.length })
  })
}
