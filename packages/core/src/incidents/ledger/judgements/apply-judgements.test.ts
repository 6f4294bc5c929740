import { describe, expect, test } from 'vitest'
import type { Claim, ClaimField } from '../../../records/claim.js'
import type { Incident } from '../../../records/incident.js'
import type { Correction, Judgement, Verdict } from '../../../records/judgement.js'
import type { ReportReading } from '../../../records/reading.js'
import { actor, area, countSpec, reading, town, type ReportSpec } from '../fixture.cases.js'
import { deriveJudged } from './derive-judged.js'
import { applyJudgements } from './apply-judgements.js'
import { createLocator } from './locate.js'
import { claimSubject } from './subjects.js'

const brode = town('Brode', 10, 20)
const kelm = town('Kelm', 12, 20)
const land = area('country', 'Arland')

// Claims are named by report and field: "post killed".
const specs: readonly ReportSpec[] = [
  {
    id: 'post',
    published: '2031-05-07',
    incidents: [
      {
        where: [brode, land],
        when: '2031-05-06',
        cues: ['gate', 'toll'],
        claims: [
          'killed 12, by police',
          'wounded 30, by police',
          'perpetrator Green Front, by police, accused',
          'place Brode',
          'date 2031-05-06/2031-05-06',
          'type bombing',
          'means bomb',
        ],
      },
    ],
  },
  {
    id: 'wave',
    published: '2031-05-08',
    incidents: [
      {
        where: [brode, land],
        when: '2031-05-06',
        cues: ['gate', 'toll'],
        claims: ['killed 17, by hospital', 'place Brode', 'date 2031-05-06/2031-05-06', 'date 2031-05-01/2031-05-31'],
      },
      { where: [kelm, land], when: '2031-05-01', type: 'arrest', claims: ['detained 3', 'place Kelm', 'type arrest', 'stage carried-out'] },
    ],
  },
]
const readings = specs.map(reading)

/** "post killed reject", "wave date correct": judged in their order. */
type Line = readonly [what: string, to?: Partial<Correction>]

function claimOf(report: string, field: string): { readonly from: ReportReading; readonly claim: Claim } {
  const from = readings.find(({ doc }) => doc.id === report)
  const claim = from?.incidents.flatMap(({ claims }) => claims).find((one) => one.field === field)
  if (!from || !claim) throw new Error(`no ${report} ${field}`)
  return { from, claim }
}

function verdictOf([what, to]: Line): Verdict {
  const [report = '', field = '', kind] = what.split(' ')
  const { from, claim } = claimOf(report, field)
  const subject = claimSubject(from, claim)
  if (kind === 'accept' || kind === 'reject') return { kind, claim: subject }
  const { value, of, status, actor } = claim
  return { kind: 'correct', claim: subject, to: { value, of, status, actor, ...to } }
}

function judged(...lines: readonly Line[]): readonly Incident[] {
  const judgements = lines.map((line, i): Judgement => ({
    seq: i + 1,
    at: '2031-06-01',
    by: 'ada',
    why: 'a reason',
    verdict: verdictOf(line),
  }))
  const { ledger } = deriveJudged(readings, judgements)
  expect(ledger.problems).toEqual([])
  return ledger.incidents
}

function blast(...lines: readonly Line[]): Incident {
  const found = judged(...lines).find(({ reports, claims }) => reports.includes('post') && claims.some(({ field }) => field === 'killed'))
  if (!found) throw new Error('no blast')
  return found
}

const arrest = (...lines: readonly Line[]): Incident => {
  const found = judged(...lines).find(({ claims }) => claims.some(({ field }) => field === 'detained'))
  if (!found) throw new Error('no arrest')
  return found
}

const tally = ({ casualties: { killed } }: Incident): unknown => killed && [killed.low, killed.high, killed.best, killed.versions.length]
const listed = (incident: Incident, report: string, field: ClaimField): Claim | undefined =>
  incident.claims.find((claim) => claim.evidence.report === report && claim.field === field)

describe('a rejected claim', () => {
  test('counts for no toll, and stays listed as it was read', () => {
    expect(tally(blast())).toEqual([12, 17, 17, 2])
    const after = blast(['wave killed reject'])
    expect(tally(after)).toEqual([12, 12, 12, 1])
    expect(listed(after, 'wave', 'killed')).toEqual({
      ...claimOf('wave', 'killed').claim,
      judgement: { kind: 'reject', seq: 1, by: 'ada', at: '2031-06-01', why: 'a reason', to: null },
    })
    expect(after.claims.map(({ id }) => id)).toEqual(blast().claims.map(({ id }) => id))
  })
  test('the last on a toll leaves none', () => {
    expect(blast(['post killed reject'], ['wave killed reject']).casualties.killed).toBeNull()
  })
  test('contests nothing', () => {
    expect(blast().standing).toBe('contested')
    expect(blast(['wave killed reject']).standing).toBe('corroborated')
  })
  test('names nobody', () => {
    expect(blast().perpetrators.map(({ name }) => name)).toEqual(['Green Front'])
    expect(blast(['post perpetrator reject']).perpetrators).toEqual([])
    expect(blast(['post means reject']).means).toEqual([])
  })
})

describe('place, day, type and stage', () => {
  const placeOfArrest = (kind: 'reject' | 'correct', to?: Partial<Correction>): Incident['where'] => {
    const from = readings[1]
    const claim = from?.incidents[1]?.claims.find(({ field }) => field === 'place')
    if (!from || !claim) throw new Error('no place')
    const subject = claimSubject(from, claim)
    const correction = { value: '', of: null, status: 'asserted' as const, actor: null, ...to }
    const verdict: Verdict = kind === 'reject' ? { kind, claim: subject } : { kind, claim: subject, to: correction }
    const { ledger } = deriveJudged(readings, [{ seq: 1, at: '2031-06-01', by: null, why: null, verdict }])
    const found = ledger.incidents.find(({ claims }) => claims.some(({ id }) => id === claim.id))
    if (!found) throw new Error('no arrest')
    return found.where
  }

  test('a rejected place leaves the wider one', () => {
    expect(placeOfArrest('reject')).toMatchObject({ name: 'Arland', precision: 'country', lat: null })
  })
  test.each<[value: string, expected: Partial<Incident['where']>]>([
    // known to the report: with its point
    ['Brode', { name: 'Brode', country: 'XA', lat: 10, lon: 20, precision: 'settlement' }],
    // not known: its name, in the country it was in, on no point
    ['Velm', { name: 'Velm', country: 'XA', lat: null }],
  ])('a place corrected to %s', (value, expected) => expect(placeOfArrest('correct', { value })).toMatchObject(expected))

  test('a rejected day gives way to what else the report says; a corrected one stands', () => {
    const days = (...lines: readonly Line[]): string => {
      const { when } = blast(...lines)
      return `${when.start ?? ''} ${when.end ?? ''} ${when.precision}`
    }
    expect(days()).toBe('2031-05-06 2031-05-06 day')
    expect(days(['post date reject'], ['wave date reject'])).toBe('2031-05-01 2031-05-31 month')
    const value = '2031-05-05/2031-05-05'
    expect(days(['post date correct', { value }], ['wave date correct', { value }])).toBe('2031-05-05 2031-05-05 day')
  })
  test('type and stage', () => {
    expect(arrest().type).toBe('arrest')
    expect(arrest(['wave type correct', { value: 'abduction' }]).type).toBe('abduction')
    expect(arrest(['wave type reject']).type).toBe('other-violence')
    expect(arrest(['wave stage correct', { value: 'planned' }]).stage).toBe('planned')
    expect(arrest(['wave stage reject']).stage).toBe('carried-out')
  })
})

describe('a corrected claim', () => {
  test('counts with the corrected value, and shows both', () => {
    const after = blast(['wave killed correct', { value: countSpec('12') }])
    expect(tally(after)).toEqual([12, 12, 12, 1])
    expect(after.casualties.killed?.versions[0]?.reports).toEqual(['post', 'wave'])
    expect(listed(after, 'wave', 'killed')).toMatchObject({
      value: { low: 17, high: 17 },
      judgement: { kind: 'correct', to: { value: { low: 12, high: 12 } } },
    })
  })
  test('of another class it is a part', () => {
    expect(blast(['wave killed correct', { of: 'children' }]).casualties.killed?.versions.map(({ of }) => of)).toEqual([null, 'children'])
  })
  test('as a denial it contests', () => {
    const after = blast(['wave killed correct', { value: countSpec('12'), status: 'denied' }])
    expect([after.standing, after.casualties.killed?.versions.length]).toEqual(['contested', 1])
  })
  test('of another doer it names that one', () => {
    const after = blast(['post perpetrator correct', { value: 'bandits', status: 'suspected' }])
    expect(after.perpetrators).toEqual([{ name: 'bandits', actor: null, status: 'suspected' }])
  })
})

test('an actor that only another report knows may be named', () => {
  const given = specs.map((spec) =>
    reading(spec.id === 'wave' ? { ...spec, actors: [actor('front', 'armed-group', { name: 'Green Front' })] } : spec),
  )
  const [post] = given
  const claim = post?.incidents[0]?.claims.find(({ field }) => field === 'perpetrator')
  if (!post || !claim) throw new Error('a perpetrator')
  const to = { value: 'the rebels', of: null, status: 'accused', actor: 'front' } as const
  const judgement: Judgement = {
    seq: 1,
    at: '2031-06-01',
    by: null,
    why: null,
    verdict: { kind: 'correct', claim: claimSubject(post, claim), to },
  }
  const {
    readings: [after],
  } = applyJudgements(given, [judgement], createLocator(given))
  expect(after?.actors.map(({ name }) => name)).toEqual(['Green Front'])
  expect(applyJudgements([post], [judgement], createLocator([post])).readings[0]?.actors).toEqual([])
  const { ledger } = deriveJudged(given, [judgement])
  expect(ledger.incidents.flatMap(({ perpetrators }) => perpetrators)).toEqual([{ name: 'the rebels', actor: 'front', status: 'accused' }])
})

test('an accepted claim changes nothing but its mark', () => {
  const [before, after] = [blast(), blast(['post killed accept'])]
  expect(listed(after, 'post', 'killed')?.judgement?.kind).toBe('accept')
  const unmarked = { ...after, claims: after.claims.map(({ judgement: _, ...claim }) => claim) }
  expect(unmarked).toEqual(before)
})

test('of several judgements on a claim the latest counts', () => {
  expect(tally(blast(['wave killed reject'], ['wave killed accept']))).toEqual([12, 17, 17, 2])
  expect(tally(blast(['wave killed accept'], ['wave killed reject']))).toEqual([12, 12, 12, 1])
})
