import type { ReportReading } from '@whosays/core'
import { messageOf } from '../../errors.js'
import type { OpenedReader } from '../../reader.js'
import type { KeptReport } from '../../store/store.js'
import { codeOf, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import { createProblemLog, type ProblemLog } from '../problem-log.js'
import type { Run } from '../run.js'
import { plain } from '../style.js'
import { countOf } from '../views/words.js'

async function readAgain(reader: OpenedReader, { id, input }: KeptReport, log: ProblemLog): Promise<ReportReading | null> {
  try {
    return await reader.read(input)
  } catch (error) {
    const message = `${id}: reading it again failed, its old reading stays; this is a fault of whosays, please report it (${messageOf(error)})`
    log.add({ report: id, code: 'reading-failed', message })
    return null
  }
}

/**
 * `whosays reread`: reads again, with today's reader, every report whose newest reading is of another version; `all` reads every one.
 * Older readings stay in the ledger; judgements are not touched.
 */
export async function rereadCommand(run: Run, { all = false }: { readonly all?: boolean }): Promise<ExitCode> {
  const current = await run.tools.readerVersion()
  return withLedger(run, false, async (store) => {
    const log = createProblemLog(run.terminal)
    let read = 0
    let reader: OpenedReader | null = null
    run.onInterrupt(() => `Stopped. ${countOf(read, 'report')} read again and kept; the same command goes on from here.`)
    for await (const report of store.reports()) {
      if (report.reader === current && !all) continue
      run.terminal.progress(`Reading again ${read + 1}: ${report.id}`)
      reader ??= await run.tools.openReader()
      const reading = await readAgain(reader, report, log)
      if (!reading) continue
      await store.reread(report.hash, reader.version, reading)
      run.terminal.out(`read again ${plain(report.id)}`)
      read += 1
    }
    run.terminal.progress('')
    log.finish()
    run.terminal.say(read > 0 ? `${countOf(read, 'report')} read again with ${current}` : `Nothing to read again: all is of ${current}`)
    return codeOf({ read, problems: log.problems.length })
  })
}
