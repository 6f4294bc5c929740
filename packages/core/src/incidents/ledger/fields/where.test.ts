import { describe, expect, test } from 'vitest'
import type { GazetteerPlace } from '../../../records/place.js'
import type { LocalPlace } from '../../../records/reading.js'
import { area, membersFrom, town, unplaced } from '../fixture.cases.js'
import { whereOf } from './where.js'

const brode = town('Brode', 10, 20)
const kelm = town('Kelm', 12, 20)
const bridge: GazetteerPlace = { ...brode, id: 'site:bridge', name: 'Old Bridge', kind: 'site', lat: 10.01 }
const vale = area('admin1', 'Upper Vale', 'XA', 'Upper Vale')
const land = area('country', 'Arland')
const otherland = area('country', 'Borland', 'XB')

function where(...reports: (readonly (GazetteerPlace | LocalPlace)[])[]): string {
  const specs = reports.map((places, i) => ({ id: `r${i}`, published: '2031-05-20', body: `Report ${i}.`, incidents: [{ where: places }] }))
  const found = whereOf(membersFrom(specs)).where
  return [found.name ?? '?', found.country ?? '?', found.admin1 ?? '?', found.lat ?? '?', found.precision, found.place ?? '?'].join(' ')
}

describe('where', () => {
  test.each<[string, (readonly (GazetteerPlace | LocalPlace)[])[], string]>([
    ['nowhere', [[]], '? ? ? ? unknown ?'],
    ['a town', [[brode, vale, land]], 'Brode XA Upper Vale 10 settlement town:Brode'],
    [
      'the finest that is placed',
      [
        [brode, land],
        [bridge, brode, land],
      ],
      'Old Bridge XA Upper Vale 10.01 site site:bridge',
    ],
    ['a site without coordinates leaves the town', [[unplaced('Blue Mill'), brode, land]], 'Brode XA Upper Vale 10 settlement town:Brode'],
    ['a country has no coordinates', [[land]], 'Arland XA ? ? country country:Arland'],
    ['a name that could not be placed, in a known country', [[unplaced('Nemo', 'XA'), land]], 'Nemo XA ? ? country country:Arland'],
    [
      'a name that could not be placed, in a province',
      [[unplaced('Nemo', 'XA'), vale, land]],
      'Nemo XA Upper Vale 10 admin1 admin1:Upper Vale',
    ],
    [
      'a region across borders, with the country that the report tells',
      [[unplaced('Nemo', 'XA'), area('region', 'The Range', null)]],
      'Nemo XA ? ? region region:The Range',
    ],
    ['a name alone', [[unplaced('Nemo')]], 'Nemo ? ? ? unknown ?'],
    [
      'most reports win',
      [
        [kelm, land],
        [brode, land],
        [brode, land],
      ],
      'Brode XA Upper Vale 10 settlement town:Brode',
    ],
    [
      'a province speaks for its town',
      [
        [vale, land],
        [brode, vale, land],
      ],
      'Brode XA Upper Vale 10 settlement town:Brode',
    ],
    ['another country does not', [[otherland], [brode, land], [land]], 'Brode XA Upper Vale 10 settlement town:Brode'],
  ])('%s', (_, reports, expected) => {
    expect(where(...reports)).toBe(expected)
  })
})
