import { describe, expect, test } from 'vitest'
import { smallGazetteer } from '../../mentions/en/places/small-gazetteer.cases.js'
import { deriveLedger } from '../ledger/derive-ledger.js'
import { gedRow, readTableRow, type Cells } from './rows.cases.js'
import { rowText } from './row-text.js'
import { rowWhere } from './row-where.js'

function where(cells: Cells): string {
  const row = gedRow(cells)
  const { places } = rowWhere(row, rowText(row), smallGazetteer)
  return places
    .map(
      ({ name, place, country }) =>
        `${name ?? '?'} = ${place?.id.replace(/^table:.*/, 'its own') ?? '-'} ${place?.kind ?? ''} ${country ?? '?'}`,
    )
    .join(', ')
}

describe('where a row is', () => {
  test.each<[string, Cells, string]>([
    ['a town that the gazetteer has near there', {}, 'Taji town = taji settlement IQ, Baghdad = - IQ, Iraq = country:IQ country IQ'],
    ['by its bare name', { where_coordinates: 'Taji' }, 'Taji = taji settlement IQ, Baghdad = - IQ, Iraq = country:IQ country IQ'],
    [
      'a district of a city',
      { where_coordinates: 'Mosul city - East Gate', adm_1: '', latitude: '36.34', longitude: '43.13' },
      'Mosul city - East Gate = mosul settlement IQ, Iraq = country:IQ country IQ',
    ],
    [
      'a town of that name far off is another',
      { latitude: '31.0', longitude: '47.0', adm_1: '' },
      'Taji town = its own settlement IQ, Iraq = country:IQ country IQ',
    ],
    [
      'a town of that name in another country is another',
      { where_coordinates: 'Hama', country: 'Iraq', adm_1: '' },
      'Hama = its own settlement IQ, Iraq = country:IQ country IQ',
    ],
    [
      'without a point the only one of that name',
      { latitude: '', longitude: '', adm_1: '' },
      'Taji town = taji settlement IQ, Iraq = country:IQ country IQ',
    ],
    [
      'without a point and not known',
      { where_coordinates: 'Nemo', latitude: '', longitude: '', adm_1: '' },
      'Nemo = - IQ, Iraq = country:IQ country IQ',
    ],
    [
      'a province',
      { where_prec: '4', where_coordinates: 'Diyala province', adm_1: 'Diyala province', latitude: '34.0', longitude: '45.0' },
      'Diyala province = diyala admin1 IQ, Iraq = country:IQ country IQ',
    ],
    ['the country alone', { where_prec: '6', where_coordinates: 'Iraq', adm_1: '' }, 'Iraq = country:IQ country IQ'],
    [
      'a country under its former name',
      { country: 'Syria (Old Union)', where_prec: '6', adm_1: '' },
      'Syria (Old Union) = country:SY country SY',
    ],
    [
      'a country under its name in brackets',
      { country: 'Old Union (Syria)', where_prec: '6', adm_1: '' },
      'Old Union (Syria) = country:SY country SY',
    ],
    ['a country that nobody knows', { country: 'Arland', where_prec: '6', adm_1: '' }, 'Arland = - ?'],
    ['nowhere', { country: '', where_coordinates: '', adm_1: '' }, ''],
  ])('%s', (_, cells, expected) => {
    expect(where(cells).replace(/ {2}/g, ' ')).toBe(expected)
  })

  test('keeps the point as given where the gazetteer has no such place, and draws none for a vague area', () => {
    const incident = (cells: Cells) => deriveLedger([readTableRow(gedRow(cells))]).incidents[0]?.where
    expect(incident({ where_coordinates: 'Nemo', latitude: '31.2', longitude: '47.1' })).toMatchObject({
      name: 'Nemo',
      country: 'IQ',
      admin1: 'Baghdad',
      lat: 31.2,
      lon: 47.1,
      precision: 'settlement',
    })
    expect(incident({ where_coordinates: 'the long road', where_prec: '5' })).toMatchObject({
      name: 'the long road',
      lat: null,
      lon: null,
      precision: 'country',
    })
  })

  test('gives rows at one spot one place, and rows at two spots two', () => {
    const id = (cells: Cells) => readTableRow(gedRow({ where_coordinates: 'Nemo', ...cells })).incidents[0]?.where[0]?.place?.id
    expect(id({ id: '1' })).toBe(id({ id: '2' }))
    expect(id({ latitude: '33.53' })).not.toBe(id({}))
  })
})
