import { describe, expect, test } from 'vitest'
import { actor, reading, town } from './fixture.cases.js'
import { deriveLedger } from './derive-ledger.js'
import { narrowLedger } from './narrow-ledger.js'

const story =
  'A bomb hidden in a cart went off at the grain market of Ostrava Bridge on Monday, the fire brigade said. Traders had been warned a week before. ' +
  'We heard a dull blow and then the roof was gone, said one of them, who sells onions there. Nobody said who had laid the bomb.'

const ledger = deriveLedger([
  reading({
    id: 'a',
    published: '2031-05-02',
    body: story,
    incidents: [
      {
        type: 'bombing',
        when: '2031-05-01',
        where: [town('Kelm', 10, 20)],
        claims: ['killed 3, by police', 'perpetrator rebels, actor front'],
      },
    ],
    actors: [actor('front', 'armed-group'), actor('idle')],
  }),
  reading({
    id: 'copy',
    published: '2031-05-03',
    body: story,
    incidents: [{ type: 'bombing', when: '2031-05-01', where: [town('Kelm', 10, 20)], claims: ['killed 3, by police'] }],
  }),
  reading({
    id: 'b',
    published: '2031-06-02',
    body: 'Another day in the valley.',
    incidents: [{ type: 'raid', when: '2031-06-01', where: [town('Osk', 50, 60)], claims: ['perpetrator guards, actor league'] }],
    actors: [actor('league')],
  }),
])
const of = (report: string): string => ledger.incidents.find(({ reports }) => reports.includes(report))?.id ?? ''

describe('the ledger of some incidents', () => {
  test('has what they refer to, and nothing else', () => {
    expect(ledger.incidents).toHaveLength(2)
    const { reports, incidents, actors, places, figures } = narrowLedger(ledger, new Set([of('a')]))
    expect(incidents.map(({ id }) => id)).toEqual([of('a')])
    expect(reports.map(({ id }) => id)).toEqual(['a', 'copy'])
    expect(actors.map(({ id }) => id)).toEqual(['front'])
    expect(places.map(({ name }) => name)).toEqual(['Kelm'])
    expect(figures).toEqual([])
  })

  test('of all incidents has all of them; of none, nothing', () => {
    expect(narrowLedger(ledger, new Set(ledger.incidents.map(({ id }) => id))).incidents).toEqual(ledger.incidents)
    expect(narrowLedger(ledger, new Set(['no such']))).toEqual({
      schema: ledger.schema,
      reports: [],
      incidents: [],
      statements: [],
      figures: [],
      actors: [],
      places: [],
      problems: [],
    })
  })
})
