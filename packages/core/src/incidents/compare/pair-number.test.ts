import { describe, expect, test } from 'vitest'
import type { Tally } from '../../records/incident.js'
import { fitNumbers, numberGap, wholeOf } from './pair-number.js'

type Bounds = readonly [low: number | null, high: number | null, of?: string]

function tally(best: number | null, ...versions: readonly Bounds[]): Tally {
  const lows = versions.map(([low]) => low).filter((low) => low !== null)
  return {
    low: lows.length > 0 ? Math.min(...lows) : null,
    high: versions[0]?.[1] ?? null,
    best,
    versions: versions.map(([low, high, of = null]) => ({
      low,
      high,
      of,
      approx: false,
      speakers: [],
      reports: [],
      claims: [],
      asOf: null,
    })),
  }
}

describe('numbers', () => {
  test.each<[string, Tally | null, Tally | null, string, number]>([
    ['the same', tally(5, [5, 5]), tally(5, [5, 5]), 'same', 0],
    ['another', tally(5, [5, 5]), tally(9, [9, 9]), 'different', 4],
    ['at least', tally(5, [5, null]), tally(9, [9, 9]), 'same', 0],
    ['at most', tally(null, [null, 5]), tally(9, [9, 9]), 'different', 0],
    ['their range without a best', tally(5, [5, 5]), tally(null, [4, 9]), 'same', 0],
    ['their range beside us', tally(3, [3, 3]), tally(null, [4, 9]), 'different', 1],
    ['none', null, tally(9, [9, 9]), 'unknown', 0],
    ['words without bounds', tally(null, [null, null]), tally(null, [null, null]), 'unknown', 0],
    ['one class alone stands for the whole', tally(5, [5, 5, 'soldiers']), tally(5, [5, 5]), 'same', 0],
    ['two classes stand for nothing', tally(null, [5, 5, 'soldiers'], [3, 3, 'police']), tally(5, [5, 5]), 'unknown', 0],
    ['a part is no version of the whole', tally(12, [12, 12], [5, 5, 'children']), tally(5, [5, 5]), 'different', 7],
  ])('%s', (_, ours, theirs, expected, gap) => {
    expect(fitNumbers(ours, theirs)).toBe(expected)
    expect(numberGap(ours, theirs)).toBe(gap)
  })

  test('the versions of the whole', () => {
    expect(wholeOf(null)).toEqual([])
    expect(wholeOf(tally(12, [12, 12], [5, 5, 'children'])).map(({ low }) => low)).toEqual([12])
    expect(wholeOf(tally(5, [5, 5, 'soldiers'])).map(({ of }) => of)).toEqual(['soldiers'])
  })
})
