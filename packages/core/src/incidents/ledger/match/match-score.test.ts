import { describe, expect, test } from 'vitest'
import type { GazetteerPlace } from '../../../records/place.js'
import { area, membersFrom, town, unplaced, type IncidentSpec } from '../fixture.cases.js'
import { explainMatch, matchScore, SAME_INCIDENT, scoreIfSame } from './match-score.js'
import { profilesOf } from './profile.js'

const brode = town('Brode', 10, 20)
const suburb = town('Brode Heights', 10.05, 20.05)
const kelm = town('Kelm', 12, 20)
const land = area('country', 'Arland')
const otherland = area('country', 'Borland', 'XB')
const mill: GazetteerPlace = { ...brode, id: 'site:mill', name: 'Blue Mill', kind: 'site' }

interface Pair {
  readonly a: IncidentSpec
  readonly b: IncidentSpec
  readonly published?: readonly [string | null, string | null]
}

function profiles({ a, b, published = ['2031-05-07', '2031-05-08'] }: Pair): ReturnType<typeof profilesOf> {
  return profilesOf(
    membersFrom([
      { id: 'a', published: published[0], incidents: [a] },
      { id: 'b', published: published[1], incidents: [b] },
    ]),
  )
}

const day = '2031-05-06'
const fire = 'target the town hall of Brode after the gunmen had crossed the river'
const school = 'target a school bus with pupils from the lower valley near the bakery'

describe('two incidents of two reports', () => {
  test.each<[string, boolean, Pair]>([
    ['same type, day and town', true, { a: { where: [brode], when: day }, b: { where: [brode], when: day } }],
    [
      'a bombing that another calls an attack',
      true,
      { a: { where: [brode], when: day }, b: { type: 'armed-attack', where: [brode], when: day, claims: ['killed 12'] } },
    ],
    [
      'an undated report, by place, type and what was hit',
      true,
      {
        a: { where: [brode], when: day, cues: ['wedding', 'hall'] },
        b: { where: [brode], cues: ['hall', 'wedding'] },
        published: ['2031-05-07', null],
      },
    ],
    ['a suburb', true, { a: { where: [brode], when: day }, b: { where: [suburb], when: day } }],
    ['a place that neither could place', true, { a: { where: [unplaced('Ost')], when: day }, b: { where: [unplaced('Ost')], when: day } }],
    [
      'a day within a recalled month, with the same toll',
      true,
      {
        a: { where: [brode], when: day, claims: ['killed 32'] },
        b: { background: true, where: [brode], when: '2031-05-01/2031-05-31', claims: ['killed 32'] },
        published: ['2031-05-07', '2031-09-01'],
      },
    ],
    [
      'an old toll that the other revises',
      true,
      {
        a: { where: [land], when: day, claims: ['killed 14'] },
        b: { where: [land], when: day, claims: ['killed 14, as k', 'killed 17, revises k'] },
      },
    ],
    [
      'a part of town that shares its name with a town elsewhere',
      true,
      { a: { where: [brode], when: day }, b: { where: [town('North Brode', 30, 40)], when: day } },
    ],
    [
      'two names, one of which the other report names as well',
      true,
      {
        a: { where: [unplaced('Velm')], when: day },
        b: { where: [unplaced('Kerrin')], when: '2031-05-04/2031-05-06', claims: ['target the mill at Velm'] },
      },
    ],
    [
      'two names that only their own reports name',
      false,
      {
        a: { where: [unplaced('Velm')], when: day },
        b: { where: [unplaced('Kerrin')], when: '2031-05-04/2031-05-06', claims: ['target the mill at Osk'] },
      },
    ],
    [
      'a suburb without a day in a report of the same week',
      true,
      { a: { where: [brode], when: day }, b: { where: [suburb] }, published: ['2031-05-07', '2031-05-12'] },
    ],
    ['another town', false, { a: { where: [brode], when: day }, b: { where: [kelm], when: day } }],
    ['another day', false, { a: { where: [brode], when: day }, b: { where: [brode], when: '2031-05-02' } }],
    [
      'another year',
      false,
      { a: { where: [brode], when: day, cues: ['windmill'] }, b: { where: [brode], when: '2030-05-06', cues: ['windmill'] } },
    ],
    [
      'another country',
      false,
      { a: { where: [land], when: day, claims: ['killed 3'] }, b: { where: [otherland], when: day, claims: ['killed 3'] } },
    ],
    ['the arrest after the bombing', false, { a: { where: [brode], when: day }, b: { type: 'arrest', where: [brode], when: day } }],
    [
      'the threat before the bombing',
      false,
      { a: { where: [brode], when: day, stage: 'threatened' }, b: { where: [brode], when: '2031-05-07' } },
    ],
    [
      'one country and one day alone',
      false,
      { a: { where: [land], when: day, claims: [fire] }, b: { where: [land], when: day, claims: [school] } },
    ],
    [
      'a town and a type, and nothing to tell when',
      false,
      { a: { where: [brode] }, b: { type: 'armed-attack', where: [brode] }, published: ['2031-05-07', null] },
    ],
    ['nothing but a type', false, { a: {}, b: {}, published: ['2031-05-07', null] }],
    ['a report that came out before the other took place', false, { a: { where: [brode] }, b: { where: [brode], when: '2031-05-20' } }],
  ])('%s: %s', (_, same, pair) => {
    const [a, b] = profiles(pair)
    if (!a || !b) throw new Error('two members are needed')
    expect(explainMatch(a, b).score >= SAME_INCIDENT, JSON.stringify(explainMatch(a, b), null, 1)).toBe(same)
    expect(matchScore(b, a)).toBe(matchScore(a, b))
  })
})

test.each<[string, IncidentSpec, boolean]>([
  ['a doer, a small toll and a country fit many', { where: [land] }, false],
  ['with a town they point to one', { where: [brode] }, true],
  ['so they do with a large toll', { where: [land], claims: ['killed 41', 'perpetrator the Front, actor front'] }, true],
])('likeness is not enough: %s', (_, where, same) => {
  const told: IncidentSpec = { cues: ['windmill'], claims: ['killed 1', 'perpetrator the Front, actor front'], ...where }
  const [a, b] = profiles({ a: told, b: told, published: ['2031-05-07', '2031-05-08'] })
  if (!a || !b) throw new Error('two members are needed')
  const without = {
    ...a,
    origin: 'another text',
    words: { ...a.words, words: new Uint32Array() },
    ownSentences: new Set<number>(),
    main: false,
  }
  expect(matchScore(without, b)).toBeGreaterThanOrEqual(SAME_INCIDENT)
  expect(scoreIfSame(without, b) !== null).toBe(same)
})

test('a match explains itself', () => {
  const [a, b] = profiles({
    a: { where: [mill, brode], when: day, cues: ['windmill'] },
    b: { where: [mill, brode], when: '2031-05-02', cues: ['windmill'] },
  })
  if (!a || !b) throw new Error('two members are needed')
  expect(explainMatch(a, b).reasons.map(({ weight, sentence }) => `${weight} ${sentence}`)).toEqual([
    '0.5 Both are of type bombing.',
    '-1.8 Different days: 2031-05-06 and 2031-05-02.',
    '3 Both at Blue Mill.',
    '0.9 Both speak of windmill.',
  ])
})
