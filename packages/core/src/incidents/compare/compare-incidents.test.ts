import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Incident, IncidentType, Tally } from '../../records/incident.js'
import { compareIncidents, type IncidentComparison } from './compare-incidents.js'

interface Spec {
  readonly day?: string | null
  readonly end?: string
  readonly type?: IncidentType
  readonly stage?: Incident['stage']
  readonly where?: Partial<Incident['where']>
  /** "12", "12+", "10-15", or several versions parted by "/". */
  readonly killed?: string
}

function tally(versions: string): Tally {
  const read = versions.split('/').map((words) => {
    const [, low, rest] = /^(\d+)(.*)$/.exec(words) ?? []
    const high = rest === '+' ? null : rest === '' ? Number(low) : Number(rest?.slice(1))
    return { low: Number(low), high, approx: false, of: null, speakers: [], reports: [], claims: [], asOf: null }
  })
  const highs = read.map(({ high }) => high)
  return {
    low: Math.min(...read.map(({ low }) => low)),
    high: highs.includes(null) ? null : Math.max(...highs.map(Number)),
    best: read[0]?.low ?? null,
    versions: read,
  }
}

function incident(
  id: string,
  { day = '2031-05-06', end, type = 'armed-attack', stage = 'carried-out', where = {}, killed }: Spec = {},
): Incident {
  return {
    id,
    type,
    codes: { acled: '', plover: '', cameo: '' },
    summary: id,
    stage,
    when: { start: day, end: end ?? day, precision: 'day', text: null },
    where: { name: 'Velm', country: 'IQ', admin1: 'Kori', lat: 33, lon: 44, precision: 'settlement', place: 'velm', ...where },
    perpetrators: [],
    targets: [],
    means: [],
    casualties: { killed: killed === undefined ? null : tally(killed), wounded: null, missing: null, detained: null, abducted: null },
    standing: 'single-source',
    reports: [],
    background: false,
    links: [],
    claims: [],
  }
}

const limits = { days: 2, km: 25 }
const notation = ({ pairs, onlyOurs, onlyTheirs }: IncidentComparison): string =>
  [
    ...pairs.map(({ ours, theirs, number }) => `${ours.id}=${theirs.id} ${number}`),
    ...onlyOurs.map((one) => `${one.incident.id} ours`),
    ...onlyTheirs.map((one) => `${one.incident.id} theirs`),
  ].join(', ')
const compare = (ours: readonly Incident[], theirs: readonly Incident[]): string => notation(compareIncidents(ours, theirs, limits))
const north = (km: number): Spec => ({ where: { name: 'Orso', place: 'orso', lat: 33 + km / 111.2 } })
const nameless = { lat: null, lon: null, precision: 'unknown', place: null, admin1: null } as const

describe('two incidents', () => {
  test.each<[string, Spec, Spec, boolean]>([
    ['of one day and town are one', {}, {}, true],
    ['two days apart may be one', {}, { day: '2031-05-08' }, true],
    ['three days apart are two', {}, { day: '2031-05-09' }, false],
    ['a stretch that holds the day', {}, { day: '2031-05-01', end: '2031-05-31' }, true],
    ['a stretch of two months holds too much', {}, { day: '2031-05-01', end: '2031-06-30' }, false],
    ['no day', {}, { day: null }, false],
    ['20 km apart may be one', {}, north(20), true],
    ['30 km apart are two', {}, north(30), false],
    ['of one name and 30 km apart are two', {}, { where: { lat: 33.27 } }, false],
    ['in two countries are two', {}, { where: { country: 'SY' } }, false],
    ['one of them without its country', {}, { where: { country: null } }, true],
    ['one placed only in the province', {}, { where: { name: 'Kori region', admin1: 'Kori region', precision: 'admin1' } }, true],
    ['one placed in another province', {}, { where: { name: 'Korin', admin1: 'Korin', precision: 'admin1' } }, false],
    ['one placed only in the country', {}, { where: { name: 'Iraq', ...nameless, precision: 'country' } }, false],
    ['both placed only in the country', { where: { name: 'Iraq', ...nameless } }, { where: { name: 'Iraq', ...nameless } }, false],
    ['both of a name that no map has', { where: { name: 'Nemo', ...nameless } }, { where: { name: 'nemo', ...nameless } }, true],
    ['of two names that no map has', { where: { name: 'Nemo', ...nameless } }, { where: { name: 'Nema', ...nameless } }, false],
    ['a clash and an air strike may be one', { type: 'armed-clash' }, { type: 'air-strike' }, true],
    ['a protest and a bomb are two', { type: 'protest' }, { type: 'bombing' }, false],
    ['a protest and a crackdown may be one', { type: 'protest' }, { type: 'crackdown' }, true],
    ['what was planned has not happened', { stage: 'planned' }, {}, false],
    ['another number does not part them', { killed: '2' }, { killed: '90' }, true],
  ])('%s', (_, a, b, isPair) => {
    const found = compareIncidents([incident('a', a)], [incident('b', b)], limits)
    expect(found.pairs).toHaveLength(isPair ? 1 : 0)
    const back = compareIncidents([incident('b', b)], [incident('a', a)], limits)
    expect(back.pairs).toHaveLength(isPair ? 1 : 0)
  })

  test.each<[string, string | undefined, string | undefined, string]>([
    ['the same', '12', '12', 'same'],
    ['another', '12', '9', 'different'],
    ['one of our versions', '12/9', '9', 'same'],
    ['between our versions', '12/4', '9', 'different'],
    ['what ours leaves open', '8+', '9', 'same'],
    ['within our range', '5-10', '9', 'same'],
    ['their best counts, not their range', '12', '9/5-15', 'different'],
    ['none of ours', undefined, '9', 'unknown'],
    ['none of theirs', '9', undefined, 'unknown'],
    ['nobody killed', '0', '3', 'different'],
  ])('number: %s', (_, ours, theirs, number) => {
    const pair = compareIncidents(
      [incident('a', ours === undefined ? {} : { killed: ours })],
      [incident('b', theirs === undefined ? {} : { killed: theirs })],
      limits,
    ).pairs[0]
    expect(pair?.number).toBe(number)
  })

  test.each<[string, Spec, Spec, string[]]>([
    ['alike', {}, {}, ['both 2031-05-06', 'both in Velm', 'both armed attack']],
    [
      'a day apart',
      {},
      { day: '2031-05-07', type: 'bombing' },
      ['1 day apart (2031-05-06, 2031-05-07)', 'both in Velm', 'armed attack and bombing'],
    ],
    [
      'some days',
      {},
      { day: '2031-05-04', end: '2031-05-06' },
      ['2031-05-06 and 2031-05-04 to 2031-05-06 overlap', 'both in Velm', 'both armed attack'],
    ],
    ['another town', {}, north(12), ['both 2031-05-06', 'Velm and Orso, 12 km apart', 'both armed attack']],
    [
      'the same spot under another name',
      {},
      { where: { name: 'Old Velm' } },
      ['both 2031-05-06', 'Velm and Old Velm, less than 1 km apart', 'both armed attack'],
    ],
    [
      'a province',
      {},
      { where: { name: 'Kori', precision: 'admin1' } },
      ['both 2031-05-06', 'both in Kori, one of them no closer placed', 'both armed attack'],
    ],
  ])('why: %s', (_, a, b, why) => {
    expect(compareIncidents([incident('a', a)], [incident('b', b)], limits).pairs[0]?.why).toEqual(why)
  })
})

describe('many incidents', () => {
  test.each<[string, readonly Incident[], readonly Incident[], string]>([
    ['nothing', [], [], ''],
    ['nobody in two pairs', [incident('a')], [incident('x'), incident('y')], 'a=x unknown, y theirs'],
    ['the nearer day first', [incident('a')], [incident('x', { day: '2031-05-07' }), incident('y')], 'a=y unknown, x theirs'],
    ['then the nearer place', [incident('a')], [incident('x', north(20)), incident('y', north(1))], 'a=y unknown, x theirs'],
    ['then the same type', [incident('a')], [incident('x', { type: 'bombing' }), incident('y')], 'a=y unknown, x theirs'],
    [
      'then the nearer number',
      [incident('a', { killed: '5' })],
      [incident('x', { killed: '20' }), incident('y', { killed: '6' })],
      'a=y different, x theirs',
    ],
    [
      'each finds its own',
      [incident('a', { killed: '5' }), incident('b', { killed: '20' })],
      [incident('x', { killed: '20' }), incident('y', { killed: '5' })],
      'b=x same, a=y same',
    ],
    [
      'who loses the first finds a second',
      [incident('a'), incident('b', { day: '2031-05-07' })],
      [incident('x'), incident('y', { day: '2031-05-05' })],
      'b=y unknown, a=x unknown',
    ],
    ['by day', [incident('a', { day: '2031-05-09' }), incident('b', { day: '2031-01-01' })], [], 'b ours, a ours'],
  ])('%s', (_, ours, theirs, expected) => {
    expect(compare(ours, theirs)).toBe(expected)
  })

  test('a row that is in the ledger is paired with its incident, whatever that has become', () => {
    const [ours, theirs] = [[incident('a'), incident('b', { day: '2030-01-01', where: { country: 'SY' } })], [incident('x')]]
    const found = compareIncidents(ours, theirs, limits, new Map([['x', 'b']]))
    expect(notation(found)).toBe('b=x unknown, a ours')
    expect(found.pairs[0]?.why).toEqual(['their row is among its reports'])
    expect(notation(compareIncidents(ours, theirs, limits, new Map([['x', 'gone']])))).toBe('a=x unknown, b ours')
  })

  test('says what the alone lack', () => {
    const lone = [
      incident('a', { day: null }),
      incident('b', { end: '2031-12-31' }),
      incident('c', { where: { name: 'Iraq', ...nameless } }),
      incident('d', { stage: 'threatened' }),
      incident('e'),
    ]
    expect(compareIncidents(lone, [], limits).onlyOurs.map(({ incident: { id }, vague }) => [id, vague])).toEqual([
      ['a', 'no day known'],
      ['b', 'more than 31 days long'],
      ['c', 'no place known beyond its country'],
      ['d', 'only threatened'],
      ['e', null],
    ])
  })

  const spec: fc.Arbitrary<Spec> = fc.record({
    day: fc.constantFrom(null, '2031-05-05', '2031-05-06', '2031-05-07', '2031-05-20'),
    type: fc.constantFrom<IncidentType>('bombing', 'armed-attack', 'protest'),
    where: fc.constantFrom({}, { name: 'Orso', lat: 33.1 }, { country: 'SY' }, { ...nameless, admin1: 'Kori' }),
    killed: fc.constantFrom('3', '4+', '9'),
  })
  test('each incident comes out once, pairs keep the limits, and the order of the lists makes no difference', () => {
    fc.assert(
      fc.property(fc.array(spec, { maxLength: 8 }), fc.array(spec, { maxLength: 8 }), (left, right) => {
        const [ours, theirs] = [left.map((one, i) => incident(`o${i}`, one)), right.map((one, i) => incident(`t${i}`, one))]
        const found = compareIncidents(ours, theirs, limits)
        expect([...found.pairs.map((pair) => pair.ours), ...found.onlyOurs.map((one) => one.incident)].map(({ id }) => id).sort()).toEqual(
          ours.map(({ id }) => id).sort(),
        )
        expect(
          [...found.pairs.map((pair) => pair.theirs), ...found.onlyTheirs.map((one) => one.incident)].map(({ id }) => id).sort(),
        ).toEqual(theirs.map(({ id }) => id).sort())
        for (const pair of found.pairs) expect(pair.ours.where.country).toBe(pair.theirs.where.country)
        expect(compareIncidents([...ours].reverse(), [...theirs].reverse(), limits)).toEqual(found)
      }),
      { numRuns: 200 },
    )
  })
})
