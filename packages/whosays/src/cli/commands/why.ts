import type { ClaimField } from '@whosays/core'
import { InputError } from '../../errors.js'
import { openIncident, sayIfStale } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { indexLedger } from '../views/ledger-index.js'
import { fieldsPage, whyPage } from '../views/why-page.js'

/** `whosays why`: the claims behind one field of an incident; without a field, the fields there are claims on. */
export async function whyCommand(run: Run, id: string, field: string | undefined): Promise<ExitCode> {
  const { claimFields } = await import('@whosays/core')
  const known: ClaimField | undefined = claimFields.find((name) => name === field)
  if (field !== undefined && known === undefined) {
    throw new InputError('no-field', `"${field}" is no field; the fields are ${claimFields.join(', ')}`)
  }
  return withLedger(run, false, async (store) => {
    const { incident, ledger } = await openIncident(run, store, id)
    const { width } = run.terminal
    const lines = known === undefined ? fieldsPage(incident, claimFields, width) : whyPage(indexLedger(ledger), incident, known, width)
    for (const line of lines) run.terminal.out(line)
    await sayIfStale(run, store)
    return exitCode.ok
  })
}
