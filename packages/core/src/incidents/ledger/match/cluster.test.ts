import { describe, expect, test } from 'vitest'
import type { Decision } from '../decisions.js'
import { membersFrom, town, type ReportSpec } from '../fixture.cases.js'
import { clusterMembers } from './cluster.js'
import { edgesOf } from './edges.js'
import { profilesOf } from './profile.js'

const brode = town('Brode', 10, 20)
const kelm = town('Kelm', 12, 20)
const day = '2031-05-06'

/** Groups as "a-1 b-1 | b-2". */
function groups(specs: readonly ReportSpec[], decisions: readonly Decision[] = []): string {
  const members = membersFrom(specs)
  const profiles = profilesOf(members)
  const clusters = clusterMembers(profiles, edgesOf(profiles), decisions)
  const named = clusters.groups.map((group) =>
    group
      .map((index) => members[index]?.key ?? '')
      .sort()
      .join(' '),
  )
  return [...named.sort(), ...clusters.problems.map((problem) => problem.code)].join(' | ')
}

const told = (id: string, more: Partial<ReportSpec> = {}): ReportSpec => ({
  id,
  published: '2031-05-07',
  incidents: [{ where: [brode], when: day }],
  ...more,
})
const twice = (id: string): ReportSpec =>
  told(id, {
    incidents: [
      { where: [brode], when: day, cues: ['market'], claims: ['killed 12'] },
      { where: [brode], when: day, cues: ['bridge'], claims: ['killed 3'] },
    ],
  })

const row = (id: string, number: string, more: Partial<ReportSpec> = {}): ReportSpec =>
  told(id, { row: { dataset: 'Valley Data', row: number }, ...more })
const far: Partial<ReportSpec> = { incidents: [{ where: [kelm], when: '2031-01-01', type: 'armed-attack' }] }

describe('grouping rows of a data set', () => {
  test.each<[string, ReportSpec[], Decision[], string]>([
    ['two rows are two incidents, however alike', [row('a', '1'), row('b', '2')], [], 'a-1 | b-1'],
    ['a report and a row are one', [told('a'), row('b', '2')], [], 'a-1 b-1'],
    ['rows of two data sets are one', [row('a', '1'), told('b', { row: { dataset: 'Hill Data', row: '2' } })], [], 'a-1 b-1'],
    ['no report makes two rows one', [row('a', '1'), row('b', '2'), told('c'), told('d')], [], 'a-1 c-1 d-1 | b-1'],
    ['versions of a row are one, whatever has changed', [row('a', '1'), row('b', '1', far)], [], 'a-1 b-1'],
    ['people keep versions of a row apart', [row('a', '1'), row('b', '1')], [{ kind: 'different', a: 'a-1', b: 'b-1' }], 'a-1 | b-1'],
    ['people join two rows', [row('a', '1'), row('b', '2')], [{ kind: 'same', a: 'a-1', b: 'b-1' }], 'a-1 b-1'],
    [
      'what people joined takes other versions of its rows',
      [row('a', '1'), row('b', '2'), row('c', '2', far)],
      [{ kind: 'same', a: 'a-1', b: 'b-1' }],
      'a-1 b-1 c-1',
    ],
  ])('%s', (_, specs, decisions, expected) => {
    expect(groups(specs, decisions)).toBe(expected)
  })
})

describe('grouping', () => {
  test.each<[string, ReportSpec[], Decision[], string]>([
    ['three reports of one incident', [told('a'), told('b'), told('c')], [], 'a-1 b-1 c-1'],
    ['another town stays apart', [told('a'), told('b', { incidents: [{ where: [kelm], when: day }] })], [], 'a-1 | b-1'],
    ['what one report tells apart stays apart', [twice('a')], [], 'a-1 | a-2'],
    ['each to its own', [twice('a'), twice('b')], [], 'a-1 b-1 | a-2 b-2'],
    [
      'a third report joins the one it is more like',
      [twice('a'), told('b', { incidents: [{ where: [brode], when: day, cues: ['bridge'] }] })],
      [],
      'a-1 | a-2 b-1',
    ],
    ['people keep apart', [told('a'), told('b')], [{ kind: 'different', a: 'a-1', b: 'b-1' }], 'a-1 | b-1'],
    ['people keep apart through others', [told('a'), told('b'), told('c')], [{ kind: 'different', a: 'c-1', b: 'a-1' }], 'a-1 b-1 | c-1'],
    [
      'people join',
      [told('a'), told('b', { incidents: [{ where: [kelm], when: '2031-01-01' }] })],
      [{ kind: 'same', a: 'b-1', b: 'a-1' }],
      'a-1 b-1',
    ],
    ['people join what one report tells apart', [twice('a')], [{ kind: 'same', a: 'a-1', b: 'a-2' }], 'a-1 a-2'],
    ['unsure leaves it to the score', [told('a'), told('b')], [{ kind: 'unsure', a: 'a-1', b: 'b-1' }], 'a-1 b-1'],
    [
      'keys that are gone do no harm',
      [told('a')],
      [
        { kind: 'same', a: 'a-1', b: 'gone' },
        { kind: 'different', a: 'a-1', b: 'gone' },
      ],
      'a-1',
    ],
    [
      'decisions that contradict each other',
      [told('a'), told('b')],
      [
        { kind: 'same', a: 'a-1', b: 'b-1' },
        { kind: 'different', a: 'a-1', b: 'b-1' },
      ],
      'a-1 | b-1 | decisions-contradict',
    ],
  ])('%s', (_, specs, decisions, expected) => {
    expect(groups(specs, decisions)).toBe(expected)
  })

  test('what nothing tells apart in one report comes together through another', () => {
    const parts = [
      { where: [brode], when: day, claims: ['killed 12'] },
      { type: 'armed-attack' as const, where: [brode], cues: ['market'] },
    ]
    const whole = told('b', { incidents: [{ where: [brode], when: day, cues: ['market'], claims: ['killed 12'] }] })
    expect(groups([told('a', { incidents: parts })])).toBe('a-1 | a-2')
    expect(groups([told('a', { incidents: parts }), whole])).toBe('a-1 a-2 b-1')
  })

  test('a chain of likenesses is not enough: a vague report does not join two days', () => {
    const specs = [
      told('a'),
      told('b', { incidents: [{ where: [brode], when: '2031-05-25' }] }),
      told('c', { incidents: [{ where: [brode], when: '2031-05-01/2031-05-31' }], published: '2031-06-02' }),
    ]
    expect(groups(specs).split(' | ').length).toBeGreaterThan(1)
  })

  test('a story of four hundred reports is one incident', () => {
    const specs = Array.from({ length: 400 }, (_, i) => told(`r${i}`, { body: `Report number ${i} of the day.` }))
    expect(groups(specs).split(' | ')).toHaveLength(1)
  })
})
