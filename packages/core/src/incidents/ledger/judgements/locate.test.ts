import { describe, expect, test } from 'vitest'
import type { Claim } from '../../../records/claim.js'
import type { LocalIncident, ReportReading } from '../../../records/reading.js'
import { reading, type IncidentSpec } from '../fixture.cases.js'
import { readLater } from './judging.cases.js'
import { createLocator, type Located } from './locate.js'
import { claimSubject, localSubject } from './subjects.js'

const BODY = 'Two attacks on Tuesday in Brode.'
const attack: IncidentSpec = { key: 'attack', claims: ['killed 12, by police', 'wounded 30', 'target market'] }
const raid: IncidentSpec = { key: 'raid', type: 'raid', claims: ['detained 4', 'perpetrator army'] }
const report = reading({ id: 'r', body: BODY, incidents: [attack, raid] })

function subject(key: string, of: ReportReading = report): ReturnType<typeof localSubject> {
  const local = of.incidents.find((one) => one.key === key)
  if (!local) throw new Error(`no incident ${key}`)
  return localSubject(of, local)
}

/** Both incidents also cite the one day that the report gives. */
function withDay(given: ReportReading): ReportReading {
  const day = given.doc.text.indexOf('Tuesday')
  const dayClaim = (key: string): Claim => ({
    ...(report.incidents[0]?.claims[0] as Claim),
    id: `${key}-day`,
    field: 'date',
    value: '2031-05-06/2031-05-06',
    evidence: { report: 'r', start: day, end: day + 7, quote: 'Tuesday' },
  })
  return { ...given, incidents: given.incidents.map((local) => ({ ...local, claims: [...local.claims, dayClaim(local.key)] })) }
}

const without = (local: LocalIncident, field: string): LocalIncident => ({
  ...local,
  claims: local.claims.filter((claim) => claim.field !== field),
})
const only = (local: LocalIncident, field: string): LocalIncident => ({
  ...local,
  claims: local.claims.filter((claim) => claim.field === field),
})

describe('an incident of one report', () => {
  test.each<[name: string, key: string, later: ReportReading | null, found: Located]>([
    ['by its key', 'attack', report, { found: 'attack' }],
    ['moved, under another key', 'attack', readLater(report), { found: 'later-attack' }],
    ['its neighbour likewise', 'raid', readLater(report), { found: 'later-raid' }],
    ['where most of its words are still read', 'attack', readLater(report, (local) => without(local, 'killed')), { found: 'later-attack' }],
    ['not where only few of them are', 'attack', readLater(report, (local) => only(local, 'killed')), { lost: 'gone' }],
    [
      'not where it is not read any more',
      'attack',
      readLater(report, (local) => (local.key === 'attack' ? null : local)),
      { lost: 'gone' },
    ],
    ['not in another report', 'attack', { ...readLater(report), doc: { ...report.doc, id: 'other' } }, { lost: 'gone' }],
    ['not without its report', 'attack', null, { lost: 'gone' }],
  ])('%s', (_name, key, later, found) => expect(createLocator(later ? [later] : []).incident(subject(key))).toEqual(found))

  test('what it shares with another incident of its report does not lead to that one', () => {
    const both = withDay(report)
    expect(subject('attack', both).evidence.map(({ field }) => field)).toEqual(['killed', 'wounded', 'target'])
    const attackGone = readLater(both, (local) => (local.key === 'attack' ? null : local))
    expect(createLocator([attackGone]).incident(subject('attack', both))).toEqual({ lost: 'gone' })
  })

  test('one with nothing of its own keeps all its words', () => {
    const days = { ...report, incidents: report.incidents.map((local) => ({ ...local, claims: [] })) }
    expect(subject('raid', withDay(days)).evidence.map(({ quote }) => quote)).toEqual(['Tuesday'])
    const later = readLater(withDay(days))
    expect(createLocator([later]).incident(subject('raid', withDay(days)))).toEqual({ lost: 'ambiguous' })
  })

  test('of the two that it was split into, the larger; none where they are equal', () => {
    const split = (fields: readonly string[]): ReportReading => {
      const [first, second] = readLater(report).incidents
      if (!first || !second) throw new Error('two incidents')
      const [mine, rest] = [true, false].map((is) => first.claims.filter(({ field }) => fields.includes(field) === is))
      const incidents = [{ ...first, claims: mine ?? [] }, { ...first, key: 'part', claims: rest ?? [] }, second]
      return { ...readLater(report), incidents }
    }
    expect(createLocator([split(['killed', 'target'])]).incident(subject('attack'))).toEqual({ found: 'later-attack' })
    expect(createLocator([split(['killed'])]).incident(subject('attack'))).toEqual({ found: 'part' })
    const even = reading({ id: 'r', incidents: [{ key: 'attack', claims: ['killed 12', 'wounded 30'] }] })
    const later = readLater(even, (local) => local).incidents[0]
    if (!later) throw new Error('one incident')
    const parts = ['killed', 'wounded'].map((field) => ({ ...only(later, field), key: field }))
    expect(createLocator([{ ...readLater(even), incidents: parts }]).incident(subject('attack', even))).toEqual({ lost: 'gone' })
  })

  test('of a time when only keys were kept', () => {
    const old = (key: string): Located => createLocator([report]).incident({ key, report: null, evidence: [] })
    expect(old('raid')).toEqual({ found: 'raid' })
    expect(old('later-raid')).toEqual({ lost: 'gone' })
  })
})

describe('a claim', () => {
  const killed = report.incidents[0]?.claims[0]
  if (!killed) throw new Error('a claim')
  const judged = claimSubject(report, killed)
  const changed = (change: Partial<Claim>): ReportReading =>
    readLater(report, (local) => ({
      ...local,
      claims: local.claims.map((claim) => (claim.id === killed.id ? { ...claim, ...change } : claim)),
    }))
  const longer = { ...killed.evidence, end: killed.evidence.end + 1, quote: `${killed.evidence.quote}.` }
  const speaker = { name: 'army', role: null, organisation: null, actor: null, anonymous: false }

  test.each<[name: string, later: ReportReading, found: Located]>([
    ['by its id', report, { found: killed.id }],
    ['moved, under another id', readLater(report), { found: `later-${killed.id}` }],
    ['its words cut otherwise', changed({ evidence: longer }), { found: `later-${killed.id}` }],
    [
      'the number phrase cut otherwise',
      changed({ value: { low: 12, high: 12, approx: false, text: 'all 12' } }),
      { found: `later-${killed.id}` },
    ],
    ['read with another value', changed({ value: { low: 12, high: null, approx: false, text: '12+' } }), { lost: 'otherwise' }],
    ['read with another speaker', changed({ speaker: [speaker] }), { lost: 'otherwise' }],
    ['read in the outlet’s own voice', changed({ speaker: [] }), { lost: 'otherwise' }],
    ['read as a denial', changed({ status: 'denied' }), { lost: 'otherwise' }],
    ['read of a part', changed({ of: 'children' }), { lost: 'otherwise' }],
    ['read as another field', changed({ field: 'wounded' }), { lost: 'gone' }],
    ['not read any more', readLater(report, (local) => without(local, 'killed')), { lost: 'gone' }],
  ])('%s', (_name, later, found) => expect(createLocator([later]).claim(judged)).toEqual(found))

  test('two on its words that both say the same are ambiguous', () => {
    const twice = readLater(report, (local) => ({
      ...local,
      claims: local.claims.flatMap((claim) => (claim.id === killed.id ? [claim, { ...claim, id: 'twin' }] : [claim])),
    }))
    expect(createLocator([twice]).claim(judged)).toEqual({ lost: 'ambiguous' })
  })
})
