import { describe, expect, test } from 'vitest'
import { countClaim, incident, laidOut, party } from './fixture.cases.js'
import { ibcLayout } from './ibc.js'

describe('the layout of Iraq Body Count', () => {
  const victim = (name: string, status: 'asserted' | 'denied' = 'asserted') => ({
    ...countClaim('killed', 1),
    id: `v-${name}-${status}`,
    field: 'victim' as const,
    value: name,
    status,
  })
  const bombing = incident('i', {
    targets: [party('farmers')],
    perpetrators: [party('front', 'accused')],
    claims: [
      countClaim('killed', 12, 'police'),
      countClaim('killed', 17, 'medics'),
      countClaim('wounded', 4, 'police'),
      victim('Ana Bo'),
      victim('Ana Bo'),
      victim('Karim Dal'),
      victim('Tariq Sen', 'denied'),
    ],
  })

  test('twelve variables of an incident', async () => {
    const { main, names } = await laidOut(ibcLayout, [bombing])
    expect(names).toEqual(['ibc.csv', 'persons.csv', 'claims.csv', 'refused.csv'])
    expect(main).toEqual([
      {
        incident: 'i',
        date: '2025-03-10',
        time: '',
        place: 'Mardov; Salt Coast; IR',
        target: 'farmers',
        min_deaths: '12',
        max_deaths: '17',
        min_injuries: '4',
        max_injuries: '4',
        weapons: 'truck bomb',
        killers: 'Dawn Front',
        media_sources: 'The Coast Post; Radio Tarvin',
        primary_witnesses: 'police; medics',
        status: 'two-sources',
      },
    ])
  })

  test('a row a victim who is named, each once', async () => {
    const { rows } = await laidOut(ibcLayout, [bombing])
    expect(rows('persons.csv').map(({ incident: id, name, age, occupation }) => [id, name, age, occupation])).toEqual([
      ['i', 'Ana Bo', '', ''],
      ['i', 'Karim Dal', '', ''],
    ])
  })

  test('one source is provisional; soldiers alone, nobody and no date have no row', async () => {
    const { main, refused } = await laidOut(ibcLayout, [
      incident('lone'),
      incident('soldiers', { claims: [countClaim('killed', 9, 'army', 'soldiers')] }),
      incident('undated', { when: { start: null, end: null } }),
    ])
    expect(main.map(({ incident: id, status }) => [id, status])).toEqual([['lone', 'provisional']])
    expect(refused.map(({ incident: id, reason }) => [id, reason])).toEqual([
      ['soldiers', 'no number of civilians killed or hurt is told'],
      ['undated', 'no date is known'],
    ])
  })
})
