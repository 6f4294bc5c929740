import { deriveJudged, localSubject, claimSubject, type Ledger, type LocalIncident, type ReportReading } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { syntheticReadings } from '../../../../scripts/bench/synthetic-readings.mjs'
import type { Engine } from '../store/store.contract.js'
import type { Store } from '../store/store.js'
import { mergedLedger, mergeLedger } from './merge-ledger.js'

async function add(store: Store, readings: readonly ReportReading[]): Promise<void> {
  for (const reading of readings) {
    await store.add({ hash: reading.doc.id, input: { id: reading.doc.id, text: reading.doc.text }, reader: 'r', reading })
  }
}

/** What the ledger must be: all of it derived at once, from what the store keeps. */
async function atOnce(store: Store): Promise<Ledger> {
  const readings: ReportReading[] = []
  for await (const reading of store.readings()) readings.push(reading)
  return deriveJudged(readings, await store.judgements()).ledger
}

async function agrees(store: Store): Promise<void> {
  const { ledger } = await mergedLedger(store)
  expect(JSON.stringify(ledger, null, 1)).toBe(JSON.stringify(await atOnce(store), null, 1))
}

const shuffled = <T>(values: readonly T[]): T[] =>
  values
    .map((value, i) => ({ value, at: (i * 7919) % 1009 }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
const readings = [...syntheticReadings(150)]

function incidentOf(report: number): { readonly reading: ReportReading; readonly local: LocalIncident } {
  const reading = readings[report]
  const local = reading?.incidents[0]
  if (!reading || !local) throw new Error(`synthetic report ${report} has no incident`)
  return { reading, local }
}

/** What merging must come to on every engine. Run on the real engine, without mocks. */
export function runMergingContract(engine: Engine): void {
  const opened = async (): Promise<Store> => (await engine.fresh()).open()

  describe(`merging a ledger on ${engine.name}`, () => {
    test('in steps and in any order comes to what deriving it at once gives', async () => {
      const store = await opened()
      const all = shuffled(readings)
      for (const at of [0, 1, 2, 40, 41, 90]) {
        await add(store, all.slice(at, at === 90 ? undefined : at + 50))
        await mergeLedger(store)
      }
      const { ledger } = await mergedLedger(store)
      expect(ledger.incidents.some(({ reports }) => reports.length > 2)).toBe(true)
      expect(ledger.reports.some(({ copyOf }) => copyOf !== null)).toBe(true)
      await agrees(store)
    })

    test('follows judgements, and their withdrawal', async () => {
      const store = await opened()
      await add(store, readings.slice(0, 80))
      const before = JSON.stringify((await mergedLedger(store)).ledger)
      const side = (report: number) => {
        const { reading, local } = incidentOf(report)
        return { incident: null, members: [localSubject(reading, local)] }
      }
      const { reading, local } = incidentOf(3)
      const claim = local.claims[0]
      if (!claim) throw new Error('a claim is needed')
      const who = { by: 'Ana', why: null }
      await store.judge({ ...who, verdict: { kind: 'same', a: side(0), b: side(70) } })
      await agrees(store)
      await store.judge({ ...who, verdict: { kind: 'reject', claim: claimSubject(reading, claim) } })
      await agrees(store)
      await add(store, readings.slice(80))
      await agrees(store)
      await store.judge({ ...who, verdict: { kind: 'undo', judgement: 1 } })
      await store.judge({ ...who, verdict: { kind: 'undo', judgement: 2 } })
      await agrees(store)
      const fresh = await opened()
      await add(fresh, readings.slice(0, 80))
      expect(JSON.stringify((await mergedLedger(fresh)).ledger)).toBe(before)
    })

    test('makes all anew where a report was read again', async () => {
      const store = await opened()
      await add(store, readings.slice(0, 40))
      await mergeLedger(store)
      const { reading } = incidentOf(5)
      await store.reread(reading.doc.id, 'r2', { ...reading, incidents: reading.incidents.slice(1) })
      await agrees(store)
    })

    test('goes on where it was broken off: what was not committed is done again', async () => {
      const store = await opened()
      await add(store, readings.slice(0, 60))
      const asked = { version: '1', limit: 20, judgements: 0 }
      await expect(store.merge(asked, () => Promise.reject(new Error('the lights went out')))).rejects.toThrow('the lights went out')
      await agrees(store)
    })

    test('two who merge one ledger in turn see each other’s work', async () => {
      const place = await engine.fresh()
      const [one, other] = [await place.open(), await place.open()]
      for (let at = 0; at < 150; at += 30) {
        await add(at % 60 === 0 ? one : other, readings.slice(at, at + 30))
        await mergeLedger(at % 60 === 0 ? one : other)
      }
      await agrees(one)
      await agrees(other)
    })
  })
}
