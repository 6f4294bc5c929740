import type { Ledger, SettledJudgements } from '@whosays/core'
import type { Store } from '../store/store.js'

/**
 * The part of the ledger that one incident stands in: the reports that tell of it, those that they repeat, and all incidents that these
 * reports tell of. It costs by that incident, not by the ledger. Merging must be up to date.
 */
export async function ledgerAround(store: Store, settled: SettledJudgements, id: string): Promise<Ledger> {
  const { assembleLedger, byPublication } = await import('@whosays/core')
  const { copies, membership } = await store.merged()
  const own = (await store.incidentsOf([id])).flatMap(({ incident }) => incident.reports)
  const origins = own.flatMap((report) => copies.get(report) ?? [])
  const readings = (await store.readingsOf([...new Set([...own, ...origins])]))
    .map((reading) => settled.readings.get(reading.doc.id) ?? reading)
    .sort((a, b) => byPublication(a.doc, b.doc))
  const told = readings.flatMap(({ incidents }) => incidents.flatMap(({ key }) => membership.get(key) ?? []))
  const incidents = await store.incidentsOf([...new Set([id, ...told])])
  return assembleLedger({ readings, copies, membership, incidents, problems: [] })
}
