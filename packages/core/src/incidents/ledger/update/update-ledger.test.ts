import { describe, expect, test } from 'vitest'
import type { ReportReading } from '../../../records/reading.js'
import type { Decision } from '../decisions.js'
import { incidentFacets } from '../../search/incident-facets.js'
import { derive } from '../derive-ledger.js'
import { actor, reading, town, type IncidentSpec, type ReportSpec } from '../fixture.cases.js'
import { memoryTables, type MemoryTables } from './memory-tables.cases.js'
import { updateLedger } from './update-ledger.js'

/** Numbers from 0 to 1 that are the same on every run. */
function dice(seed: number): () => number {
  let state = seed + 1
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

const towns = ['Brode', 'Kelm', 'Osk', 'Tarn', 'Velm'].map((name, i) => town(name, 10 + i, 20))
const agencyStory =
  'A bomb hidden in a cart went off at the grain market of Ostrava Bridge on Monday, the fire brigade said. Traders had been warned a week before. ' +
  'We heard a dull blow and then the roof was gone, said one of them, who sells onions there. Nobody said who had laid the bomb.'

/** Reports of a small war: few towns, days and doers, so that much is common and much is alike. */
function reports(seed: number, count: number): readonly ReportReading[] {
  const next = dice(seed)
  const one = <T>(choices: readonly [T, ...T[]] | readonly T[]): T => choices[Math.floor(next() * choices.length)] as T
  const incident = (report: number, i: number): IncidentSpec => {
    const day = `2031-05-${String(1 + Math.floor(next() * 12)).padStart(2, '0')}`
    const place = one(towns)
    return {
      type: one(['bombing', 'armed-attack', 'raid'] as const),
      background: next() < 0.1,
      ...(next() < 0.85 ? { when: day } : {}),
      ...(next() < 0.85 ? { where: [place] } : {}),
      cues: next() < 0.5 ? [one(['windmill', 'bakery', 'market', 'ferry'])] : [],
      claims: [
        ...(next() < 0.7 ? [`killed ${String(1 + Math.floor(next() * 9))}, by ${one(['police', 'army', '?guard'])}`] : []),
        ...(next() < 0.5 ? [`perpetrator ${one(['rebels', 'militia'])}, actor ${one(['front', 'league'])}`] : []),
        ...(next() < 0.3 ? ['target the long road below the old windmill whose owner nobody in the valley knows'] : []),
      ],
      ...(i > 0 && next() < 0.5 ? { links: [{ kind: 'follows' as const, target: `r${String(report)}-1` }] } : {}),
    }
  }
  return Array.from({ length: count }, (_, n) => {
    const published = next() < 0.9 ? `2031-05-${String(2 + Math.floor(next() * 14)).padStart(2, '0')}` : null
    const spec: ReportSpec = {
      id: `r${String(n)}`,
      outlet: one(['Post', 'Herald', 'Echo']),
      published,
      ...(next() < 0.2 ? { row: { dataset: one(['Valley Data', 'Hill Data']), row: one(['1', '2', '3', '4']) } } : {}),
      body:
        next() < 0.3
          ? `${agencyStory} Desk ${one(['one', 'two'])}.`
          : `Report ${String(n)} of ${one(['a', 'b', 'c'])} long war in the valley below the hills.`,
      incidents: Array.from({ length: 1 + Math.floor(next() * 2) }, (_, i) => incident(n, i)),
      actors: [actor('front', 'armed-group', { name: one(['the Front', 'Green Front']) }), actor('league')],
    }
    return reading(spec)
  })
}

/** The readings in another order. */
function shuffled<T>(values: readonly T[], next: () => number): readonly T[] {
  return values
    .map((value) => ({ value, at: next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ value }) => value)
}

async function added(readings: readonly ReportReading[], decisions: readonly Decision[], next: () => number): Promise<MemoryTables> {
  const tables = memoryTables()
  for (let at = 0; at < readings.length;) {
    const step = 1 + Math.floor(next() * 7)
    await updateLedger(tables, { added: readings.slice(at, at + step), decisions })
    at += step
  }
  return tables
}

const shown = (tables: MemoryTables): unknown[] =>
  [...tables.incidents.values()].map(({ incident }) => incident).sort((a, b) => (a.id < b.id ? -1 : 1))

describe('a ledger that is kept up to date', () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed))(
    'holds what it holds when it is made at once, whatever the order: %i',
    async (seed) => {
      const readings = reports(seed, 12 + 4 * seed)
      const decisions: Decision[] =
        seed % 3 === 0
          ? [
              { kind: 'same', a: 'r1-1', b: 'r5-1' },
              { kind: 'different', a: 'r2-1', b: 'r3-1' },
            ]
          : []
      const { ledger } = derive(readings, decisions)
      const tables = await added(shuffled(readings, dice(seed * 7)), decisions, dice(seed))
      expect(Object.fromEntries(tables.copies())).toEqual(
        Object.fromEntries(ledger.reports.flatMap(({ id, copyOf }) => (copyOf === null ? [] : [[id, copyOf]]))),
      )
      expect(shown(tables)).toEqual(JSON.parse(JSON.stringify(ledger.incidents)))
      for (const { incident, facets } of tables.incidents.values()) expect(facets).toEqual(incidentFacets(incident))
      expect([...tables.words.keys()].sort()).toEqual(ledger.reports.map(({ id }) => id).sort())
    },
  )
})
