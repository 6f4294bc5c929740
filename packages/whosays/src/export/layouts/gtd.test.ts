import { describe, expect, test } from 'vitest'
import { countClaim, incident, laidOut, party } from './fixture.cases.js'
import { gtdColumns, gtdLayout } from './gtd.js'

const one = async (given: Parameters<typeof incident>[1]) => (await laidOut(gtdLayout, [incident('i', given)])).main[0]

describe('the layout of GTD', () => {
  test('has its columns in its order', async () => {
    const { header } = await laidOut(gtdLayout, [])
    expect(header('gtd.csv')).toEqual(gtdColumns)
    expect(header('gtd.csv').slice(0, 5)).toEqual(['eventid', 'iyear', 'imonth', 'iday', 'approxdate'])
  })

  test('a row', async () => {
    const row = await one({
      perpetrators: [party('front', 'claimed'), party('band', 'claimed'), party('gunmen', 'suspected')],
      targets: [party('farmers')],
      claims: [countClaim('killed', 9), countClaim('killed', 1, 'police', 'attackers'), countClaim('wounded', 20)],
    })
    expect(row).toMatchObject({
      eventid: '202503100001',
      iyear: '2025',
      imonth: '3',
      iday: '10',
      approxdate: '',
      extended: '0',
      country_txt: 'Iran',
      provstate: 'Salt Coast',
      city: 'Mardov',
      specificity: '1',
      success: '1',
      suicide: '1',
      attacktype1: '3',
      attacktype1_txt: 'Bombing/Explosion',
      gname: 'Dawn Front',
      gname2: 'River Band',
      gname3: 'gunmen',
      guncertain1: '0',
      guncertain3: '1',
      claimed: '1',
      claim2: '1',
      claim3: '0',
      compclaim: '1',
      weaptype1_txt: 'Explosives',
      weapdetail: 'truck bomb',
      nkill: '9',
      nkillter: '1',
      nwound: '20',
      nwoundte: '',
      target1: 'farmers',
      ishostkid: '0',
      scite1: 'Truck bomb kills 12 in Mardov; The Coast Post; 2025-03-10',
      dbsource: 'whosays incident i',
      crit1: '',
      doubtterr: '-9',
    })
  })

  test('nobody known, a failed attempt, deaths without a number', async () => {
    const dozens = { low: 24, high: 99, approx: true, text: 'dozens' }
    expect(await one({ perpetrators: [], stage: 'attempted', claims: [countClaim('killed', dozens)] })).toMatchObject({
      gname: 'Unknown',
      guncertain1: '',
      success: '0',
      nkill: '',
      compclaim: '',
      claimed: '0',
    })
  })

  test('days and months that are not known are 0', async () => {
    const cells = async (start: string, end: string, precision: 'month' | 'year' | 'range', text: string | null = null) => {
      const row = await one({ when: { start, end, precision, text } })
      return [row?.['eventid'], row?.['iday'], row?.['imonth'], row?.['approxdate'], row?.['extended']]
    }
    expect(await cells('2025-03-01', '2025-03-31', 'month', 'in March')).toEqual(['202503000001', '0', '3', 'in March', '0'])
    expect(await cells('2025-01-01', '2025-12-31', 'year')).toEqual(['202500000001', '0', '0', '2025-01-01 to 2025-12-31', '0'])
    expect(await cells('2025-03-10', '2025-03-12', 'range')).toEqual(['202503000001', '0', '3', '2025-03-10 to 2025-03-12', '1'])
  })

  test('two of one day have numbers of their own, an abduction its captives', async () => {
    const abducted = { low: 3, high: 3, best: 3, versions: [] }
    const { main } = await laidOut(gtdLayout, [
      incident('a'),
      incident('b', { type: 'abduction', casualties: { killed: null, wounded: null, missing: null, detained: null, abducted } }),
    ])
    expect(main.map(({ eventid, ishostkid, nhostkid }) => [eventid, ishostkid, nhostkid])).toEqual([
      ['202503100001', '0', ''],
      ['202503100002', '1', '3'],
    ])
  })

  test('what is no attack has no row', async () => {
    const { main, refused } = await laidOut(gtdLayout, [
      incident('march', { type: 'protest' }),
      incident('threat', { stage: 'threatened' }),
      incident('undated', { when: { start: null, end: null } }),
    ])
    expect(main).toEqual([])
    expect(refused.map((row) => row['reason'])).toEqual([
      'GTD collects attacks, and this is of the type protest',
      'it was only threatened',
      'not even its year is known',
    ])
  })
})
