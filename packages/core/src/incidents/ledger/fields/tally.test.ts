import { describe, expect, test } from 'vitest'
import { claimsFrom } from '../fixture.cases.js'
import { tallyOf } from './tally.js'

const tally = (...lines: string[]): ReturnType<typeof tallyOf> =>
  tallyOf('killed', claimsFrom([{ id: 'r', incidents: [{ claims: lines }] }]).claims)

/** "low-high best": "12-? 17" is low 12, high open, best 17. */
function short(...lines: string[]): string {
  const found = tally(...lines)
  return found ? `${found.low ?? '?'}-${found.high ?? '?'} ${found.best ?? '?'}` : 'none'
}

describe('low, high and best', () => {
  test.each<[string, string[], string]>([
    ['nothing said', ['wounded 4'], 'none'],
    ['one number', ['killed 12'], '12-12 12'],
    ['zero is a number', ['killed 0'], '0-0 0'],
    ['an open end leaves the high open', ['killed 12+', 'killed 17'], '12-? 17'],
    ['a lower bound is the best there is', ['killed 12+'], '12-? 12'],
    ['the newest is best', ['killed 12, on 2031-05-06', 'killed 17, on 2031-05-07'], '12-17 17'],
    ['unknown days are oldest', ['killed 12', 'killed 9, on 2031-05-07'], '9-12 9'],
    [
      "a party's word on its own deed comes last",
      ['killed 17, by ana, on 2031-05-06', 'killed 25, by front, on 2031-05-07, claimed'],
      '17-25 17',
    ],
    ["a party's word stands where there is no other", ['killed 25, by front, claimed'], '25-25 25'],
    ['a superseded number no longer stands', ['killed 14, as k1', 'killed 17, revises k1'], '17-17 17'],
    [
      'what others said before a revision no longer stands',
      ['killed 14, by a, on 2031-05-06', 'killed 14, by b, on 2031-05-07, as k1', 'killed 17, by b, on 2031-05-07, revises k1'],
      '17-17 17',
    ],
    [
      'nor does a lower bound of that number',
      ['killed 14+, by a, on 2031-05-06', 'killed 14, by b, on 2031-05-07, as k1', 'killed 17, by b, on 2031-05-07, revises k1'],
      '17-17 17',
    ],
    [
      "another root's number of that day stands",
      ['killed 14, by a, on 2031-05-07', 'killed 14, by b, on 2031-05-07, as k1', 'killed 17, by b, on 2031-05-07, revises k1'],
      '14-17 14',
    ],
    [
      'as does the same number said anew',
      ['killed 14, by b, on 2031-05-07, as k1', 'killed 17, by b, on 2031-05-07, revises k1', 'killed 14, by a, on 2031-05-08'],
      '14-17 14',
    ],
    ['a denied number is no version', ['killed 14', 'killed 90, denied'], '14-14 14'],
    ['only denied', ['killed 90, denied'], 'none'],
    ['vague words alone have no best', ['killed 24~99'], '24-99 ?'],
    ['vague words give way to a number', ['killed 24~99, on 2031-05-08', 'killed 30, on 2031-05-07'], '24-99 30'],
    ['"about 40" is a number', ['killed ~40'], '40-40 40'],
    ['an upper bound alone has no best', ['killed -20'], '?-20 ?'],
    ['between two numbers: the lower', ['killed 80-84'], '80-84 80'],
    ['people as such are the whole', ['killed 12 of people', 'killed 17 of victims, on 2031-05-07'], '12-17 17'],
    ['a part never adds to the whole', ['killed 12', 'killed 5 of children'], '12-12 12'],
    ['one class alone gives the bounds', ['killed 25 of soldiers', 'killed 27 of soldiers, on 2031-05-07'], '25-27 27'],
    ['two classes alone do not', ['killed 25 of soldiers', 'killed 3 of attackers'], '?-? ?'],
    ['of one day the exact number', ['killed 12+, on 2031-05-07', 'killed 13, on 2031-05-07'], '12-? 13'],
    [
      'of one day and one kind the one with more roots',
      ['killed 12, on 2031-05-07', 'killed 13, by a', 'killed 15, by a, on 2031-05-07', 'killed 15, by b, on 2031-05-07'],
      '12-15 15',
    ],
    [
      'of one day, one kind and as many roots the first told',
      ['killed 13, by a, on 2031-05-07', 'killed 12, by b, on 2031-05-07'],
      '12-13 13',
    ],
  ])('%s', (_, lines, expected) => {
    expect(short(...lines)).toBe(expected)
  })
})

describe('versions', () => {
  test('the whole first, then the newest, then the lowest; parts by class', () => {
    const versions = tally(
      'killed 5 of children, on 2031-05-09',
      'killed 12+, on 2031-05-06',
      'killed 25, on 2031-05-07',
      'killed 17, on 2031-05-07',
      'killed 14',
    )?.versions
    expect(versions?.map(({ low, high, of }) => [low, high, of])).toEqual([
      [17, 17, null],
      [25, 25, null],
      [12, null, null],
      [14, 14, null],
      [5, 5, 'children'],
    ])
  })

  test('equal bounds are one version, of many speakers and reports', () => {
    const { claims } = claimsFrom([
      { id: 'b', published: '2031-05-07', incidents: [{ claims: ['killed 12, by police > clerk, on 2031-05-06', 'killed 12'] }] },
      { id: 'a', published: '2031-05-08', incidents: [{ claims: ['killed ~12, by Ana Bo, on 2031-05-07'] }] },
    ])
    const { versions } = tallyOf('killed', claims) ?? {}
    expect(versions).toEqual([
      {
        low: 12,
        high: 12,
        approx: false,
        of: null,
        speakers: ['Ana Bo', 'police'],
        reports: ['b', 'a'],
        claims: ['a-1.1', 'b-1.1', 'b-1.2'],
        asOf: '2031-05-07',
      },
    ])
  })
})
