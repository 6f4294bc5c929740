import { describe, expect, test } from 'vitest'
import { claimSubject, type ReportInput, type ReportReading, type Verdict } from '@whosays/core'
import { fakeReading } from '../testing/fake-reader.js'
import { contentHash } from './content-hash.js'
import { runFindContract } from './find.contract.js'
import type { ReportEntry, Store } from './store.js'

/** How to get at a store of one engine. Each call of `open` gives another connection to the same, at first empty, store. */
export interface Engine {
  readonly name: string
  /** A new empty store, and a way to open it as often as wanted. */
  fresh(): Promise<{ open(): Promise<Store> }>
}

const bombing = (id: string, killed: number): ReportInput => ({
  id,
  text: `${String(killed)} people were killed in Gorbatel on 2025-03-10, police said.`,
})

function entry(input: ReportInput, reader = 'reader 1'): ReportEntry {
  return { hash: contentHash(input), input, reader, reading: fakeReading(input) }
}

const side = (key: string): { incident: string; members: { key: string; report: string; evidence: [] }[] } => ({
  incident: 'a5f2c0',
  members: [{ key, report: 'a', evidence: [] }],
})
const same: Verdict = { kind: 'same', a: side('k1'), b: side('k2') }

function rejection(reading: ReportReading): Verdict {
  const claim = reading.incidents[0]?.claims[0]
  if (!claim) throw new Error('the fake reads a claim')
  return { kind: 'reject', claim: claimSubject(reading, claim) }
}

async function all<T>(rows: AsyncIterable<T>): Promise<readonly T[]> {
  const list: T[] = []
  for await (const row of rows) list.push(row)
  return list
}

/** What every engine must do. Run on the real engine, without mocks. */
export function runStoreContract(engine: Engine): void {
  runFindContract(engine)
  const opened = async (): Promise<Store> => (await engine.fresh()).open()

  describe(`a store on ${engine.name}`, () => {
    test('keeps a report with its reading', async () => {
      const store = await opened()
      const first = entry(bombing('a', 12))
      expect(await store.add(first)).toBe('added')
      expect(await store.idOf(first.hash)).toBe('a')
      expect(await store.hashOf('a')).toBe(first.hash)
      expect(await store.idOf('another')).toBeNull()
      expect(await store.hashOf('another')).toBeNull()
      expect(await all(store.reports())).toMatchObject([{ hash: first.hash, id: 'a', input: first.input, reader: 'reader 1' }])
      const [reading] = await all(store.readings())
      expect(reading).toEqual({ ...first.reading, annotations: { ...first.reading.annotations, places: [] } })
      await store.close()
    })

    test('changes nothing when the same report is added again', async () => {
      const store = await opened()
      await store.add(entry(bombing('a', 12)))
      const before = await store.changes()
      expect(await store.add(entry(bombing('a', 12), 'reader 2'))).toBe('already')
      expect(await store.changes()).toEqual(before)
      expect(await store.readers()).toEqual(new Map([['reader 1', 1]]))
      await store.close()
    })

    test('keeps the first of two texts under one id', async () => {
      const store = await opened()
      await store.add(entry(bombing('a', 12)))
      expect(await store.add(entry(bombing('a', 17)))).toBe('id-taken')
      expect((await all(store.reports())).map(({ input }) => input)).toEqual([bombing('a', 12)])
      await store.close()
    })

    test('gives reports and readings by id in code-unit order, however many', async () => {
      const store = await opened()
      const ids = [
        'b',
        'a',
        'Z',
        'é',
        '10',
        '9',
        ...Array.from({ length: 450 }, (_, i) => `r${String((i * 7919) % 1000).padStart(3, '0')}`),
      ]
      for (const id of ids) await store.add(entry(bombing(id, 3)))
      const sorted = [...new Set(ids)].sort((a, b) => (a < b ? -1 : 1))
      expect((await all(store.reports())).map(({ id }) => id)).toEqual(sorted)
      expect((await all(store.readings())).map(({ doc }) => doc.id)).toEqual(sorted)
      await store.close()
    })

    test('gives texts back to the code unit', async () => {
      const store = await opened()
      const text = 'Odd: \u0000 \u001b[31m \ud800 📩 é é \r\n\u2028"\\'
      await store.add(entry({ id: 'odd', text }))
      expect((await all(store.reports()))[0]?.input.text).toBe(text)
      expect((await all(store.readings()))[0]?.doc.text).toBe(text)
      await store.close()
    })

    test('gives the newest reading, and keeps the older', async () => {
      const store = await opened()
      const first = entry(bombing('a', 12))
      await store.add(first)
      await store.add(entry(bombing('b', 3)))
      await store.reread(first.hash, 'reader 2', { ...first.reading, incidents: [] })
      expect((await all(store.readings())).map(({ incidents }) => incidents.length)).toEqual([0, 1])
      expect(await store.readers()).toEqual(
        new Map([
          ['reader 2', 1],
          ['reader 1', 1],
        ]),
      )
      await expect(store.reread('no such hash', 'reader 2', first.reading)).rejects.toMatchObject({ code: 'no-report' })
      await store.close()
    })

    test('gives what was read after any line of the log', async () => {
      const store = await opened()
      const [first, second] = [entry(bombing('a', 12)), entry(bombing('b', 3))]
      await store.add(first)
      await store.reread(first.hash, 'reader 2', { ...first.reading, incidents: [] })
      await store.judge({ by: null, why: null, verdict: same })
      await store.add(second)
      await store.reread(first.hash, 'reader 3', first.reading)
      const lines = (await store.changes()).map(({ seq }) => seq)
      const told = async (asOf: number): Promise<string> =>
        (await all(store.readings(asOf))).map(({ doc, incidents }) => `${doc.id}${String(incidents.length)}`).join(' ')
      expect(await told(0)).toBe('')
      expect(await Promise.all(lines.map(told))).toEqual(['a1', 'a0', 'a0', 'a0 b1', 'a1 b1'])
      await store.close()
    })

    test('keeps judgements in order, an undo among them, and logs every change', async () => {
      const store = await opened()
      const first = entry(bombing('a', 12))
      await store.add(first)
      await store.reread(first.hash, 'reader 2', first.reading)
      const one = await store.judge({ by: 'ada', why: 'both name the \u201cgate\u201d 📩', verdict: same })
      const two = await store.judge({ by: null, why: null, verdict: rejection(first.reading) })
      const three = await store.judge({ by: 'bo', why: null, verdict: { kind: 'undo', judgement: one.seq } })
      expect([one, two, three].map(({ seq }) => seq - one.seq)).toEqual([0, 1, 2])
      expect(one).toMatchObject({ by: 'ada', verdict: same })
      expect(await store.judgements()).toEqual([one, two, three])
      expect((await store.changes()).map(({ kind, subject, report }) => [kind, subject, report])).toEqual([
        ['report-added', first.hash, 'a'],
        ['report-reread', first.hash, 'a'],
        ['judged', String(one.seq), null],
        ['judged', String(two.seq), null],
        ['judged', String(three.seq), null],
      ])
      await store.close()
    })

    test('gives the log from a moment on', async () => {
      const store = await opened()
      await store.add(entry(bombing('a', 12)))
      await store.judge({ by: null, why: null, verdict: same })
      const all = await store.changes()
      expect(all).toHaveLength(2)
      expect(await store.changes(all[0]?.at.slice(0, 10))).toEqual(all)
      expect(await store.changes('2999-01-01')).toEqual([])
      await store.close()
    })

    test('is found again as it was left', async () => {
      const place = await engine.fresh()
      const before = await place.open()
      await before.add(entry(bombing('a', 12)))
      await before.judge({ by: 'ada', why: null, verdict: same })
      const [reports, changes, judgements] = [await all(before.reports()), await before.changes(), await before.judgements()]
      await before.close()
      const after = await place.open()
      expect(await all(after.reports())).toEqual(reports)
      expect(await after.changes()).toEqual(changes)
      expect(await after.judgements()).toEqual(judgements)
      await after.close()
    })

    test('serves two connections at once', async () => {
      const place = await engine.fresh()
      const [left, right] = await Promise.all([place.open(), place.open()])
      const outcomes = await Promise.all(
        [...Array(20).keys()].flatMap((n) => [left.add(entry(bombing(`r${String(n)}`, n))), right.add(entry(bombing(`r${String(n)}`, n)))]),
      )
      expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(20)
      const judged = await Promise.all(
        [...Array(10).keys()].flatMap(() => [left, right].map((store) => store.judge({ by: null, why: null, verdict: same }))),
      )
      expect(new Set(judged.map(({ seq }) => seq)).size).toBe(20)
      expect((await left.judgements()).map(({ seq }) => seq)).toEqual(judged.map(({ seq }) => seq).sort((a, b) => a - b))
      expect(await all(right.reports())).toHaveLength(20)
      await left.close()
      await right.close()
    })

    test('finds nothing wrong with itself, and leaves no trace of looking', async () => {
      const store = await opened()
      await store.add(entry(bombing('a', 12)))
      const before = await store.changes()
      expect(await store.check()).toEqual([])
      expect(await store.changes()).toEqual(before)
      await store.close()
    })
  })
}
