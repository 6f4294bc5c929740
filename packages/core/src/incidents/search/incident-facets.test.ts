import { describe, expect, test } from 'vitest'
import type { Claim } from '../../records/claim.js'
import type { Incident, Tally } from '../../records/incident.js'
import { incidentFacets } from './incident-facets.js'

const version = (low: number | null, high: number | null, of: string | null = null): Tally['versions'][number] => ({
  low,
  high,
  approx: false,
  of,
  speakers: [],
  reports: [],
  claims: [],
  asOf: null,
})
const tally = (...versions: readonly Tally['versions'][number][]): Tally => ({ low: null, high: null, best: null, versions })

const claim = (field: Claim['field'], value: Claim['value'], more: Partial<Claim> = {}): Claim => ({
  id: `${field} ${JSON.stringify(value)}`,
  field,
  value,
  actor: null,
  of: null,
  status: 'asserted',
  speaker: [],
  said: null,
  supersedes: null,
  evidence: { report: 'r', start: 0, end: 1, quote: typeof value === 'string' ? value : value.text },
  sentence: { start: 0, end: 1 },
  rule: 'test',
  basis: 'stated',
  ...more,
})

const speaker = (name: string, role: string | null = null, organisation: string | null = null, actor: string | null = null) => ({
  name,
  role,
  organisation,
  actor,
  anonymous: false,
})

const nobody: Incident['casualties'] = { killed: null, wounded: null, missing: null, detained: null, abducted: null }

const incident = (more: Partial<Incident> = {}): Incident => ({
  id: 'i',
  type: 'bombing',
  codes: { acled: '', plover: '', cameo: '' },
  summary: 'Bombing in Gorbatel, Niger',
  stage: 'carried-out',
  when: { start: '2025-03-10', end: '2025-03-12', precision: 'range', text: null },
  where: { name: 'Gorbatel', country: 'NE', admin1: 'Tillabéri', lat: null, lon: null, precision: 'settlement', place: null },
  perpetrators: [],
  targets: [],
  means: [],
  casualties: nobody,
  standing: 'single-source',
  reports: ['r'],
  background: false,
  links: [],
  claims: [],
  ...more,
})

describe('what an incident is found by', () => {
  test('its type, country, days and standing', () => {
    expect(incidentFacets(incident({ standing: 'contested' }))).toMatchObject({
      type: 'bombing',
      country: 'NE',
      first: '2025-03-10',
      last: '2025-03-12',
      day: '2025-03-10',
      contested: true,
    })
    expect(incidentFacets(incident({ standing: 'corroborated' })).contested).toBe(false)
  })

  test.each<[start: string | null, end: string | null, days: readonly (string | null)[]]>([
    ['2025-03-10', null, ['2025-03-10', '9999-12-31', '2025-03-10']],
    [null, '2025-03-10', ['0000-01-01', '2025-03-10', '2025-03-10']],
    [null, null, [null, null, null]],
  ])('a time from %s to %s', (start, end, days) => {
    const { first, last, day } = incidentFacets(incident({ when: { start, end, precision: 'unknown', text: null } }))
    expect([first, last, day]).toEqual(days)
  })

  test('each number of the whole once, also where its ends are open; numbers of classes only where nobody counted the whole', () => {
    const killed = tally(version(12, null), version(17, 17), version(null, 84), version(17, 17), version(5, 5, 'children'))
    const wounded = tally(version(25, 25, 'soldiers'), version(3, 3, 'children'))
    const detained = tally(version(null, null))
    expect(incidentFacets(incident({ casualties: { ...nobody, killed, wounded, detained } })).counts).toEqual([
      { field: 'killed', low: 12, high: null },
      { field: 'killed', low: 17, high: 17 },
      { field: 'killed', low: 0, high: 84 },
      { field: 'wounded', low: 25, high: 25 },
      { field: 'wounded', low: 3, high: 3 },
    ])
  })

  test('everybody in the chain of a claim that counts, by name, role and organisation', () => {
    const chain = [speaker('Hila Sarem', 'Governor'), speaker('an officer', null, 'Kelm Police', 'kelm-police')]
    const rejected = claim(
      'killed',
      { low: 9, high: 9, approx: false, text: '9' },
      {
        speaker: [speaker('Nobody')],
        judgement: { kind: 'reject', seq: 1, by: null, at: '2025-03-12T10:00:00Z', why: null, to: null },
      },
    )
    const { speakers, words } = incidentFacets(incident({ claims: [claim('place', 'Gorbatel', { speaker: chain }), rejected] }))
    expect(speakers).toEqual(['an officer', 'governor', 'hila sarem', 'kelm police'])
    expect(words).toContain('hila sarem')
    expect(words).not.toContain('nobody')
  })

  test('parties by name, words and id; a corrected one as corrected', () => {
    const corrected = claim('perpetrator', 'gunmen', {
      judgement: {
        kind: 'correct',
        seq: 1,
        by: null,
        at: '2025-03-12T10:00:00Z',
        why: null,
        to: { value: 'Hill League', of: null, status: 'accused', actor: 'hill-league' },
      },
    })
    const { actors } = incidentFacets(
      incident({
        perpetrators: [{ name: 'Hill League', actor: 'hill-league', status: 'accused' }],
        targets: [{ name: 'a bakery', actor: null, status: 'asserted' }],
        claims: [corrected, claim('victim', 'bakers'), claim('target', 'the bakery of Osk'), claim('means', 'rifles')],
      }),
    )
    expect(actors).toEqual(['a bakery', 'bakers', 'hill league', 'the bakery of osk'])
  })

  test('words of its summary, place, country and claims, which no phrase runs over', () => {
    const { words } = incidentFacets(incident({ claims: [claim('target', 'the bakery of Osk'), claim('means', 'a cart bomb')] }))
    expect(words.split(' ¶ ')).toEqual(['bombing in gorbatel niger', 'gorbatel', 'tillaberi', 'niger', 'the bakery of osk', 'a cart bomb'])
  })
})
