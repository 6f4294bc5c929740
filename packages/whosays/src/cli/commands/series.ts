import type { CasualtyField, SeriesPoint } from '@whosays/core'
import { InputError } from '../../errors.js'
import { jsonLine } from '../../export/json.js'
import { openIncident, sayIfStale } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { plain } from '../style.js'
import { indexLedger } from '../views/ledger-index.js'
import { seriesLines } from '../views/series-page.js'

/** `whosays series`: the tolls of an incident as they were told over time; of one field, or of all that somebody counted. */
export async function seriesCommand(
  run: Run,
  id: string,
  field: string | undefined,
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  const { casualtyFields, incidentSeries } = await import('@whosays/core')
  const known = casualtyFields.find((name) => name === field)
  if (field !== undefined && known === undefined) {
    throw new InputError('no-field', `"${plain(field)}" has no series; the fields that are counted are ${casualtyFields.join(', ')}`)
  }
  return withLedger(run, false, async (store) => {
    const { incident, ledger } = await openIncident(run, store, id)
    const series: readonly (readonly [CasualtyField, readonly SeriesPoint[]])[] = (known === undefined ? casualtyFields : [known])
      .map((name) => [name, incidentSeries(ledger, incident, name)] as const)
      .filter(([name, points]) => name === known || points.length > 0)
    if (json) {
      await run.terminal.data(`${jsonLine({ incident: incident.id, series: Object.fromEntries(series) })}\n`)
    } else {
      const index = indexLedger(ledger)
      const pages = series.map(([name, points]) => seriesLines(index, incident, name, points, run.terminal.width))
      const lines = pages.length > 0 ? pages.flatMap((page, i) => (i > 0 ? ['', ...page] : page)) : ['No report counts anybody.']
      for (const line of lines) run.terminal.out(line)
      run.terminal.say(`"whosays why ${incident.id} FIELD" gives every claim with its sentence.`)
    }
    await sayIfStale(run, store)
    return exitCode.ok
  })
}
