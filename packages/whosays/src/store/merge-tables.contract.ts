import type { FiledIncident, KeptMember, KeptSource, LedgerTables, ReportReading } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { memoryTables } from '../../../core/src/incidents/ledger/update/memory-tables.cases.js'
import { fakeReading } from '../testing/fake-reader.js'
import type { Engine } from './store.contract.js'
import type { Store } from './store.js'

// The tables of merging are held against the plain ones in memory: the same things are put in and taken out, by lot, and whatever is asked of
// both must come to the same. Where a method promises no order, both answers are put in one.

/** Numbers from 0 to 1 that are the same on every run. */
function dice(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

interface Lot {
  number(below: number): number
  one<T>(choices: readonly T[]): T
  /** Some of them, in any order, perhaps none, and perhaps some twice. */
  some<T>(choices: readonly T[]): T[]
}

function lots(seed: number): Lot {
  const next = dice(seed)
  const number = (below: number): number => Math.floor(next() * below)
  const one = <T>(choices: readonly T[]): T => choices[number(choices.length)] as T
  return { number, one, some: (choices) => (choices.length === 0 ? [] : Array.from({ length: number(5) }, () => one(choices))) }
}

const ids = ['a', 'b', 'c', 'Z', 'é', 'ｆ', '📩', 'with space, "quotes" and \\', '{NULL}']
const keys = Array.from({ length: 12 }, (_, i) => `${String(i * 7919)}key`)
const groups = ['g1', 'g2', 'g3']
// Up to the largest that is kept: 2^53 - 1.
const hashes = [0, 1, 7, 2 ** 31, 2 ** 40 + 3, Number.MAX_SAFE_INTEGER]
const days = [-40_000, 0, 19_000, 2 ** 31]

const readings = ids.map((id) => fakeReading({ id, text: `3 people were killed in Gorbatel on 2025-03-10. ${id}` }))

// What is kept as JSON is given back as it was: its shape is of no matter here, save for the parts that tables know.
function source(lot: Lot, id: string, copyOf: string | null): KeptSource {
  const published = { value: lot.one([null, '2031-05-04']), basis: 'metadata' }
  return {
    report: { id, outlet: `Outlet ${id}`, agency: null, published, copyOf },
    actors: [],
    whole: { words: ['\u0000'] },
    enough: ids.indexOf(id) + 0.25,
  } as unknown as KeptSource
}

function member(lot: Lot, key: string): KeptMember {
  const links = lot.number(3) === 0 ? [{ kind: 'follows', target: lot.one(keys), span: null }] : []
  const judged = lot.one([null, { incident: { key, cues: ['judged \u0000'] }, actors: [] }])
  const report = ids[keys.indexOf(key) % ids.length]
  return {
    key,
    report,
    incident: { key, cues: [key, '\ud800'], links },
    profile: { key },
    common: lot.some(hashes),
    group: lot.one(groups),
    judged,
  } as unknown as KeptMember
}

const facets = {
  type: 'raid',
  country: null,
  first: null,
  last: null,
  day: null,
  contested: false,
  counts: [],
  speakers: [],
  actors: [],
  words: 'a',
}
const incident = (id: string, n: number): FiledIncident =>
  ({
    incident: { id, reports: [], summary: `${id} ${String(n)} \u0000` },
    place: n % 2 === 0 ? null : { id: 'town' },
    facets,
  }) as unknown as FiledIncident

interface Pair {
  readonly real: LedgerTables
  readonly model: ReturnType<typeof memoryTables>
}

const bytes = (value: unknown): string => JSON.stringify(value)
const sorted = (values: readonly unknown[]): readonly string[] => values.map(bytes).sort()

/** One answer in a form that can be compared: lists without an order and sets sorted, maps as lists. */
function plain(value: unknown): unknown {
  if (value instanceof Map) return sorted([...value])
  if (value instanceof Set) return sorted([...value])
  if (!Array.isArray(value)) return value
  return sorted(
    value.map((row: unknown) =>
      typeof row === 'object' && row !== null && 'shingles' in row ? { ...row, shingles: sorted(row.shingles as number[]) } : row,
    ),
  )
}

/** Puts the same into both, by lot. */
async function put({ real, model }: Pair, lot: Lot, known: Set<string>): Promise<void> {
  const both = async (work: (tables: LedgerTables) => Promise<void>): Promise<void> => {
    await work(real)
    await work(model)
  }
  const held = lot.some([...known])
  const puts: readonly (() => Promise<void>)[] = [
    async () => {
      const sources = lot
        .some(ids)
        .filter((id, i, all) => all.indexOf(id) === i && !known.has(id))
        .map((id) => source(lot, id, null))
      for (const { report } of sources) known.add(report.id)
      await both((tables) => tables.putSources(sources))
    },
    async () => {
      const found = await model.sources(held)
      const changed = [...found.values()].map((kept) => ({ ...kept, report: { ...kept.report, copyOf: lot.one([null, ...ids]) } }))
      await both((tables) => tables.putSources(changed))
    },
    async () => {
      const stock = lot.number(4) === 0 ? [lot.one(hashes)] : []
      await both((tables) => tables.putStock(stock))
    },
    async () => {
      const stock = await model.stock(hashes)
      const holders = held.map((report) => ({ report, shingles: lot.some(hashes).filter((hash) => !stock.has(hash)) }))
      await both((tables) => tables.putHolders(holders))
    },
    async () => {
      const members = lot.some(keys).map((key) => member(lot, key))
      const fresh = await model.members(keys)
      // Only the group, the common keys and what people judged ever change of a member that is there.
      const kept = members.map((each) => {
        const before = fresh.get(each.key)
        return before ? { ...before, common: each.common, group: each.group, judged: each.judged } : each
      })
      const first = kept.filter(({ key }, i) => fresh.has(key) || kept.findIndex((other) => other.key === key) === i)
      await both((tables) => tables.putMembers(first))
    },
    async () => {
      const common = await model.common(hashes)
      const rows = lot
        .some(hashes.filter((hash) => !common.has(hash)))
        .map((key) => ({ key, member: lot.one(keys), value: lot.one([null, ...ids]) }))
      await both((tables) => tables.putCommonRows(rows))
      if (lot.number(6) === 0) await both((tables) => tables.putCommon(rows.map(({ key }) => key)))
    },
    async () => {
      const rows = lot
        .some(keys)
        .filter((key, i, all) => all.indexOf(key) === i)
        .map((key) => ({ block: lot.one(hashes), day: lot.one(days), member: key }))
      const there = (await model.neighbours(rows.map((row) => ({ ...row, day: -Infinity, reach: 100 })))).map(({ after }) => after)
      const fresh = rows.filter(({ member: key }, i) => !there[i]?.includes(key))
      await both((tables) => tables.putBlocks(fresh))
    },
    async () => {
      const edges = lot
        .some(keys)
        .map((first) => ({ first, second: lot.one(keys), score: Math.round((lot.number(1000) / 7 - 50) * 1e6) / 1e6 }))
      await both((tables) => tables.putEdges(edges))
      if (lot.number(3) === 0) await both((tables) => tables.dropEdges(edges.slice(1)))
    },
    async () => {
      const made = [...new Set(lot.some(groups))].map((id) => incident(id, lot.number(9)))
      await both((tables) => tables.putIncidents(made))
      const dropped = lot.number(3) === 0 ? ['g2', 'none'] : []
      await both((tables) => tables.dropIncidents(dropped))
    },
  ]
  await lot.one(puts)()
}

/** Asks both the same, by lot, and has the answers agree. */
async function ask({ real, model }: Pair, lot: Lot): Promise<void> {
  const once = <T>(values: readonly T[]): T[] => [...new Set(values)]
  const [reports, members, numbers, asked] = [
    once(lot.some([...ids, 'nobody'])),
    once(lot.some([...keys, 'nothing'])),
    once(lot.some(hashes)),
    once(lot.some(groups)),
  ]
  const crowds = numbers.map((shingle) => ({ shingle, atLeast: lot.number(4) }))
  const places = members.map((key) => ({ block: lot.one(hashes), day: lot.one(days), member: key, reach: lot.number(4) }))
  const questions: Readonly<Record<string, (tables: LedgerTables) => Promise<unknown>>> = {
    documents: (tables) => tables.documents(reports),
    sources: (tables) => tables.sources(reports),
    copiesOf: (tables) => tables.copiesOf(reports),
    stock: (tables) => tables.stock(numbers),
    crowds: (tables) => tables.crowds(crowds),
    sharers: (tables) => tables.sharers(numbers, numbers[0] ?? 0),
    members: (tables) => tables.members(members),
    membersOfReports: (tables) => tables.membersOfReports(reports),
    membersOfGroups: (tables) => tables.membersOfGroups(asked),
    groupsOf: (tables) => tables.groupsOf(members),
    linkedTo: (tables) => tables.linkedTo(members),
    common: (tables) => tables.common(numbers),
    commonRows: (tables) => tables.commonRows(numbers),
    edgesOf: (tables) => tables.edgesOf(members),
  }
  for (const [name, question] of Object.entries(questions)) {
    expect([name, plain(await question(real))]).toEqual([name, plain(await question(model))])
  }
  // Their order matters: the nearest first, in the order asked.
  expect(bytes(await real.neighbours(places))).toBe(bytes(await model.neighbours(places)))
}

async function addAll(store: Store, all: readonly ReportReading[]): Promise<void> {
  for (const reading of all) {
    await store.add({ hash: `hash of ${reading.doc.id}`, input: { id: reading.doc.id, text: reading.doc.text }, reader: 'r', reading })
  }
}

async function incidentsOf(store: Store): Promise<readonly string[]> {
  const found: string[] = []
  for await (const kept of store.incidents()) found.push(bytes(kept))
  return found
}

/** What the tables of merging must do on every engine. Run on the real engine, without mocks. */
export function runMergeTablesContract(engine: Engine): void {
  describe(`the tables of merging on ${engine.name}`, () => {
    test.each([1, 2, 3])('do what tables in memory do, over several steps and connections (lot %i)', async (seed) => {
      const lot = lots(seed)
      const place = await engine.fresh()
      const connections = [await place.open(), await place.open()]
      await addAll(connections[0] as Store, readings)
      const model = memoryTables()
      await model.putReadings(readings)
      const known = new Set<string>()
      for (let step = 1; step <= 6; step++) {
        const store = lot.one(connections)
        const worked = await store.merge({ version: 'test', limit: 100, judgements: step }, async ({ tables, added, judged }) => {
          expect(added).toHaveLength(step === 1 ? ids.length : 0)
          expect(judged).toBe(true)
          for (let i = 0; i < 25; i++) {
            await put({ real: tables, model }, lot, known)
            if (i % 5 === 4) await ask({ real: tables, model }, lot)
          }
        })
        expect(worked).toBe(true)
        expect(await incidentsOf(store)).toEqual(
          [...model.incidents.values()]
            .map(({ incident: shown, place: where }) => bytes({ incident: shown, place: where }))
            .sort((a, b) => (a < b ? -1 : 1)),
        )
        const { copies, membership } = await store.merged()
        expect(plain(copies)).toEqual(plain(model.copies()))
        expect(plain(membership)).toEqual(plain(await model.groupsOf(keys)))
      }
      for (const store of connections) await store.close()
    })

    test('keep nothing of a step that failed, in memory neither', async () => {
      const store = await (await engine.fresh()).open()
      await addAll(store, readings)
      const lot = lots(9)
      const asked = { version: 'test', limit: 100, judgements: 1 }
      const failing = store.merge(asked, async ({ tables }) => {
        await tables.putSources([source(lot, 'a', 'b')])
        await tables.putMembers([member(lot, keys[0] ?? '')])
        await tables.putIncidents([incident('g1', 1)])
        throw new Error('the lights went out')
      })
      await expect(failing).rejects.toThrow('the lights went out')
      expect(await incidentsOf(store)).toEqual([])
      expect((await store.merged()).copies.size).toBe(0)
      await store.merge(asked, async ({ tables, added }) => {
        expect(added).toHaveLength(ids.length)
        expect((await tables.sources(['a'])).size).toBe(0)
        expect((await tables.members(keys)).size).toBe(0)
      })
      await store.close()
    })

    test('have nothing to do when nothing came, and are emptied for another version', async () => {
      const store = await (await engine.fresh()).open()
      await addAll(store, readings)
      const asked = { version: '1', limit: 4, judgements: 0 }
      const steps: number[] = []
      while (
        await store.merge(asked, async ({ tables, added, judged }) => {
          steps.push(judged ? -added.length : added.length)
          await tables.putIncidents(added.map(({ doc }) => incident(`of ${doc.id}`, 1)))
        })
      );
      expect(steps).toEqual([-4, 4, 1])
      expect(await incidentsOf(store)).toHaveLength(ids.length)
      const again = await store.merge({ ...asked, version: '2' }, ({ added }) => {
        expect(added.map(({ doc }) => doc.id)).toEqual(ids.slice(0, 4))
        return Promise.resolve()
      })
      expect(again).toBe(true)
      expect(await incidentsOf(store)).toEqual([])
      await store.close()
    })
  })
}
