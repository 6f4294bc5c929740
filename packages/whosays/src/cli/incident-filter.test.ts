import { describe, expect, test } from 'vitest'
import type { IncidentQuery } from '../store/incident-query.js'
import { isEmpty, readFilter, type FilterOptions, type IncidentFilter } from './incident-filter.js'

function filter(options: FilterOptions): IncidentFilter {
  const read = readFilter(options)
  if ('error' in read) throw new Error(read.error)
  return read
}
const error = (options: FilterOptions): string => {
  const read = readFilter(options)
  return 'error' in read ? read.error : `none: ${read.words}`
}
const counts = (low: number, high: number | null): IncidentQuery => ({ counts: [{ field: 'killed', low, high }] })

describe('a filter', () => {
  test.each<[options: FilterOptions, query: IncidentQuery, words: string]>([
    [{}, {}, ''],
    [{ country: ['iq', 'Niger', 'IRAQ'] }, { countries: ['IQ', 'NE'] }, 'in Iraq or Niger'],
    [{ since: '2026-03-01' }, { since: '2026-03-01' }, 'from 1 Mar 2026'],
    [{ since: '2026-03-01', until: '2026-03-01' }, { since: '2026-03-01', until: '2026-03-01' }, 'from 1 Mar 2026 until 1 Mar 2026'],
    [{ until: '2026-03-01T10:00:00Z' }, { until: '2026-03-01' }, 'until 1 Mar 2026'],
    [{ contested: true }, { contested: true }, 'contested'],
    [{ type: ['air-strike', 'Armed Clash'] }, { types: ['air-strike', 'armed-clash'] }, 'type air-strike or armed-clash'],
    [{ speaker: ['Police', 'the Mayor’s'] }, { speakers: ['police', 'the mayor'] }, 'speaker "Police" or "the Mayor’s"'],
    [{ actor: ['Red-Front'] }, { actors: ['red front'] }, 'actor "Red-Front"'],
    [
      { text: 'market "toll gate" bomb*' },
      {
        text: [
          { words: 'market', open: false },
          { words: 'toll gate', open: false },
          { words: 'bomb', open: true },
        ],
      },
      'with market and "toll gate" and bomb*',
    ],
    [
      { killed: '>3', wounded: '2..5' },
      {
        counts: [
          { field: 'killed', low: 4, high: null },
          { field: 'wounded', low: 2, high: 5 },
        ],
      },
      '4 or more killed; 2 to 5 wounded',
    ],
  ])('%j', (options, query, words) => {
    expect(filter(options)).toEqual({ query, words })
    expect(isEmpty(filter(options))).toBe(words === '')
  })

  test.each<[given: string, low: number, high: number | null, words: string]>([
    ['3', 3, 3, '3 killed'],
    ['=3', 3, 3, '3 killed'],
    ['0', 0, 0, '0 killed'],
    ['>3', 4, null, '4 or more killed'],
    ['>= 3', 3, null, '3 or more killed'],
    ['3+', 3, null, '3 or more killed'],
    ['<3', 0, 2, 'at most 2 killed'],
    ['<1', 0, 0, '0 killed'],
    ['<=3', 0, 3, 'at most 3 killed'],
    ['2..5', 2, 5, '2 to 5 killed'],
    ['2-5', 2, 5, '2 to 5 killed'],
    ['2 – 5', 2, 5, '2 to 5 killed'],
  ])('killed %s', (given, low, high, words) => {
    expect(filter({ killed: given })).toEqual({ query: counts(low, high), words })
  })

  test.each(['', 'many', '3.5', '-3', '<0', '5..2', '>3+', '> ', '99999999999', '3;4', '3 killed'])('killed %j is refused', (given) => {
    expect(error({ killed: given })).toMatch(/^--killed: ".*" is no number of people; expected a number \(3\), ">3", ">=3"/)
  })

  test.each<[options: FilterOptions, says: string]>([
    [{ country: ['IQ', 'Mordor'] }, '--country: there is no country "Mordor"; give its two letters (IQ) or its English name (Iraq)'],
    [{ country: ['\u001b[2Jx'] }, '--country: there is no country "[2Jx"; give its two letters (IQ) or its English name (Iraq)'],
    [{ type: ['war'] }, '--type: there is no type "war"; there are air-strike, drone-strike, shelling,'],
    [{ since: '2026-03-02', until: '2026-03-01' }, '--since 2026-03-02 is later than --until 2026-03-01; no day is between them'],
    [{ speaker: ['…'] }, '--speaker: "…" has no word; expected a name or a part of one'],
    [{ actor: [''] }, '--actor: "" has no word'],
    [{ text: '""' }, '--text: """" cannot be searched for; expected 1 to 32 words'],
    [{ text: 'a '.repeat(40) }, 'cannot be searched for'],
  ])('%j is refused, and says what is accepted', (options, says) => {
    expect(error(options)).toContain(says)
  })
})
