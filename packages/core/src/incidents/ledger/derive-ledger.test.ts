import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ledgerSchema, type Incident, type Ledger } from '../../records/incident.js'
import type { Statement } from '../../records/incident.js'
import { derive, deriveLedger } from './derive-ledger.js'
import { actor, area, reading, town, type IncidentSpec, type ReportSpec } from './fixture.cases.js'
import { resolveIncidentId } from './ids.js'

const brode = town('Brode', 10, 20)
const kelm = town('Kelm', 12, 20)
const land = area('country', 'Arland')
const front = actor('front', 'armed-group', { name: 'Green Front' })
const police = actor('police', 'state-force')

const STORY =
  'A lorry full of gas bottles went up in flames at the toll gate of Brode on Tuesday morning, and the blast was heard as far as the harbour, where fishermen ran for their boats. ' +
  'Police said it was a bomb. Nobody had been warned, and the gate stays closed until the judge has seen the place.'

// The story of the suite: an agency's report and its copy, a later report with another toll, a claim and a denial, and an undated one.
const blast: IncidentSpec = { where: [brode, land], when: '2031-05-06', cues: ['toll', 'gate'] }
const specs: readonly ReportSpec[] = [
  {
    id: 'agency',
    agency: 'Wirepress',
    published: '2031-05-06',
    body: STORY,
    actors: [police],
    incidents: [
      {
        ...blast,
        claims: [
          'killed 9+, by police, on 2031-05-06',
          'missing 2, on 2031-05-06',
          'perpetrator Green Front, by police, actor front, accused',
          'means bomb',
        ],
      },
    ],
  },
  {
    id: 'copy',
    published: '2031-05-07',
    body: STORY,
    actors: [police],
    incidents: [
      {
        ...blast,
        claims: [
          'killed 9+, by police, on 2031-05-07',
          'missing 2, on 2031-05-07',
          'perpetrator Green Front, by police, actor front, accused',
          'means bomb',
        ],
      },
    ],
  },
  {
    id: 'later',
    published: '2031-05-08',
    body: 'Three more people died of their burns on Wednesday.',
    actors: [front],
    incidents: [
      {
        ...blast,
        claims: [
          'killed 12, by Ana Bo, on 2031-05-07',
          'killed 2 of children, by Ana Bo, on 2031-05-07',
          'perpetrator Green Front, by Green Front, actor front, denied',
        ],
      },
      {
        type: 'arrest',
        where: [kelm, land],
        when: '2031-05-08',
        claims: ['detained 2, by police, on 2031-05-08', 'perpetrator police, actor police'],
        links: [{ kind: 'arrests-for', target: 'later-1' }],
      },
      { background: true, where: [kelm, land], when: '2030-05-01/2030-05-31', claims: ['killed 4, on 2031-05-08'] },
    ],
  },
  {
    id: 'undated',
    body: 'The dead of the gate were buried.',
    incidents: [{ where: [brode, land], when: 'Tuesday', cues: ['gate', 'toll'], claims: ['killed 12'] }],
  },
]

const ledger = deriveLedger(specs.map(reading))
const find = (type: Incident['type'], background = false): Incident => {
  const found = ledger.incidents.find((incident) => incident.type === type && incident.background === background)
  if (!found) throw new Error(`no ${type}`)
  return found
}

describe('the ledger of a story', () => {
  test('three incidents', () => {
    expect(ledger.incidents.map((incident) => incident.summary).sort()).toEqual([
      'Arrest in Kelm, Arland, 2031-05-08: 2 detained by police',
      'Bombing in Brode, Arland, 2031-05-06: 12 killed (9 or more), 2 missing; Green Front accused',
      'Bombing in Kelm, Arland, 2030-05-01 to 2030-05-31: 4 killed',
    ])
  })

  test('the blast lists all its reports, and is contested', () => {
    const { reports, standing, perpetrators, when, means, casualties } = find('bombing')
    expect({ reports, standing, perpetrators, day: when.start, means }).toEqual({
      reports: ['agency', 'copy', 'later', 'undated'],
      standing: 'contested',
      perpetrators: [{ name: 'Green Front', actor: 'front', status: 'accused' }],
      day: '2031-05-06',
      means: ['bomb'],
    })
    expect(
      casualties.killed?.versions.map(({ low, high, of, reports: tellers, asOf }) => [low, high, of, tellers.join(' '), asOf]),
    ).toEqual([
      [12, 12, null, 'later undated', '2031-05-07'],
      [9, null, null, 'agency copy', '2031-05-06'],
      [2, 2, 'children', 'later', '2031-05-07'],
    ])
  })

  test("a copy names its origin, and its words were said on its origin's day", () => {
    expect(ledger.reports.map(({ id, copyOf }) => [id, copyOf])).toEqual([
      ['agency', null],
      ['copy', 'agency'],
      ['later', null],
      ['undated', null],
    ])
    expect(find('bombing').casualties.missing?.versions[0]).toMatchObject({ speakers: [], reports: ['agency', 'copy'], asOf: '2031-05-06' })
  })

  test('links and statements lead to incidents', () => {
    expect(find('arrest').links).toMatchObject([{ kind: 'arrests-for', incident: find('bombing').id }])
    expect(find('bombing', true).background).toBe(true)
  })

  test('places are those that incidents refer to', () => {
    expect(ledger.places.map(({ id }) => id)).toEqual(['town:Brode', 'town:Kelm'])
  })

  test('it obeys its schema, and every span is its quote', () => {
    expect(ledgerSchema.parse(ledger)).toEqual(ledger)
    const texts = new Map(ledger.reports.map((report) => [report.id, report.text]))
    for (const { claims } of ledger.incidents)
      for (const { evidence } of claims) expect(texts.get(evidence.report)?.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  })
})

test('a statement of a copy is dated by its origin; one about no read incident leads nowhere', () => {
  const statement = (id: string, incident: string | null): Statement => ({
    id,
    act: 'deny',
    speaker: { name: 'Green Front', role: null, organisation: null, actor: 'front', anonymous: false },
    chain: [],
    addressee: null,
    channel: null,
    incident,
    content: 'it',
    said: '2031-05-07',
    evidence: { report: 'copy', start: 0, end: 1, quote: 'A' },
  })
  const readings = specs
    .map(reading)
    .map((entry) => (entry.doc.id === 'copy' ? { ...entry, statements: [statement('s2', 'gone'), statement('s1', 'copy-1')] } : entry))
  expect(deriveLedger(readings).statements).toMatchObject([
    { id: 's1', incident: find('bombing').id, said: '2031-05-06' },
    { id: 's2', incident: null },
  ])
})

test('an id that was given before a merge still leads to the incident', () => {
  const alone = derive([reading(specs[3] ?? { id: 'undated' })])
  const all = derive(specs.map(reading))
  const before = alone.ledger.incidents[0]?.id ?? ''
  expect(resolveIncidentId(all.membership, before)).toBe(find('bombing').id)
})

test('no readings give an empty ledger', () => {
  expect(deriveLedger([])).toEqual({
    schema: 'whosays-ledger/1',
    reports: [],
    incidents: [],
    statements: [],
    figures: [],
    actors: [],
    places: [],
    problems: [],
  } satisfies Ledger)
})

test('the order of reading makes no difference to a byte', () => {
  const incident = fc.record({
    type: fc.constantFrom('bombing' as const, 'armed-attack' as const, 'arrest' as const),
    where: fc.constantFrom([brode, land], [kelm, land], [land], []),
    when: fc.constantFrom('2031-05-06', '2031-05-07', '2031-05-01/2031-05-31', 'Tuesday'),
    cues: fc.subarray(['market', 'bridge', 'school']),
    claims: fc.subarray([
      'killed 12, by police',
      'killed 14+',
      'wounded 3, by Ana Bo, on 2031-05-07',
      'perpetrator bandits, suspected',
      'means bomb',
      'killed 3 of children',
    ]),
    background: fc.boolean(),
  })
  const report = fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'),
    outlet: fc.constantFrom('Daily', 'Herald', null),
    published: fc.constantFrom('2031-05-07', '2031-05-08', null),
    body: fc.constantFrom(STORY, STORY + ' More tomorrow.', 'Short news.', 'Other news of the day.'),
    incidents: fc.array(incident, { maxLength: 3 }),
    actors: fc.subarray([front, police, { ...front, name: 'the Front' }]),
  })
  const reports = fc
    .array(report, { maxLength: 9 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length })))
  fc.assert(
    fc.property(reports, ([list, shuffled]) => {
      const expected = JSON.stringify(deriveLedger(list.map(reading)))
      expect(JSON.stringify(deriveLedger(shuffled.map(reading)))).toBe(expected)
      expect(ledgerSchema.safeParse(JSON.parse(expected)).success).toBe(true)
    }),
    { numRuns: 150 },
  )
})
