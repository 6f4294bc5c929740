import { describe, expect, test } from 'vitest'
import { membersFrom, town, type ReportSpec } from '../fixture.cases.js'
import { edgesOf, standingEdges, type Edge } from './edges.js'
import { matchScore } from './match-score.js'
import { profilesOf } from './profile.js'

const place = town('Brode', 0, 0)
const killed = (count: number): string => `killed ${String(count)}, by police`
const reports: readonly ReportSpec[] = ['a', 'b', 'c', 'd', 'e'].map((id, i) => ({
  id,
  incidents: [
    {
      type: i === 4 ? 'armed-attack' : 'bombing',
      where: [place],
      when: i === 2 ? '2031-05-07' : '2031-05-06',
      cues: ['market', ...(i % 2 === 0 ? ['windmill'] : [])],
      claims: [killed(5 + (i % 3)), 'wounded 11, by police', ...(i > 1 ? ['perpetrator rebels, actor front'] : [])],
    },
  ],
}))

describe('edges', () => {
  test('bear the score of the pair, rounded so that every store gives it back to the last bit', () => {
    const profiles = profilesOf(membersFrom(reports))
    const edges = edgesOf(profiles)
    expect(edges.length).toBeGreaterThan(3)
    const scores = edges.map(({ first, second }) => {
      const [a, b] = [first, second].map((key) => profiles.find((profile) => profile.key === key))
      if (!a || !b) throw new Error('an edge leads nowhere')
      return matchScore(a, b)
    })
    // Sums of tenths are seldom tenths: without rounding this test would show nothing.
    expect(scores.some((score) => Math.round(score * 1e6) / 1e6 !== score)).toBe(true)
    expect(edges.map(({ score }) => score)).toEqual(scores.map((score) => Math.round(score * 1e6) / 1e6))
    for (const { score } of edges) expect(Number(score.toPrecision(15))).toBe(score)
  })

  test('are none within one report', () => {
    const [report] = reports
    const twice = { id: 'a', incidents: [...(report?.incidents ?? []), ...(report?.incidents ?? [])] }
    expect(edgesOf(profilesOf(membersFrom([twice])))).toEqual([])
  })
})

const edge = (first: string, second: string, score: number): Edge => ({ first, second, score })
const shown = (edges: readonly Edge[]): string => edges.map(({ first, second }) => first + second).join(' ')

test.each<[string, Edge[], string]>([
  ['none', [], ''],
  ['one counts, however weak', [edge('a', 'b', 2)], 'ab'],
  ['a weak one between two that have better is left out', [edge('a', 'b', 9), edge('c', 'd', 8), edge('b', 'c', 4)], 'ab cd'],
  ['a weak one is all that one end has', [edge('a', 'b', 9), edge('b', 'c', 4)], 'ab bc'],
  ['near the best of one end', [edge('a', 'b', 9), edge('c', 'd', 7), edge('b', 'c', 4)], 'ab cd bc'],
])('edges that count: %s', (_, edges, expected) => {
  expect(shown(standingEdges(edges))).toBe(expected)
})
