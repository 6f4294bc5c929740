import { incidentLine } from '../../export/json.js'
import { deriveFrom, sayIfStale } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { incidentRows } from '../views/incident-rows.js'
import { indexLedger } from '../views/ledger-index.js'
import { ledgerTotals } from '../views/ledger-page.js'

/** `whosays list`: the incidents of the ledger, two lines each, the newest first. */
export async function listCommand(run: Run, { jsonl = false }: { readonly jsonl?: boolean }): Promise<ExitCode> {
  return withLedger(run, false, async (store) => {
    const { ledger } = await deriveFrom(run, store)
    if (jsonl) for (const incident of ledger.incidents) await run.terminal.data(incidentLine(incident))
    else for (const line of incidentRows(indexLedger(ledger), ledger.incidents, run.terminal.width)) run.terminal.out(line)
    const next = ledger.incidents.length > 0 ? ' "whosays show ID" shows one.' : ' No incident yet: "whosays add FILE" reads more reports.'
    run.terminal.say(`${ledgerTotals(ledger)}.${next}`)
    await sayIfStale(run, store)
    return exitCode.ok
  })
}
