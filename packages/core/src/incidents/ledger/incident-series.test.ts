import { expect, test } from 'vitest'
import type { Incident, Ledger } from '../../records/incident.js'
import { deriveLedger } from './derive-ledger.js'
import { actor, area, reading, town, type IncidentSpec } from './fixture.cases.js'
import { incidentSeries } from './incident-series.js'

const police = actor('police', 'state-force')
const blast: IncidentSpec = { where: [town('Brode', 10, 20), area('country', 'Arland')], when: '2031-05-06', cues: ['toll', 'gate'] }
const BODY =
  'A lorry full of gas bottles went up in flames at the toll gate of Brode on Tuesday morning, and the blast was heard as far as the harbour, where fishermen ran for their boats.'
const ledger = deriveLedger([
  reading({
    id: 'a',
    agency: 'Wirepress',
    published: '2031-05-06',
    body: BODY,
    actors: [police],
    incidents: [{ ...blast, claims: ['killed 9+, by police, on 2031-05-06', 'missing 2'] }],
  }),
  reading({
    id: 'b',
    published: '2031-05-07',
    body: BODY,
    actors: [police],
    incidents: [{ ...blast, claims: ['killed 9+, by police, on 2031-05-07', 'missing 2'] }],
  }),
  reading({
    id: 'c',
    published: '2031-05-08',
    body: 'The toll gate of Brode is closed.',
    incidents: [{ ...blast, claims: ['killed 12, by Ana Bo, on 2031-05-07', 'killed 40, by Bo Ek, on 2031-05-07'] }],
  }),
])
const [incident] = ledger.incidents

const told = (from: Ledger, one: Incident | undefined): readonly string[] =>
  one
    ? incidentSeries(from, one, 'killed').map(
        (point) => `${point.asOf ?? '?'} ${point.low ?? ''} ${point.change} ${point.reports.join(' ')}`,
      )
    : []

test('from the document alone; a copy speaks on the day of its origin', () => {
  expect(ledger.incidents).toHaveLength(1)
  expect(told(ledger, incident)).toEqual(['2031-05-06 9 first a b', '2031-05-07 12 update c', '2031-05-07 40 rival c'])
})

test('what a person rejected is left out, what was corrected counts as corrected', () => {
  if (!incident) throw new Error('one incident')
  const judge = (low: number, kind: 'reject' | 'correct', to: number | null): Incident => ({
    ...incident,
    claims: incident.claims.map((claim) =>
      typeof claim.value === 'object' && claim.value.low === low
        ? {
            ...claim,
            judgement: {
              kind,
              seq: 1,
              by: null,
              at: '2031-06-01',
              why: null,
              to:
                to === null
                  ? null
                  : { value: { low: to, high: to, approx: false, text: String(to) }, of: null, status: 'asserted', actor: null },
            },
          }
        : claim,
    ),
  })
  expect(told(ledger, judge(40, 'reject', null))).toEqual(['2031-05-06 9 first a b', '2031-05-07 12 update c'])
  expect(told(ledger, judge(40, 'correct', 12))).toEqual(['2031-05-06 9 first a b', '2031-05-07 12 update c'])
})

test('a claim of a report that is not in the document says nothing', () => {
  expect(told({ ...ledger, reports: [] }, incident)).toEqual([])
})
