import type { Derivation, Judgement, ReportReading, SettledJudgements } from '@whosays/core'
import type { Store } from '../store/store.js'

/** Of the way of merging. Another number makes the merged incidents of every ledger anew, from its readings and judgements. */
const VERSION = '1'

/** How many readings are merged in one transaction: the more, the less there is to do for each; the fewer, the sooner others may write. */
const AT_ONCE = 200

/** Called after each transaction with how many readings were merged so far. */
export type MergeProgress = (merged: number) => void

/**
 * Brings the merged incidents of a ledger up to date with all readings and judgements in it. What was merged stays merged when it is
 * interrupted; the next call goes on from there.
 */
export async function mergeLedger(store: Store, progress: MergeProgress = () => undefined): Promise<SettledJudgements> {
  const { updateLedger } = await import('@whosays/core')
  const judgements = await store.judgements()
  const settled = await settle(store, judgements)
  const asked = { version: VERSION, limit: AT_ONCE, judgements: judgements.at(-1)?.seq ?? 0 }
  let merged = 0
  const work: Parameters<Store['merge']>[1] = async ({ tables, added, judged }) => {
    const fresh = new Set(added.flatMap(({ incidents }) => incidents.map(({ key }) => key)))
    const concerned = [...settled.judged].filter(([key]) => judged || fresh.has(key))
    const decided = judged ? settled.decided : []
    await updateLedger(tables, { added, decisions: settled.decisions, decided, judged: new Map(concerned) })
    merged += added.length
  }
  while (await store.merge(asked, work)) progress(merged)
  return settled
}

async function settle(store: Store, judgements: readonly Judgement[]): Promise<SettledJudgements> {
  const { reportsJudged, settleJudgements } = await import('@whosays/core')
  const reports = reportsJudged(judgements)
  return settleJudgements(judgements, reports === null ? await allReadings(store) : await store.readingsOf(reports))
}

async function allReadings(store: Store): Promise<readonly ReportReading[]> {
  const readings: ReportReading[] = []
  for await (const reading of store.readings()) readings.push(reading)
  return readings
}

/** The ledger document of everything in the store, from its merged incidents: what `deriveJudged` over its readings gives, to the byte. */
export async function mergedLedger(store: Store, progress?: MergeProgress): Promise<Derivation> {
  const { assembleLedger, byPublication } = await import('@whosays/core')
  const settled = await mergeLedger(store, progress)
  const { copies, membership } = await store.merged()
  const incidents = []
  for await (const incident of store.incidents()) incidents.push(incident)
  const readings = (await allReadings(store))
    .map((reading) => settled.readings.get(reading.doc.id) ?? reading)
    .sort((a, b) => byPublication(a.doc, b.doc))
  return { ledger: assembleLedger({ readings, copies, membership, incidents, problems: settled.problems }), membership }
}
