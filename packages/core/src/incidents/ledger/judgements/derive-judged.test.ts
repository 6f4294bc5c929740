import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { hashText } from '../../../engine/hash.js'
import { judgementSchema } from '../../../records/judgement.js'
import { ledgerSchema } from '../../../records/incident.js'
import { deriveLedger } from '../derive-ledger.js'
import { area, countSpec, reading, town, type IncidentSpec, type ReportSpec } from '../fixture.cases.js'
import { createBench, readLater, type Bench } from './judging.cases.js'
import { deriveJudged, judgementProblems } from './derive-judged.js'

const brode = town('Brode', 10, 20)
const kelm = town('Kelm', 12, 20)
const land = area('country', 'Arland')

const blast: IncidentSpec = { where: [brode, land], when: '2031-05-06', cues: ['toll', 'gate'] }
/** Two reports on one blast, two on a raid elsewhere, one that tells of something it does not place. */
const specs: readonly ReportSpec[] = [
  { id: 'a1', published: '2031-05-07', incidents: [{ ...blast, claims: ['killed 12, by police', 'target market'] }] },
  { id: 'a2', published: '2031-05-07', incidents: [{ ...blast, claims: ['killed 12, by hospital', 'means lorry'] }] },
  {
    id: 'b1',
    published: '2031-06-02',
    body: 'Soldiers came to the farm before dawn.',
    incidents: [{ where: [kelm, land], when: '2031-06-01', type: 'raid', cues: ['farm'], claims: ['detained 4, by army', 'target farm'] }],
  },
  {
    id: 'b2',
    published: '2031-06-02',
    body: 'A farm near Kelm was searched.',
    incidents: [
      { where: [kelm, land], when: '2031-06-01', type: 'raid', cues: ['farm'], claims: ['detained 4, by Ana Bo', 'target farm'] },
    ],
  },
  {
    id: 'c',
    published: '2031-08-20',
    body: 'Traders struck for a day.',
    incidents: [
      { when: '2031-08-19', where: [area('country', 'Zedland', 'XB')], type: 'protest', claims: ['wounded 2, by Bo Ek', 'target bank'] },
    ],
  },
]
const readings = specs.map(reading)
const [first = reading({ id: 'none' })] = readings
const start = (): Bench => createBench(readings)

test('without judgements there is nothing to lose', () => expect(judgementProblems(readings, [])).toEqual([]))

test('without judgements it is the ledger of the readings', () => {
  expect(start().shown()).toEqual(['a1 a2', 'b1 b2', 'c'])
  expect(start().bytes()).toBe(hashText(JSON.stringify(deriveLedger(readings))))
})

describe('on incidents', () => {
  test('the same: everything that either stood for is one', () => {
    const bench = start()
    bench.pair('same', 'a1-1', 'b1-1')
    expect(bench.shown()).toEqual(['a1 a2 b1 b2', 'c'])
    bench.pair('same', 'c-1', 'a2-1')
    expect(bench.shown()).toEqual(['a1 a2 b1 b2 c'])
  })

  test('a split takes out the reports that it names, and these alone', () => {
    const bench = start()
    bench.pair('same', 'a1-1', 'b1-1')
    bench.split('a1-1', 'a2')
    expect(bench.shown()).toEqual(['a1 b1 b2', 'a2', 'c'])
    bench.split('a1-1', 'b1', 'b2')
    expect(bench.shown()).toEqual(['a1', 'a2', 'b1 b2', 'c'])
  })

  test('different keeps apart what the program would join', () => {
    const bench = start()
    const split = bench.split('a1-1', 'a2')
    expect(bench.shown()).toEqual(['a1', 'a2', 'b1 b2', 'c'])
    bench.pair('unsure', 'a1-1', 'a2-1')
    expect(bench.shown()).toEqual(['a1 a2', 'b1 b2', 'c'])
    bench.undo(split)
    expect(bench.shown()).toEqual(['a1 a2', 'b1 b2', 'c'])
  })

  test('merge, split, and undo of both is the ledger as it was, to the byte; undo of one is the state before it', () => {
    const bench = start()
    const before = bench.bytes()
    const merge = bench.pair('same', 'a1-1', 'b1-1')
    const merged = bench.bytes()
    const split = bench.split('a1-1', 'b1')
    const parted = bench.bytes()
    expect(new Set([before, merged, parted]).size).toBe(3)
    const back = bench.undo(split)
    expect(bench.bytes()).toBe(merged)
    const gone = bench.undo(merge)
    expect(bench.bytes()).toBe(before)
    bench.undo(gone)
    bench.undo(back)
    expect(bench.bytes()).toBe(parted)
  })

  test('a merge that is split into what it was made of is what it was before', () => {
    const bench = start()
    const before = bench.shown()
    bench.pair('same', 'a1-1', 'b1-1')
    bench.split('a1-1', 'b1', 'b2')
    expect(bench.shown()).toEqual(before)
  })

  test('what follows from several judgements and contradicts another is told, and stays apart', () => {
    const [one, two, three] = [start(), start(), start()]
    one.pair('same', 'a1-1', 'b1-1')
    two.pair('same', 'b1-1', 'c-1')
    three.pair('different', 'a1-1', 'c-1')
    const all = [one, two, three].flatMap(({ judgements }) => judgements).map((judgement, i) => ({ ...judgement, seq: i + 1 }))
    const bench = createBench(readings, all)
    expect(bench.shown()).toEqual(['a1 a2', 'b1 b2 c'])
    expect(bench.problems()).toEqual([
      'judgements-contradict: judgement 1 joins incidents that judgement 3 keeps apart; what is kept apart stays so: undo one of the two with "whosays undo NUMBER"',
    ])
    bench.undo(3)
    expect(bench.shown()).toEqual(['a1 a2 b1 b2 c'])
    expect(bench.problems()).toEqual([])
  })
})

describe('over a later reading of the same reports', () => {
  const later = readings.map((one) => readLater(one))
  const judged = (): Bench => {
    const bench = start()
    bench.pair('same', 'a1-1', 'b1-1')
    bench.split('a1-1', 'a2')
    bench.claim('reject', 'a1-1.1')
    bench.correct('b1-1.1', { value: countSpec('5') })
    return bench
  }
  test('they hold, though every key, id and position is another', () => {
    const [now, then] = [judged().reread(later), judged()]
    expect(now.problems()).toEqual([])
    expect(now.shown()).toEqual(then.shown())
    expect(now.shown()).toEqual(['a1 b1 b2', 'a2', 'c'])
    const { ledger } = deriveJudged(later, then.judgements)
    expect(
      ledger.incidents
        .flatMap(({ claims }) => claims)
        .filter(({ judgement }) => judgement)
        .map(({ id, judgement }) => `${id} ${judgement?.kind ?? ''}`)
        .sort(),
    ).toEqual(['later-a1-1.1 reject', 'later-b1-1.1 correct'])
  })

  test('what is not read any more is told, judgement by judgement, and nothing else is judged in its place', () => {
    const unread = later.map((one) => (one.doc.id === 'a1' ? readLater(first, () => null) : one))
    const bench = judged().reread(unread)
    expect(bench.shown()).toEqual(['a2', 'b1 b2', 'c'])
    expect(judgementProblems(unread, bench.judgements).map(({ code, message }) => `${code}: ${message}`)).toEqual(bench.problems())
    expect(bench.problems().map((line) => line.slice(0, line.indexOf(' and is not')))).toEqual([
      'judgement-lost: judgement 1 no longer finds its incident in report "a1" ("12")',
      'judgement-lost: judgement 2 no longer finds its incident in report "a1" ("12")',
      'judgement-lost: judgement 3 no longer finds its claim in report "a1" (killed 12, "12")',
    ])
  })

  test('a claim that reads otherwise now is not judged', () => {
    const better = readLater(first, (local) => ({
      ...local,
      claims: local.claims.map((claim) => (claim.field === 'killed' ? { ...claim, value: countSpec('13') } : claim)),
    }))
    const bench = judged().reread([better, ...later.slice(1)])
    expect(bench.problems()).toEqual([
      'judgement-outdated: judgement 3 finds its claim read otherwise now in report "a1" (killed 12, "12") and is not applied: judge again, or take it back with "whosays undo 3"',
    ])
    const { ledger } = deriveJudged([better, ...later.slice(1)], bench.judgements)
    const blast = ledger.incidents.find(({ reports }) => reports.includes('a1'))
    expect(blast?.casualties.killed?.best).toBe(13)
  })

  test('new reports change nothing of what was judged', () => {
    const bench = start()
    bench.pair('same', 'a1-1', 'b1-1')
    bench.split('a1-1', 'a2')
    const more = reading({ id: 'd', published: '2031-05-09', incidents: [{ ...blast, claims: ['killed 14'] }] })
    const shown = bench.reread([...readings, more]).shown()
    expect(shown.some((reports) => ['a1', 'b1', 'b2'].every((id) => reports.includes(id)) && !reports.includes('a2'))).toBe(true)
  })
})

describe('any judgements', () => {
  const locals = readings.flatMap(({ incidents }) => incidents.map(({ key }) => key))
  const claims = readings.flatMap(({ incidents }) => incidents.flatMap((local) => local.claims.map(({ id }) => id)))
  const deed = fc.oneof(
    fc.record({
      kind: fc.constantFrom('same' as const, 'different' as const, 'unsure' as const),
      a: fc.constantFrom(...locals),
      b: fc.constantFrom(...locals),
    }),
    fc.record({
      kind: fc.constant('split' as const),
      key: fc.constantFrom(...locals),
      reports: fc.subarray(
        specs.map(({ id }) => id),
        { minLength: 1 },
      ),
    }),
    fc.record({ kind: fc.constantFrom('accept' as const, 'reject' as const, 'correct' as const), id: fc.constantFrom(...claims) }),
    fc.record({ kind: fc.constant('undo' as const), judgement: fc.integer({ min: 1, max: 12 }) }),
  )
  type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never
  const doIt = (bench: Bench, one: Deed): void => {
    switch (one.kind) {
      case 'split':
        bench.split(one.key, ...one.reports)
        return
      case 'undo':
        bench.undo(one.judgement)
        return
      case 'accept':
      case 'reject':
        bench.claim(one.kind, one.id)
        return
      case 'correct':
        bench.correct(one.id, { of: 'children' })
        return
      default:
        bench.pair(one.kind, one.a, one.b)
    }
  }
  const deeds = fc.array(deed, { maxLength: 8 })

  test('then all of them undone: the ledger as it was, to the byte', () => {
    const before = start().bytes()
    fc.assert(
      fc.property(deeds, (list) => {
        const bench = start()
        for (const one of list) doIt(bench, one)
        const undone = [...bench.judgements].reverse()
        for (const { seq, verdict } of undone) if (verdict.kind !== 'undo') bench.undo(seq)
        expect(bench.bytes()).toBe(before)
      }),
      { numRuns: 20 },
    )
  })

  test('the last of them undone: the ledger before it, to the byte', () => {
    fc.assert(
      fc.property(deeds, deed, (list, last) => {
        const bench = start()
        for (const one of list) doIt(bench, one)
        const before = bench.bytes()
        doIt(bench, last)
        bench.undo(bench.judgements.length)
        expect(bench.bytes()).toBe(before)
      }),
      { numRuns: 20 },
    )
  })

  test('the order of reports and of the list makes no difference to a byte; all obeys its schema', () => {
    fc.assert(
      fc.property(deeds, fc.shuffledSubarray([...readings], { minLength: readings.length }), (list, shuffled) => {
        const bench = start()
        for (const one of list) doIt(bench, one)
        const { ledger } = deriveJudged(shuffled, [...bench.judgements].reverse())
        expect(hashText(JSON.stringify(ledger))).toBe(bench.bytes())
        expect(ledgerSchema.parse(ledger)).toEqual(ledger)
        for (const judgement of bench.judgements) expect(judgementSchema.parse(judgement)).toEqual(judgement)
      }),
      { numRuns: 20 },
    )
  })

  test('over a later reading: the same incidents, and nothing is lost', () => {
    const later = readings.map((one) => readLater(one))
    fc.assert(
      fc.property(deeds, (list) => {
        const bench = start()
        for (const one of list) doIt(bench, one)
        const after = bench.reread(later)
        expect(after.shown()).toEqual(bench.shown())
        expect(after.problems()).toEqual(bench.problems())
      }),
      { numRuns: 20 },
    )
  })
})
