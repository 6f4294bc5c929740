import { namedPolicies } from '@whosays/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countClaim, incident, laidOut, party } from './fixture.cases.js'
import { gedColumns, gedLayout, priogrid, type OriginalCells } from './ged.js'

const layout = gedLayout()
const one = async (given: Parameters<typeof incident>[1]) => (await laidOut(layout, [incident('i', given)])).main[0]

describe('the layout of GED', () => {
  test('has its 49 columns in its order', async () => {
    const { header } = await laidOut(layout, [])
    expect(header('ged.csv')).toHaveLength(49)
    expect(header('ged.csv').join(' ')).toBe(
      'id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob',
    )
  })

  test('a row', async () => {
    const row = await one({
      perpetrators: [party('front', 'claimed')],
      targets: [party('army')],
      claims: [
        countClaim('killed', { low: 10, high: 14, approx: false, text: '10 to 14' }),
        countClaim('killed', 3, 'police', 'soldiers'),
        countClaim('killed', 2, 'police', 'militants'),
        countClaim('killed', 4, 'police', 'civilians'),
      ],
    })
    expect(row).toMatchObject({
      relid: 'i',
      year: '2025',
      type_of_violence: '1',
      dyad_name: 'Army of Elbonia - Dawn Front',
      side_a: 'Army of Elbonia',
      side_b: 'Dawn Front',
      conflict_new_id: '',
      number_of_sources: '2',
      source_article: 'The Coast Post, 2025-03-10, Truck bomb kills 12 in Mardov; Radio Tarvin, 2025-03-12',
      source_office: 'The Coast Post; Radio Tarvin',
      source_original: 'police',
      where_prec: '1',
      where_coordinates: 'Mardov',
      adm_1: 'Salt Coast',
      latitude: '31.25',
      geom_wkt: 'POINT (54.5 31.25)',
      country: 'Iran',
      event_clarity: '1',
      date_prec: '1',
      date_start: '2025-03-10',
      deaths_a: '3',
      deaths_b: '2',
      deaths_civilians: '4',
      deaths_unknown: '1',
      best: '10',
      high: '14',
      low: '10',
    })
    expect(row?.['id']).toMatch(/^\d+$/)
  })

  test.each([
    ['two groups', ['front'], ['band'], '2', 'Dawn Front', 'River Band'],
    ['a group on farmers', ['front'], ['farmers'], '3', 'Dawn Front', 'Civilians'],
    ['a state on farmers', ['army'], ['farmers'], '3', 'Army of Elbonia', 'Civilians'],
    ['a state on a group', ['army'], ['front'], '1', 'Army of Elbonia', 'Dawn Front'],
    ['nobody known', [], ['farmers'], '', '', 'farmers'],
    ['gunmen', ['gunmen'], ['army'], '', 'gunmen', 'Army of Elbonia'],
  ])('%s', async (_name, doers, targets, type, a, b) => {
    const row = await one({ perpetrators: doers.map((name) => party(name)), targets: targets.map((name) => party(name)) })
    expect([row?.['type_of_violence'], row?.['side_a'], row?.['side_b']]).toEqual([type, a, b])
  })

  test('parts that amount to more than the whole are unknown', async () => {
    const claims = [countClaim('killed', 5), countClaim('killed', 9, 'army', 'civilians')]
    expect(await one({ claims })).toMatchObject({ best: '5', deaths_civilians: '0', deaths_unknown: '5' })
  })

  test('best is the sum of the four, and lies between low and high', async () => {
    const number = fc.nat(30)
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.tuple(number, fc.constantFrom(null, null, 'soldiers', 'civilians', 'militants', 'children'), fc.constantFrom('a', 'b', 'c')),
          { minLength: 1, maxLength: 6 },
        ),
        fc.constantFrom('army', 'front', 'gunmen'),
        fc.constantFrom(...Object.values(namedPolicies)),
        async (counts, doer, policy) => {
          const claims = counts.map(([value, of, by]) => countClaim('killed', value, by, of))
          const { main } = await laidOut(layout, [incident('i', { claims, perpetrators: [party(doer)], targets: [party('army')] })], policy)
          for (const row of main) {
            const sum = ['deaths_a', 'deaths_b', 'deaths_civilians', 'deaths_unknown'].reduce((total, name) => total + Number(row[name]), 0)
            expect(sum).toBe(Number(row['best']))
            expect(Number(row['low'])).toBeLessThanOrEqual(Number(row['best']))
            expect(Number(row['best'])).toBeLessThanOrEqual(Number(row['high']))
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  test('what has no row is told with its reason', async () => {
    const { main, refused } = await laidOut(layout, [
      incident('land', { where: { precision: 'country', lat: null, lon: null, name: null } }),
      incident('year', { when: { start: '2025-01-01', end: '2025-12-31', precision: 'year' } }),
      incident('years', { when: { start: '2024-01-01', end: '2025-12-31', precision: 'range' } }),
      incident('harmless', { claims: [countClaim('killed', 0)] }),
      incident('untold', { claims: [countClaim('wounded', 5)] }),
      incident('nowhere', { where: { precision: 'unknown', lat: null, lon: null, country: null } }),
      incident('threat', { stage: 'threatened' }),
    ])
    expect(
      main.map(({ relid, where_prec, date_prec, geom_wkt, priogrid_gid }) => [relid, where_prec, date_prec, geom_wkt, priogrid_gid]),
    ).toEqual([
      ['land', '6', '1', '', ''],
      ['year', '1', '5', 'POINT (54.5 31.25)', '174710'],
    ])
    expect(refused.map((row) => row['reason'])).toEqual([
      'its date is vaguer than a year (2024-01-01 to 2025-12-31)',
      'nobody was killed',
      'no number of dead is told',
      'no country is known',
      'it was only threatened',
    ])
  })

  test('vague words: a range', async () => {
    const dozens = { low: 24, high: 99, approx: true, text: 'dozens' }
    expect(await one({ claims: [countClaim('killed', dozens)] })).toMatchObject({ low: '24', best: '24', high: '99' })
    const upTo = { low: null, high: 5, approx: false, text: 'up to five' }
    expect(await one({ claims: [countClaim('killed', upTo)] })).toMatchObject({ low: '0', best: '0', high: '5' })
  })

  test('the cells of an imported row leave as they came, all 49', async () => {
    const cells: OriginalCells = Object.fromEntries(gedColumns.map((column, i) => [column, `${column} "${i}", and`]))
    const imported = gedLayout(new Map([['i', [cells]]]))
    const { main } = await laidOut(imported, [incident('i', { stage: 'planned', when: { start: null } }), incident('own')])
    expect(main[0]).toEqual(cells)
    expect(main[1]).toMatchObject({ relid: 'own' })
    const partly = gedLayout(new Map([['i', [{ best: '99', side_a: '' }]]]))
    expect((await laidOut(partly, [incident('i')])).main[0]).toMatchObject({ best: '99', side_a: '', relid: 'i', date_start: '2025-03-10' })
  })
})

// Cells of PRIO-GRID: the first in the south-west corner, 720 a row.
test.each([
  [-90, -180, 1],
  [-89.6, -179.4, 2],
  [-89.4, -180, 721],
  [0, 0, 180 * 720 + 361],
  [90, 180, 259_200],
])('the cell at %s, %s', (lat, lon, cell) => {
  expect(priogrid(lat, lon)).toBe(cell)
})
