import { expect, test } from 'vitest'
import { membersFrom, town, type ReportSpec } from '../fixture.cases.js'
import { candidatesOf } from './candidates.js'
import { profilesOf } from './profile.js'

function count(specs: readonly ReportSpec[]): number {
  return candidatesOf(profilesOf(membersFrom(specs))).reduce((sum, others) => sum + others.length, 0)
}

const first = town('Brode', 0, 0)
const pairs: readonly [string, number, ReportSpec[]][] = [
  [
    'one town, one day',
    1,
    [
      { id: 'a', incidents: [{ where: [first], when: '2031-05-06' }] },
      { id: 'b', incidents: [{ where: [first], when: '2031-05-06' }] },
    ],
  ],
  [
    'one town, no day',
    1,
    [
      { id: 'a', incidents: [{ where: [first], when: '2031-05-06' }] },
      { id: 'b', incidents: [{ where: [first] }] },
    ],
  ],
  [
    'nothing in common',
    0,
    [
      { id: 'a', incidents: [{ where: [first], when: '2031-05-06' }] },
      { id: 'b', incidents: [{ type: 'arrest' }] },
    ],
  ],
  [
    'a rare cue, and neither place nor day',
    1,
    [
      { id: 'a', incidents: [{ cues: ['windmill'] }] },
      { id: 'b', incidents: [{ cues: ['windmill'] }] },
    ],
  ],
  [
    'a victim by name',
    1,
    [
      { id: 'a', incidents: [{ claims: ['victim Ana Bo'] }] },
      { id: 'b', incidents: [{ claims: ['victim Ana Bo'] }] },
    ],
  ],
  [
    'a toll and a day, and no place',
    1,
    [
      { id: 'a', incidents: [{ where: [first], when: '2031-05-06', claims: ['killed 12'] }] },
      { id: 'b', incidents: [{ when: '2031-05-06', claims: ['killed 12'] }] },
    ],
  ],
  [
    'two incidents of one report',
    0,
    [
      {
        id: 'a',
        incidents: [
          { where: [first], when: '2031-05-06' },
          { where: [first], when: '2031-05-06' },
        ],
      },
    ],
  ],
]

test.each(pairs)('%s', (_, expected, specs) => {
  expect(count(specs)).toBe(expected)
})

test('the pairs grow with the reports of one event, not with their square', () => {
  const reports = (n: number): ReportSpec[] =>
    Array.from({ length: n }, (_, i) => ({
      id: `r${i}`,
      published: '2031-05-08',
      incidents: [{ where: [first], when: '2031-05-06', cues: ['market'] }],
    }))
  expect(count(reports(400))).toBeLessThan(2.5 * count(reports(200)))
})
