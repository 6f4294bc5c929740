import { describe, expect, test } from 'vitest'
import { deriveLedger } from '../incidents/ledger/derive-ledger.js'
import { actor, claimsFrom, reading, type ReportSpec } from '../incidents/ledger/fixture.cases.js'
import { sourcesOf } from './sources.js'

const actors = [actor('front', 'armed-group', { name: 'Dawn Front', aliases: ['the Front'] })]
const body =
  'A bomb went off outside the old mill in Tarvin early on Monday, and the road to the coast was closed for the whole of the day by the guards.'
const specs: readonly ReportSpec[] = [
  {
    id: 'a',
    published: '2031-05-06',
    body,
    incidents: [{ claims: ['killed 3', 'killed 4, by police', 'killed 9, by the Front'] }],
    actors,
  },
  {
    id: 'b',
    published: '2031-05-07',
    agency: 'Northwire',
    incidents: [{ claims: ['killed 3', 'killed 4, by mayor > police', 'killed 5, by ?guard'] }],
  },
  { id: 'c', published: '2031-05-08', body, incidents: [{ claims: ['killed 3', 'killed 4, by police', 'killed 9, by the Front'] }] },
]

describe('the sources of a ledger document', () => {
  const ledger = deriveLedger(specs.map(reading))
  const sources = sourcesOf({ ...ledger, actors })
  const { claims } = claimsFrom(specs)

  test('a claim has the root that the ledger gave it', () => {
    expect(ledger.reports.map(({ copyOf }) => copyOf)).toEqual([null, null, 'a'])
    expect(claims.map(({ claim }) => sources.root(claim))).toEqual(claims.map(({ root }) => root))
  })

  test('reports stand in their order; one that is missing stands first and is a house of its own', () => {
    const [first] = claims
    expect(claims.map(({ claim }) => sources.rank(claim))).toEqual(claims.map(({ source }) => source.rank))
    const claim = { ...(first?.claim ?? claims[0]!.claim), evidence: { report: 'gone', start: 0, end: 1, quote: '3' } }
    expect([sources.rank(claim), sources.root(claim)]).toEqual([-1, 'gone'])
  })
})
