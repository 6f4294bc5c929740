import { describe, expect, test } from 'vitest'
import type { Incident } from '../../records/incident.js'
import { fitPlaces, isVaguePlace } from './pair-place.js'

type Where = Incident['where']
const velm: Where = { name: 'Velm', country: 'IQ', admin1: 'Kori', lat: 33, lon: 44, precision: 'settlement', place: 'velm' }
const at = (more: Partial<Where>): Where => ({ ...velm, ...more })
const pointless = { lat: null, lon: null, precision: 'unknown', place: null } as const

describe('two places', () => {
  test.each<[string, Where, Where, string]>([
    ['one', velm, velm, '0 both in Velm'],
    ['one town under two names', velm, at({ name: 'Old Velm', lat: 33.02 }), '0 Velm and Old Velm, 2 km apart'],
    ['neighbours', velm, at({ name: 'Orso', lat: 33.18 }), '1 Velm and Orso, 20 km apart'],
    ['too far', velm, at({ name: 'Orso', lat: 33.3 }), 'no'],
    ['a site in the town', velm, at({ name: 'Red Gate', precision: 'site', lat: 33.005 }), '0 Velm and Red Gate, less than 1 km apart'],
    ['one without a name', velm, at({ name: null }), '0 Velm and the other, less than 1 km apart'],
    ['a namesake without a point', velm, at({ name: 'VELM', ...pointless }), '1 both in Velm'],
    [
      'the province alone',
      velm,
      at({ name: 'Kori', precision: 'admin1', lat: 30, lon: 40 }),
      '2 both in Kori, one of them no closer placed',
    ],
    [
      'the province with its kind',
      at({ admin1: 'Kori' }),
      at({ name: 'x', admin1: 'Kori province', ...pointless }),
      '2 both in Kori, one of them no closer placed',
    ],
    ['a province that only begins alike', velm, at({ name: 'Korinth', admin1: 'Korinth', ...pointless }), 'no'],
    ['two countries', velm, at({ country: 'SY' }), 'no'],
    ['a country that is not told', velm, at({ country: null }), '0 both in Velm'],
    ['nothing in common', at({ ...pointless, admin1: null }), at({ ...pointless, admin1: null, name: 'Orso' }), 'no'],
    ['the country of both', at({ name: 'Iraq', ...pointless, admin1: null }), at({ name: 'Iraq', ...pointless, admin1: null }), 'no'],
  ])('%s', (_, a, b, expected) => {
    const fit = fitPlaces(a, b, 25)
    expect(fit ? `${fit.rank} ${fit.why}` : 'no').toBe(expected)
    expect(fitPlaces(b, a, 25)?.rank).toBe(fit?.rank)
  })

  test('a wider reach finds more', () => {
    expect(fitPlaces(velm, at({ name: 'Orso', lat: 33.3 }), 50)?.km).toBeCloseTo(33.4, 0)
    expect(fitPlaces(velm, at({ name: 'Orso', lat: 33.001 }), 0)).toBeNull()
  })
})

test.each<[string, Where, boolean]>([
  ['a town', velm, false],
  ['a name that no map has', at({ ...pointless, admin1: null }), false],
  ['a province', at({ name: 'Kori', precision: 'admin1' }), false],
  ['a country', at({ name: 'Iraq', precision: 'country', admin1: null, lat: null, lon: null }), true],
  ['nothing', at({ ...pointless, name: null, country: null, admin1: null }), true],
])('%s is too vague to match by: %s', (_, where, expected) => {
  expect(isVaguePlace(where)).toBe(expected)
})
