import type { Derivation, Incident, ReportReading, SettledJudgements } from '@whosays/core'
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

/** The incident an id leads to: its id, one it had when it was smaller, or the first letters of its id. Throws InputError "unknown-incident". */
export async function findIncident({ ledger, membership }: Derivation, id: string): Promise<Incident> {
  const { resolveIncidentId } = await import('@whosays/core')
  const current = resolveIncidentId(membership, id)
  const found = ledger.incidents.find((incident) => incident.id === current)
  if (found) return found
  const alike = id.length >= shortest ? ledger.incidents.filter((incident) => incident.id.startsWith(id)) : []
  if (alike.length === 1 && alike[0]) return alike[0]
  const why =
    alike.length > 1
      ? `${String(alike.length)} incidents begin so: ${alike
          .slice(0, 4)
          .map((one) => one.id)
          .join(', ')}`
      : '"whosays list" shows the ids'
  throw new InputError('unknown-incident', `there is no incident "${id}" in this ledger; ${why}`)
}
