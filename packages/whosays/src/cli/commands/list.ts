import type { KeptIncident } from '@whosays/core'
import { incidentLine } from '../../export/json.js'
import type { Store } from '../../store/store.js'
import { mergeFor, sayIfStale, sayLostJudgements } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { isEmpty, type IncidentFilter } from '../incident-filter.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { incidentRows } from '../views/incident-rows.js'
import { countOf } from '../views/words.js'

export interface ListOptions {
  readonly jsonl?: boolean
  /** How many are shown at most, the newest; all where it is absent. */
  readonly limit?: number
}

/** How many incidents are held at once: a ledger may have very many. */
const PAGE = 200

async function* pagesOf(store: Store, ids: readonly string[]): AsyncGenerator<readonly KeptIncident[]> {
  for (let at = 0; at < ids.length; at += PAGE) yield await store.incidentsOf(ids.slice(at, at + PAGE))
}

/** `whosays list`: the incidents of the ledger that a filter lets through, two lines each, the newest first. */
export async function listCommand(run: Run, filter: IncidentFilter, { jsonl = false, limit }: ListOptions): Promise<ExitCode> {
  return withLedger(run, false, async (store) => {
    const settled = await mergeFor(run, store)
    const found = await store.findIncidents(filter.query)
    const shown = found.slice(0, limit)
    if (jsonl)
      for await (const page of pagesOf(store, [...shown].sort()))
        for (const { incident } of page) await run.terminal.data(incidentLine(incident))
    else for await (const page of pagesOf(store, shown)) await showPage(run, store, page)
    await sayTotals(run, store, filter, { found: found.length, shown: shown.length })
    sayLostJudgements(run, settled)
    await sayIfStale(run, store)
    return exitCode.ok
  })
}

async function showPage({ terminal }: Run, store: Store, page: readonly KeptIncident[]): Promise<void> {
  const incidents = page.map(({ incident }) => incident)
  const reports = await store.sourcesOf([...new Set(incidents.flatMap((incident) => incident.reports))])
  for (const line of incidentRows({ reports }, incidents, terminal.width)) terminal.out(line)
}

/** "12 of 340 incidents: in Iraq; 4 or more killed. The newest 5 of the 12 are shown." Nothing is left out without a word. */
async function sayTotals(
  run: Run,
  store: Store,
  filter: IncidentFilter,
  counts: { readonly found: number; readonly shown: number },
): Promise<void> {
  const { found, shown } = counts
  const all = isEmpty(filter) ? found : (await store.findIncidents({})).length
  const reports = [...(await store.readers()).values()].reduce((sum, read) => sum + read, 0)
  const matched = isEmpty(filter)
    ? `${countOf(found, 'incident')}, ${countOf(reports, 'report')}`
    : `${found} of ${countOf(all, 'incident')}: ${filter.words}`
  const cut = shown < found ? ` The newest ${shown} of ${found} are shown; without --limit all are.` : ''
  const next = shown > 0 ? ' "whosays show ID" shows one.' : all === 0 ? ' No incident yet: "whosays add FILE" reads more reports.' : ''
  run.terminal.say(`${matched}.${cut}${next}`)
}
