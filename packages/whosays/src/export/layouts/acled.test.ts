import { namedPolicies } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { acledEventType, acledDisorderType } from './acled-types.js'
import { acledLayout } from './acled.js'
import { countClaim, incident, laidOut, party } from './fixture.cases.js'

const one = async (given: Parameters<typeof incident>[1]) => (await laidOut(acledLayout, [incident('i', given)])).main[0]

describe('the layout of ACLED', () => {
  test('has its 31 columns in its order', async () => {
    const { header } = await laidOut(acledLayout, [])
    expect(header('acled.csv').join(' ')).toBe(
      'event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp',
    )
  })

  test('a row', async () => {
    const row = await one({
      perpetrators: [party('army'), party('guests')],
      targets: [party('farmers')],
      where: { lat: 31.123456, lon: -54.5 },
      claims: [countClaim('killed', 12, 'police'), countClaim('killed', 17, 'medics')],
    })
    expect(row).toMatchObject({
      event_id_cnty: 'IRN-i',
      event_date: '2025-03-10',
      year: '2025',
      time_precision: '1',
      disorder_type: 'Political violence',
      event_type: 'Explosions/Remote violence',
      sub_event_type: 'Suicide bomb',
      actor1: 'Army of Elbonia',
      assoc_actor_1: 'Guest Army',
      inter1: 'State forces',
      actor2: 'farmers',
      inter2: 'Civilians',
      interaction: 'State forces-Civilians',
      civilian_targeting: 'Civilians targeted',
      iso: '364',
      region: '',
      country: 'Iran',
      admin1: 'Salt Coast',
      location: 'Mardov',
      latitude: '31.1235',
      longitude: '-54.5',
      geo_precision: '1',
      source: 'The Coast Post; Radio Tarvin',
      fatalities: '12',
      tags: 'whosays incident=i; standing=contested',
      timestamp: String(Date.parse('2025-03-12') / 1000),
    })
    expect(row?.['notes']).toContain('killed: sources differ: 12 (police) / 17 (medics).')
    expect(row?.['notes']).toContain('fatalities: 12: the lowest number told.')
  })

  test('who is not known, or only suspected, is an unidentified group', async () => {
    expect(await one({ perpetrators: [] })).toMatchObject({ actor1: 'Unidentified Armed Group (Iran)', inter1: 'Political militia' })
    expect(await one({ perpetrators: [party('front', 'suspected')] })).toMatchObject({ actor1: 'Unidentified Armed Group (Iran)' })
    expect(await one({ perpetrators: [party('front', 'denied')] })).toMatchObject({ actor1: 'Unidentified Armed Group (Iran)' })
    expect(await one({ perpetrators: [party('front', 'accused')] })).toMatchObject({ actor1: 'Dawn Front', inter1: '', interaction: '' })
    expect(await one({ perpetrators: [party('guests')] })).toMatchObject({ inter1: 'External/Other forces' })
    const codes = { acled: 'Peaceful protest', plover: '', cameo: '' }
    expect(await one({ perpetrators: [], codes })).toMatchObject({
      actor1: 'Protesters (Iran)',
      inter1: 'Protesters',
      disorder_type: 'Demonstrations',
    })
    const attack = { acled: 'Attack', plover: '', cameo: '' }
    expect(await one({ perpetrators: [], targets: [], codes: attack })).toMatchObject({
      actor2: 'Civilians (Iran)',
      civilian_targeting: 'Civilians targeted',
    })
  })

  test('a total over days is divided, what is left over on the first', async () => {
    const { main, remarks } = await laidOut(acledLayout, [
      incident('siege', { when: { end: '2025-03-12', precision: 'range' }, claims: [countClaim('killed', 14)] }),
    ])
    expect(main.map(({ event_id_cnty, event_date, fatalities }) => [event_id_cnty, event_date, fatalities])).toEqual([
      ['IRN-siege-1', '2025-03-10', '6'],
      ['IRN-siege-2', '2025-03-11', '4'],
      ['IRN-siege-3', '2025-03-12', '4'],
    ])
    expect(main[1]?.['notes']).toMatch(/Day 2 of 3; 14 in all\.$/)
    expect(remarks).toEqual([
      'acled.csv: 3 rows of 1 incident, numbers by the policy acled.',
      '1 of more than one day divided into a row a day; what is left over in dividing is on the first.',
    ])
  })

  test('a week or a month is its middle day', async () => {
    expect(await one({ when: { end: '2025-03-16', precision: 'week' } })).toMatchObject({
      event_date: '2025-03-13',
      time_precision: '2',
      fatalities: '12',
    })
    expect(await one({ when: { start: '2025-03-01', end: '2025-03-31', precision: 'month' } })).toMatchObject({
      event_date: '2025-03-16',
      time_precision: '3',
    })
  })

  test('what has no row is told with its reason; nothing is lost', async () => {
    const { main, refused, rows } = await laidOut(acledLayout, [
      incident('good'),
      incident('land', { where: { precision: 'country', lat: null, lon: null, name: null } }),
      incident('nowhere', { where: { precision: 'unknown', lat: null, lon: null, country: null } }),
      incident('unplaced', { where: { precision: 'unknown', lat: null, lon: null } }),
      incident('dateless', { when: { start: null, end: null, precision: 'unknown' } }),
      incident('season', { when: { start: '2025-03-01', end: '2025-05-31', precision: 'season' } }),
      incident('plan', { stage: 'planned' }),
      incident('province', { where: { precision: 'admin1' } }),
    ])
    expect(main.map(({ event_id_cnty, geo_precision }) => [event_id_cnty, geo_precision])).toEqual([
      ['IRN-good', '1'],
      ['IRN-province', '3'],
    ])
    expect(refused).toEqual([
      { incident: 'land', reason: 'no place nearer than the country is known' },
      { incident: 'nowhere', reason: 'no country is known' },
      { incident: 'unplaced', reason: 'its place could not be put on the map' },
      { incident: 'dateless', reason: 'no date is known' },
      { incident: 'season', reason: 'its date is vaguer than a month (2025-03-01 to 2025-05-31)' },
      { incident: 'plan', reason: 'it was only planned' },
    ])
    expect(new Set(rows('claims.csv').map((row) => row['incident']))).toEqual(new Set(['good', 'province']))
  })

  test('no deaths told is 0, and another policy gives other numbers', async () => {
    expect(await one({ claims: [countClaim('wounded', 3)] })).toMatchObject({ fatalities: '0' })
    const claims = [countClaim('killed', 12, 'police'), countClaim('killed', 17, 'medics', null, { said: '2025-03-12' })]
    const rows = await Promise.all(
      [namedPolicies.gtd, namedPolicies.ibc].map(
        async (policy) => (await laidOut(acledLayout, [incident('i', { claims })], policy)).main[0]?.['fatalities'],
      ),
    )
    expect(rows).toEqual(['17', '12'])
  })
})

describe('event types', () => {
  test.each([
    ['Suicide bomb', 'Explosions/Remote violence', 'Political violence'],
    ['Armed clash', 'Battles', 'Political violence'],
    ['Mob violence', 'Riots', 'Political violence'],
    ['Violent demonstration', 'Riots', 'Demonstrations'],
    ['Excessive force against protesters', 'Protests', 'Political violence; Demonstrations'],
    ['Other', 'Strategic developments', 'Strategic developments'],
    ['Picnic', null, null],
  ])('%s is of %s', (name, type, disorder) => {
    expect([acledEventType(name), acledDisorderType(name)]).toEqual([type, disorder])
  })
})
