import { incidentLine } from '../../export/json.js'
import { openIncident, sayIfStale } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { incidentPage } from '../views/incident-page.js'
import { indexLedger } from '../views/ledger-index.js'

/** `whosays show`: one incident, its versions with their speakers and sentences. */
export async function showCommand(run: Run, id: string, { json = false }: { readonly json?: boolean }): Promise<ExitCode> {
  return withLedger(run, false, async (store) => {
    const { incident, ledger } = await openIncident(run, store, id)
    if (json) await run.terminal.data(incidentLine(incident))
    else for (const line of incidentPage(indexLedger(ledger), incident, run.terminal.width)) run.terminal.out(line)
    if (!json) run.terminal.say(`[ ] marks the words of a value. "whosays why ${incident.id} FIELD" gives every claim with its rule.`)
    await sayIfStale(run, store)
    return exitCode.ok
  })
}
