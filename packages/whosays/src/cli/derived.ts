import type { Derivation, Incident, Ledger, Membership, ReportReading, SettledJudgements } from '@whosays/core'
import { InputError } from '../errors.js'
import type { Store } from '../store/store.js'
import type { Run } from './run.js'
import { countOf } from './views/words.js'

/** The ledger of everything in the store: a function of its newest readings and its judgements alone. */
export async function deriveFrom(run: Run, store: Store): Promise<Derivation> {
  const { mergedLedger } = await import('../merging/merge-ledger.js')
  const derivation = await mergedLedger(store, (merged) => run.terminal.progress(`Merging: ${countOf(merged, 'report')}`))
  run.terminal.progress('')
  return derivation
}

/** Brings the merged incidents of the store up to date. */
export async function mergeFor(run: Run, store: Store): Promise<SettledJudgements> {
  const { mergeLedger } = await import('../merging/merge-ledger.js')
  const settled = await mergeLedger(store, (merged) => run.terminal.progress(`Merging: ${countOf(merged, 'report')}`))
  run.terminal.progress('')
  return settled
}

/** Says so where judgements do not find what they spoke of, or contradict each other: they are not applied. */
export function sayLostJudgements(run: Run, { problems }: Pick<SettledJudgements, 'problems'>): void {
  if (problems.length === 0) return
  const those = problems.length === 1 ? 'one judgement is not applied as it was made' : `${problems.length} problems with judgements`
  run.terminal.warn(`whosays: ${those}; "whosays doctor" says which and why`)
}

/** The newest reading of every report. */
export async function readingsOf(store: Store): Promise<readonly ReportReading[]> {
  const readings: ReportReading[] = []
  for await (const reading of store.readings()) readings.push(reading)
  return readings
}

/** Says so where readings are of another version than this program's: they are shown as they are. */
export async function sayIfStale(run: Run, store: Store): Promise<void> {
  const current = await run.tools.readerVersion()
  let stale = 0
  for (const [reader, reports] of await store.readers()) if (reader !== current) stale += reports
  if (stale > 0)
    run.terminal.say(
      `${countOf(stale, 'report')} read by another version of whosays; "whosays reread" reads again what it would read otherwise.`,
    )
}

const shortest = 4

/** The one name left where what was given of it is long enough to stand for it; else null. */
export function findByStart(names: readonly string[], given: string): string | null {
  return given.length >= shortest && names.length === 1 ? (names[0] ?? null) : null
}

/** The id of the incident that an id leads to: an id, one it had when it was smaller, or the first letters of one. Throws InputError "unknown-incident". */
async function currentId(membership: Membership, id: string): Promise<string> {
  const { resolveIncidentId } = await import('@whosays/core')
  const current = resolveIncidentId(membership, id)
  if (current !== null) return current
  const alike = id.length >= shortest ? [...new Set(membership.values())].filter((name) => name.startsWith(id)).sort() : []
  if (alike.length === 1 && alike[0] !== undefined) return alike[0]
  const why =
    alike.length > 1 ? `${String(alike.length)} incidents begin so: ${alike.slice(0, 4).join(', ')}` : '"whosays list" shows the ids'
  throw new InputError('unknown-incident', `there is no incident "${id}" in this ledger; ${why}`)
}

function incidentIn({ incidents }: Ledger, id: string, given: string): Incident {
  const found = incidents.find((incident) => incident.id === id)
  if (found) return found
  throw new InputError('unknown-incident', `there is no incident "${given}" in this ledger; "whosays list" shows the ids`)
}

/** The incident an id leads to. Throws InputError "unknown-incident". */
export async function findIncident({ ledger, membership }: Derivation, id: string): Promise<Incident> {
  return incidentIn(ledger, await currentId(membership, id), id)
}

/** An incident of the store, and the part of the ledger that it stands in. Throws InputError "unknown-incident". */
export async function openIncident(run: Run, store: Store, id: string): Promise<{ readonly incident: Incident; readonly ledger: Ledger }> {
  const { ledgerAround } = await import('../merging/incident-ledger.js')
  const settled = await mergeFor(run, store)
  const current = await currentId((await store.merged()).membership, id)
  const ledger = await ledgerAround(store, settled, current)
  return { incident: incidentIn(ledger, current, id), ledger }
}
