import { jsonLine } from '../../export/json.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { logEntries, logLines } from '../views/log-page.js'
import { countOf } from '../views/words.js'

export interface LogOptions {
  readonly since?: string
  readonly json?: boolean
}

/** `whosays log`: what was done to the ledger, in order, when and by whom. */
export async function logCommand(run: Run, { since, json = false }: LogOptions): Promise<ExitCode> {
  return withLedger(run, false, async (store) => {
    const { withdrawals } = await import('@whosays/core')
    const judgements = await store.judgements()
    const entries = logEntries(await store.changes(since), judgements, withdrawals(judgements))
    if (json) {
      let separator = '[\n'
      for (const entry of entries) {
        await run.terminal.data(separator + jsonLine(entry))
        separator = ',\n'
      }
      await run.terminal.data(entries.length > 0 ? '\n]\n' : '[]\n')
    } else {
      for (const entry of entries) for (const line of logLines(entry, run.terminal.width)) run.terminal.out(line)
      run.terminal.say(
        `${countOf(entries.length, 'entry').replace(/ys$/, 'ies')}. Times are UTC; "whosays undo NUMBER" takes a judgement back.`,
      )
    }
    return exitCode.ok
  })
}
