import { describe, expect, test } from 'vitest'
import type { Incident } from '../records/incident.js'
import { actor } from '../incidents/ledger/fixture.cases.js'
import type { ReportSpec } from '../incidents/ledger/fixture.cases.js'
import { lines, told } from './fixture.cases.js'
import { namedPolicies, policyNames, type PolicyName } from './named.js'
import { readPolicy } from './policy.js'
import { policyView } from './view.js'

type Reports = readonly Omit<ReportSpec, 'id'>[]

const front = actor('front')
const view = (name: PolicyName, reports: Reports) => {
  const { incident, sources } = told(reports, [front], {
    perpetrators: [{ name: 'front', actor: 'front', status: 'accused' }],
  })
  return policyView(incident, namedPolicies[name], sources)
}
/** "12" or "3/5/7", by the cell's name; "-" where nothing is written. */
const number = (name: PolicyName, cell: string, reports: Reports): string => {
  const found = view(name, reports).cells.find((one) => one.name === cell)
  if (!found) throw new Error(`no cell ${cell}`)
  const { low, best, high } = found
  return low === null && high === null ? String(best ?? '-') : `${low ?? ''}/${best ?? ''}/${high ?? ''}`
}
const chosenBy = (name: PolicyName, cell: string, reports: Reports): string | undefined =>
  view(name, reports).cells.find((one) => one.name === cell)?.rule

describe('acled: one number of deaths', () => {
  test.each<[string, Reports, string, string]>([
    ['nothing said of deaths is 0', [lines('wounded 4')], '0', 'absent'],
    ['the lowest of two sources', [lines('killed 12, by police'), lines('killed 17, by medics')], '12', 'lowest'],
    ['"at least" is its number', [lines('killed 12+, by police')], '12', 'lowest'],
    [
      'two sources outdo one lower',
      [lines('killed 3, by police'), lines('killed 5, by medics'), lines('killed 5, by army')],
      '5',
      'corroborated',
    ],
    [
      'one source in two reports is one',
      [lines('killed 3, by medics'), lines('killed 5, by police'), lines('killed 5, by police')],
      '3',
      'lowest',
    ],
    [
      'a source mends its own number',
      [lines('killed 3, by police, on 2031-05-06'), lines('killed 7, by police, on 2031-05-07')],
      '7',
      'lowest',
    ],
    ['dozens', [lines('killed dozens')], '12', 'lowest'],
    ['tens', [lines('killed tens')], '10', 'lowest'],
    ['hundreds', [lines('killed hundreds')], '100', 'lowest'],
    ['a number outdoes a vague word', [lines('killed dozens, by a'), lines('killed 30, by b')], '30', 'lowest'],
    ['several', [lines('killed several')], '3', 'lowest'],
    ['several among many hurt', [lines('killed several', 'wounded 40')], '10', 'lowest'],
    ['several among few hurt', [lines('killed several', 'wounded 9')], '3', 'lowest'],
    ['up to five: some, at most five', [lines('killed -5')], '3', 'unnumbered'],
    ['up to two', [lines('killed -2')], '2', 'unnumbered'],
    ['about 40 is 40', [lines('killed ~40')], '40', 'lowest'],
    ['between two numbers', [lines('killed 4-6')], '4', 'lowest'],
    ['no casualties', [lines('killed 0')], '0', 'lowest'],
    ['children are within the whole', [lines('killed 12', 'killed 5 of children')], '12', 'lowest'],
    ['children alone', [lines('killed 5 of children')], '5', 'lowest'],
    ['soldiers and attackers, counted apart', [lines('killed 3 of soldiers', 'killed 5 of militants')], '8', 'sum-of-classes'],
    ['workers and women may be the same', [lines('killed 3 of workers', 'killed 2 of women')], '3', 'lowest'],
    ['a class nobody knows may be among the others', [lines('killed 3 of soldiers', 'killed 9 of passengers')], '9', 'lowest'],
    ['animals are no people', [lines('killed 60 of animals')], '0', 'absent'],
    ['a denied number', [lines('killed 9, denied')], '0', 'absent'],
    ['a superseded number', [lines('killed 4, as k', 'killed 9, revises k')], '9', 'lowest'],
    ["the doer's own count comes last", [lines('killed 3, by front, claimed'), lines('killed 8, by police')], '8', 'lowest'],
    ["the doer's own count, where there is no other", [lines('killed 25, by front, claimed')], '25', 'lowest'],
    ['what is not confirmed comes after what is', [lines('killed 2, by a, unverified'), lines('killed 8, by police')], '8', 'lowest'],
  ])('%s', (_name, reports, expected, rule) => {
    expect([number('acled', 'fatalities', reports), chosenBy('acled', 'fatalities', reports)]).toEqual([expected, `acled/${rule}`])
  })
})

describe('ged: low, best and high', () => {
  test.each<[string, Reports, string]>([
    ['nothing said', [lines('wounded 4')], '-'],
    ['one number', [lines('killed 12')], '12/12/12'],
    ['the newest is best', [lines('killed 12, by a, on 2031-05-06'), lines('killed 17, by b, on 2031-05-07')], '12/17/17'],
    [
      'of one day the number with more sources',
      [lines('killed 17, by a, on 2031-05-06'), lines('killed 12, by b, on 2031-05-06'), lines('killed 12, by c, on 2031-05-06')],
      '12/12/17',
    ],
    ['an open end is closed by the highest told', [lines('killed 12+, by a'), lines('killed 17, by b, on 2031-05-07')], '12/17/17'],
    ['at least 12 alone', [lines('killed 12+')], '12/12/12'],
    ['dozens', [lines('killed dozens')], '24/24/99'],
    ['up to five', [lines('killed -5')], '//5'],
    ["the doer's own count is no extreme", [lines('killed 25, by front, claimed'), lines('killed 4, by police')], '4/4/4'],
    ['classes told apart', [lines('killed 3 of soldiers', 'killed 5-7 of civilians')], '8/8/10'],
  ])('%s', (_name, reports, expected) => {
    expect(number('ged', 'deaths', reports)).toBe(expected)
  })

  test('the classes of the dead beside the whole', () => {
    const reports = [
      lines('killed 12', 'killed 3 of soldiers', 'killed 2 of police officers', 'killed 4 of militants', 'killed 2 of children'),
    ]
    const cells = view('ged', reports).cells.map(({ name, best }) => [name, best])
    expect(cells).toEqual([
      ['deaths', 12],
      ['deaths_attackers', 4],
      ['deaths_security_forces', 5],
      ['deaths_civilians', 2],
    ])
  })
})

describe('gtd: the newest, the majority, the lowest', () => {
  test.each<[string, Reports, string, string]>([
    ['the newest day', [lines('killed 12, by a, on 2031-05-06'), lines('killed 17, by b, on 2031-05-07')], '17', 'newest-agreed'],
    [
      'no agreement on the newest day: the majority',
      [lines('killed 9, by a, on 2031-05-07'), lines('killed 7, by b, on 2031-05-07'), lines('killed 7, by c, on 2031-05-06')],
      '7',
      'majority',
    ],
    ['no majority: the lowest', [lines('killed 9, by a, on 2031-05-07'), lines('killed 7, by b, on 2031-05-07')], '7', 'lowest'],
    [
      'the doer is not the newest source',
      [lines('killed 30, by front, claimed, on 2031-05-09'), lines('killed 4, by a, on 2031-05-06')],
      '4',
      'newest-agreed',
    ],
    [
      'nor is what is not confirmed',
      [lines('killed 30, by a, unverified, on 2031-05-09'), lines('killed 4, by b, on 2031-05-06')],
      '4',
      'newest-agreed',
    ],
    ['known but not numbered stays blank', [lines('killed dozens')], '-', 'unnumbered'],
    ['nothing said', [lines('wounded 3')], '-', 'absent'],
    ['victims and attackers both', [lines('killed 4 of civilians', 'killed 1 of attackers')], '5', 'sum-of-classes'],
  ])('%s', (_name, reports, expected, rule) => {
    expect([number('gtd', 'nkill', reports), chosenBy('gtd', 'nkill', reports)]).toEqual([expected, `gtd/${rule}`])
  })

  test('attackers and wounded have cells of their own', () => {
    const reports = [lines('killed 6', 'killed 1 of attackers', 'wounded 8, by a', 'wounded 2 of attackers')]
    expect(view('gtd', reports).cells.map(({ best }) => best)).toEqual([6, 1, 8, 2])
  })
})

describe('ibc: a range over independent sources', () => {
  test.each<[string, Reports, string, string]>([
    ['two sources', [lines('killed 3, by a'), lines('killed 5, by b')], '3//5', 'two-sources'],
    ['one source', [lines('killed 3, by a')], '3//3', 'provisional'],
    ['one source in two reports', [lines('killed 3, by a'), lines('killed 3, by a')], '3//3', 'provisional'],
    ['civilians, where somebody counted them', [lines('killed 9, by a', 'killed 4 of civilians, by a')], '4//4', 'provisional'],
    ['police count as civilians', [lines('killed 4 of civilians', 'killed 2 of police officers')], '6//6', 'provisional'],
    ['soldiers alone do not', [lines('killed 25 of soldiers')], '-', 'provisional'],
    ['nothing said', [lines('wounded 3')], '-', 'provisional'],
  ])('%s', (_name, reports, expected, grade) => {
    expect([number('ibc', 'deaths', reports), view('ibc', reports).grade?.grade]).toEqual([expected, grade])
  })
})

describe('airwars: each kind of victim, what is conceded kept apart', () => {
  const reports = [
    lines(
      'killed 9 of civilians, by medics',
      'killed 4-5 of children, by medics',
      'killed 3 of militants, by medics',
      'wounded 11, by medics',
    ),
    lines('killed 7 of civilians, by mayor'),
    lines('killed 2 of civilians, by front, claimed', 'perpetrator front, actor front, by front, claimed'),
  ]
  test.each([
    ['civilians_killed', '7//9'],
    ['children_killed', '4//5'],
    ['women_killed', '-'],
    ['belligerents_killed', '3//3'],
    ['civilians_killed_conceded', '2//2'],
    ['civilians_wounded', '11//11'],
    ['civilians_wounded_conceded', '-'],
  ])('%s %s', (cell, expected) => {
    expect(number('airwars', cell, reports)).toBe(expected)
  })
})

describe('every policy', () => {
  test.each(policyNames)('%s is valid data', (name) => {
    expect(readPolicy(JSON.parse(JSON.stringify(namedPolicies[name])))).toEqual({ policy: namedPolicies[name] })
  })

  test('a number says what it stands on', () => {
    const reports = [
      lines('killed 12+, by police, on 2031-05-06'),
      lines('killed 14, by governor, on 2031-05-06, as k'),
      lines('killed 17, by medics, on 2031-05-07', 'killed 40, by army, denied', 'killed 25, by front, claimed'),
    ]
    const [fatalities] = view('acled', reports).cells
    expect(fatalities).toMatchObject({ best: 12, claims: ['r1-1.1', 'r2-1.k', 'r3-1.1'] })
    expect(fatalities?.why).toBe(
      '12: the lowest number told. Told: 12 or more (police), 14 (governor), 17 (medics). Left out: 40 (army; a denial), 25 (front; only claimed).',
    )
    expect(view('acled', reports).dispute).toBe('killed: sources differ: 12 or more (police) / 14 (governor) / 17 (medics) / 25 (front)')
    expect(view('acled', [lines('killed 3, by a'), lines('killed 3, by b')]).dispute).toBeNull()
  })

  test('a fallback and a sum say so', () => {
    expect(view('ibc', [lines('killed 4, by a')]).cells[0]?.why).toBe(
      '4 to 4: the lowest and the highest number told. Nobody counted civilians or police officers alone. Told: 4 (a).',
    )
    expect(view('acled', [lines('killed 3 of soldiers, by a', 'killed 5 of militants, by a')]).cells[0]?.why).toBe(
      '8: the sum of 5 (militants) and 3 (soldiers), whom nobody counted together. Told: 5 militants (a), 3 soldiers (a).',
    )
  })

  test('a claim that a person rejected counts for nothing, one that was corrected as what it was corrected to', () => {
    const { incident, sources } = told([lines('killed 3, by police'), lines('killed 5, by medics')])
    const judged = (kind: 'reject' | 'correct'): Incident => {
      const to = { value: { low: 8, high: 8, approx: false, text: '8' }, of: null, status: 'asserted' as const, actor: null }
      const judgement = { kind, seq: 1, by: 'ana', at: '2031-05-09', why: null, to: kind === 'correct' ? to : null }
      return { ...incident, claims: incident.claims.map((claim, i) => (i === 0 ? { ...claim, judgement } : claim)) }
    }
    const [rejected] = policyView(judged('reject'), namedPolicies.acled, sources).cells
    expect([rejected?.best, rejected?.claims]).toEqual([5, ['r2-1.1']])
    expect(rejected?.why).toContain('Left out: 3 (police; rejected by ana).')
    expect(policyView(judged('reject'), namedPolicies.ibc, sources)).toMatchObject({
      sources: 1,
      dispute: null,
      grade: { grade: 'provisional' },
    })
    const [corrected] = policyView(judged('correct'), namedPolicies.ged, sources).cells
    expect([corrected?.low, corrected?.high]).toEqual([5, 8])
  })
})
