import { describe, expect, test } from 'vitest'
import {
  claimSubject,
  incidentFacets,
  readSearch,
  type Incident,
  type IncidentFacets,
  type IncidentType,
  type ReportReading,
  type Speaker,
  type Verdict,
} from '@whosays/core'
import { syntheticReadings } from '../../../../scripts/bench/synthetic-readings.mjs'
import { mergeLedger } from '../merging/merge-ledger.js'
import { fakeReading } from '../testing/fake-reader.js'
import type { IncidentQuery } from './incident-query.js'
import type { Engine } from './store.contract.js'
import type { Store } from './store.js'

interface Told {
  readonly id: string
  readonly text: string
  readonly title?: string
  readonly outlet?: string
  readonly type?: IncidentType
  readonly country?: string
  readonly speaker?: Partial<Speaker>
  readonly undated?: true
}

/** The reports of these tests: one incident each, but "mayor" and "raid-2", which tell of those of "market" and "raid". */
const reports: readonly Told[] = [
  {
    id: 'market',
    title: 'Blast at the grain market',
    outlet: 'River Post',
    text: '12 people were killed in Gorbatel by the Red Acacia Front on 2025-03-10, police said. Traders ran for the toll gate.',
    country: 'NE',
    speaker: { name: 'Halima Sabiou', role: 'spokeswoman', organisation: 'Gorbatel Police' },
  },
  {
    id: 'mayor',
    outlet: 'Hill Radio',
    text: 'At least 9 people were killed in Gorbatel on 2025-03-10, the mayor said. Nobody had bombed it before.',
    country: 'NE',
  },
  { id: 'raid', text: '3 people were killed in Mardov on 2025-04-01, doctors said.', type: 'raid', country: 'IR' },
  { id: 'raid-2', outlet: 'Echo', text: '4 people were killed in Mardov on 2025-04-01, elders said.', type: 'raid', country: 'IR' },
  { id: 'quiet', text: '0 people were killed in Tillabéri on 2024-12-31, police cadets said.', type: 'shelling', country: 'NE' },
  { id: 'undated', text: '84 people were killed in Osk on 2025-03-11, witnesses said.', type: 'abduction', country: 'ML', undated: true },
]

function readingOf({ id, text, title, outlet, type, country, speaker, undated }: Told): ReportReading {
  const reading = fakeReading({ id, text, ...(title === undefined ? {} : { title }), ...(outlet === undefined ? {} : { outlet }) })
  const incidents = reading.incidents.map((local) => ({
    ...local,
    type: type ?? local.type,
    ...(undated ? { when: { start: null, end: null, precision: 'unknown' as const, text: null } } : {}),
    where: local.where.map((place) => ({ ...place, country: country ?? null })),
    claims: local.claims
      .filter(({ field }) => !undated || field !== 'date')
      .map((claim) => ({ ...claim, speaker: claim.speaker.map((one) => ({ ...one, ...speaker })) })),
  }))
  return { ...reading, incidents }
}

async function filled(store: Store, told: readonly Told[] = reports): Promise<void> {
  for (const one of told) await store.add({ hash: `h-${one.id}`, input: one, reader: 'r', reading: readingOf(one) })
  await mergeLedger(store)
}

/** What is found, each incident by its first report. */
async function found(store: Store, query: IncidentQuery): Promise<string> {
  const incidents = await store.incidentsOf(await store.findIncidents(query))
  return incidents.map(({ incident }) => [...incident.reports].sort()[0] ?? '?').join(' ')
}

const text = (words: string): IncidentQuery => ({ text: readSearch(words) ?? [] })
const killed = (low: number, high: number | null = null): IncidentQuery => ({ counts: [{ field: 'killed', low, high }] })

const cases: readonly (readonly [query: IncidentQuery, finds: string])[] = [
  [{}, 'raid market quiet undated'],
  [{ countries: ['NE'] }, 'market quiet'],
  [{ countries: ['IR', 'NE'] }, 'raid market quiet'],
  [{ countries: ['FR'] }, ''],
  [{ countries: [] }, ''],
  [{ types: ['raid', 'shelling'] }, 'raid quiet'],
  [{ types: ['raid'], countries: ['NE'] }, ''],
  [{ since: '2025-03-10' }, 'raid market'],
  [{ since: '2025-03-11' }, 'raid'],
  [{ until: '2025-03-10' }, 'market quiet'],
  [{ since: '2024-12-31', until: '2024-12-31' }, 'quiet'],
  [killed(12), 'market undated'],
  [killed(13), 'undated'],
  // "at least 9" leaves more open than 9 to 11, and 12 is more
  [killed(9, 11), ''],
  [killed(12, 12), 'market'],
  [killed(0, 3), 'raid quiet'],
  [killed(0, 0), 'quiet'],
  [{ counts: [{ field: 'wounded', low: 0, high: null }] }, ''],
  [
    {
      counts: [
        { field: 'killed', low: 12, high: 12 },
        { field: 'killed', low: 9, high: null },
      ],
    },
    'market',
  ],
  [{ contested: true }, 'raid'],
  [{ speakers: ['police'] }, 'market quiet'],
  [{ speakers: ['gorbatel police'] }, 'market'],
  [{ speakers: ['spokeswoman'] }, 'market'],
  [{ speakers: ['polic'] }, ''],
  [{ speakers: ['sabiou spokeswoman'] }, ''],
  [{ speakers: ['doctors', 'the mayor'] }, 'raid market'],
  [{ speakers: [] }, ''],
  [{ actors: ['red acacia'] }, 'market'],
  [{ actors: ['police'] }, ''],
  [text('grain'), 'market'],
  [text('GRÀIN market'), 'market'],
  [text('"market grain"'), ''],
  [text('"toll gate"'), 'market'],
  [text('bombed'), 'market'],
  [text('bomb'), ''],
  [text('bomb*'), 'market'],
  [text('"toll ga"*'), 'market'],
  [text('niger'), 'market quiet'],
  [text('tillaberi'), 'quiet'],
  [text('toll mayor'), ''],
  [text('people killed'), 'raid market quiet undated'],
  [{ ...text('people'), ...killed(3, 12), countries: ['NE'] }, 'market'],
]

/** What an incident's facets say of the query, one by one: the definition that engines are held against. */
function fits({ type, country, first, last, contested, counts, speakers, actors }: IncidentFacets, query: IncidentQuery): boolean {
  const has = (names: readonly string[], wanted: readonly string[]): boolean =>
    names.some((name) => wanted.some((one) => ` ${name} `.includes(` ${one} `)))
  return (
    (query.types?.includes(type) ?? true) &&
    (query.countries === undefined || (country !== null && query.countries.includes(country))) &&
    (query.since === undefined || (last !== null && last >= query.since)) &&
    (query.until === undefined || (first !== null && first <= query.until)) &&
    (!query.contested || contested) &&
    (query.speakers === undefined || has(speakers, query.speakers)) &&
    (query.actors === undefined || has(actors, query.actors)) &&
    (query.counts ?? []).every(({ field, low, high }) =>
      counts.some((count) => count.field === field && count.low >= low && (high === null || (count.high !== null && count.high <= high))),
    )
  )
}

/** What every engine must find. */
export function runFindContract(engine: Engine): void {
  const opened = async (): Promise<Store> => (await engine.fresh()).open()

  describe(`finding incidents on ${engine.name}`, () => {
    test('finds what is asked, the newest first, the undated last', async () => {
      const store = await opened()
      expect(await found(store, {})).toBe('')
      await filled(store)
      for (const [query, finds] of cases) expect([query, await found(store, query)]).toEqual([query, finds])
      await store.close()
    })

    test('finds what the incidents themselves say, in a ledger that came in several steps', async () => {
      const store = await opened()
      const readings = [...syntheticReadings(160)]
      for (const [at, reading] of readings.entries()) {
        await store.add({ hash: reading.doc.id, input: { id: reading.doc.id, text: reading.doc.text }, reader: 'r', reading })
        if (at % 50 === 0) await mergeLedger(store)
      }
      await mergeLedger(store)
      const incidents: Incident[] = []
      for await (const { incident } of store.incidents()) incidents.push(incident)
      const queries: readonly IncidentQuery[] = [
        { countries: ['XA', 'XC'], since: '2021-03-01', until: '2021-04-30' },
        { types: ['raid', 'abduction'], ...killed(4, 20) },
        { speakers: ['army', 'a hospital official'] },
        { actors: ['front'], counts: [{ field: 'killed', low: 3, high: null }] },
        { until: '2021-06-30', ...killed(0, 2) },
      ]
      for (const query of queries) {
        const expected = incidents.filter((incident) => fits(incidentFacets(incident), query)).map(({ id }) => id)
        expect([query, expected.length > 0]).toEqual([query, true])
        expect([query, [...(await store.findIncidents(query))].sort()]).toEqual([query, expected])
      }
      await store.close()
    })

    test('follows judgements, and their withdrawal', async () => {
      const store = await opened()
      await filled(store)
      const [market] = reports
      const reading = market ? readingOf(market) : undefined
      const [claim] = reading?.incidents[0]?.claims ?? []
      if (!reading || !claim) throw new Error('the fake reads a claim')
      const judge = async (verdict: Verdict): Promise<void> => {
        await store.judge({ by: null, why: null, verdict })
        await mergeLedger(store)
      }
      await judge({ kind: 'reject', claim: claimSubject(reading, claim) })
      expect(await found(store, killed(12))).toBe('undated')
      const to = { value: { low: 13, high: 13, approx: false, text: '13' }, of: null, status: 'asserted' as const, actor: null }
      await judge({ kind: 'correct', claim: claimSubject(reading, claim), to })
      expect(await found(store, killed(13, 13))).toBe('market')
      await judge({ kind: 'undo', judgement: 2 })
      await judge({ kind: 'undo', judgement: 1 })
      expect(await found(store, killed(12, 12))).toBe('market')
      await store.close()
    })

    test('forgets what is no longer read', async () => {
      const store = await opened()
      await filled(
        store,
        reports.filter(({ id }) => id !== 'raid-2'),
      )
      const raid = reports.find(({ id }) => id === 'raid')
      if (!raid) throw new Error('there is a raid')
      await store.reread('h-raid', 'r2', readingOf({ ...raid, text: '4 people were killed in Velm on 2025-04-01, nurses said.' }))
      await mergeLedger(store)
      expect(await found(store, text('mardov'))).toBe('')
      expect(await found(store, { speakers: ['doctors'] })).toBe('')
      expect(await found(store, text('velm nurses'))).toBe('raid')
      await store.close()
    })

    test('takes every text for words: none is an error', async () => {
      const store = await opened()
      await filled(store)
      const typed = [
        'AND',
        'NOT toll',
        'words : toll',
        'toll OR NEAR(gate)',
        '^toll',
        "'; DROP TABLE reports; --",
        '{a b}: c',
        'a + b',
        '%',
        '_',
        '*',
      ]
      for (const words of typed)
        expect([words, await found(store, text(words)).then(() => 'found or not')]).toEqual([words, 'found or not'])
      const terms = ['"', '" OR "', 'a"b', '*', '', '\\', '\u0000'].map((words) => ({ words, open: true }))
      for (const term of terms) expect(Array.isArray(await store.findIncidents({ text: [term] }))).toBe(true)
      for (const name of ['%', '_', "'", '', '\\'])
        expect(Array.isArray(await store.findIncidents({ speakers: [name], actors: [name] }))).toBe(true)
      expect(await found(store, { speakers: ['%'] })).toBe('')
      await store.close()
    })

    test('gives incidents in the order asked, those that are there', async () => {
      const store = await opened()
      await filled(store)
      const ids = await store.findIncidents({})
      const asked = [...ids].reverse()
      expect((await store.incidentsOf([asked[0] ?? '', 'no such', ...asked.slice(1)])).map(({ incident }) => incident.id)).toEqual(asked)
      expect(await store.incidentsOf([])).toEqual([])
      await store.close()
    })

    test('knows who published a report, and what it repeats', async () => {
      const store = await opened()
      const story =
        'A lorry went up in flames at the gate of the old harbour, and fishermen ran for their boats as the smoke drifted over the town. ' +
        '7 people were killed in Gorbatel on 2025-03-10, police said. The gate stays closed until further notice, and the market will not open.'
      await filled(store, [
        { id: 'post', outlet: 'River Post', text: story },
        { id: 'raid', text: '3 people were killed in Mardov on 2025-04-01, doctors said.' },
        { id: 'echo', outlet: 'Echo', text: story },
      ])
      const sources = await store.sourcesOf(['post', 'echo', 'no such'])
      const shown = [...sources.values()].map(({ id, outlet, agency, copyOf }) => [id, outlet, agency, copyOf].join(' ')).sort()
      expect(shown).toEqual(['echo Echo  ', 'post River Post  echo'])
      expect([...(await store.sourcesOf(['post'])).keys()].sort()).toEqual(['echo', 'post'])
      await store.close()
    })
  })
}
