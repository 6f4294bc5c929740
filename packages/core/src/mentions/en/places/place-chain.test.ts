import { describe, expect, test } from 'vitest'
import type { PlaceMention } from '../../../records/place.js'
import { countryOf, distanceKm, lies, placeChain } from './place-chain.js'
import { smallGazetteer } from './small-gazetteer.cases.js'

function place(name: string, id: string) {
  const found = smallGazetteer.lookup(name).find((entry) => entry.id === id)
  if (!found) throw new Error(`the small gazetteer has no ${id}`)
  return found
}

const mention = (name: string, id: string, start: number): PlaceMention => ({
  start,
  end: start + name.length,
  text: name,
  place: place(name, id),
  adjectival: false,
  sentence: 0,
  rule: 'en/place/gazetteer',
})

describe('lies', () => {
  test.each([
    ['Baghdad', 'baghdad', 'Iraq', 'country:IQ', true],
    ['Sadr City', 'sadr-city', 'Baghdad', 'baghdad', true],
    ['Goronyo', 'goronyo', 'Sokoto', 'sokoto', true],
    ['Taji', 'taji-cn', 'Iraq', 'country:IQ', false],
    ['Baghdad', 'baghdad', 'Sadr City', 'sadr-city', true],
    ['Iraq', 'country:IQ', 'Baghdad', 'baghdad', false],
    ['Iraq', 'country:IQ', 'Iraq', 'country:IQ', false],
    ['Mosul', 'mosul', 'Baghdad', 'baghdad', false],
  ] as const)('%s (%s) in %s (%s): %s', (inner, innerId, outer, outerId, expected) => {
    expect(lies(place(inner, innerId), place(outer, outerId))).toBe(expected)
  })
})

test('distanceKm', () => {
  expect(Math.round(distanceKm(place('Baghdad', 'baghdad'), place('Mosul', 'mosul')))).toBe(353)
})

test('placeChain orders from the finest to the widest, each place once', () => {
  const chain = placeChain([
    mention('Iraq', 'country:IQ', 0),
    mention('Baghdad', 'baghdad', 5),
    mention('Sadr City', 'sadr-city', 20),
    mention('Baghdad', 'baghdad', 40),
  ])
  expect(chain.map((entry) => entry.place?.id)).toEqual(['sadr-city', 'baghdad', 'country:IQ'])
  expect(chain[1]?.start).toBe(5)
})

test('countryOf', () => {
  expect(countryOf(mention('Baghdad', 'baghdad', 0))).toBe('IQ')
  expect(countryOf({ ...mention('Baghdad', 'baghdad', 0), place: null })).toBeNull()
})
