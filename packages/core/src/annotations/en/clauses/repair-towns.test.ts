import { expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Gazetteer } from '../../../records/place.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairTowns } from './repair-towns.js'

const town = { id: '1', name: 'Brode', kind: 'settlement', country: 'XX', admin1: null, lat: 0, lon: 0, population: 10 } as const
const gazetteer: Gazetteer = {
  lookup: (name: string) => (name === 'Brode' ? [town as never] : []), // a test needs no more of a place than that there is one
  demonym: () => null,
  byId: () => null,
} as never // and of a gazetteer no more than lookup

const lemmas = {
  shelled: 'shell',
  captured: 'capture',
  attacked: 'attack',
  Officers: 'officer',
  Rebels: 'rebel',
  Gunmen: 'gunman',
  Troops: 'troop',
}
const row = (subject: string, verb: string, object: string): string =>
  `${subject}/NOUN/nsubj>1 ${verb}/VERB/root>-1 ${object}/PROPN/obj>1 on/ADP/case>4 Monday/PROPN/obl>1`

test.each([
  ['Rebels', 'captured', 'Brode', true],
  ['Troops', 'attacked', 'Brode', true],
  ['Troops', 'shelled', 'Zilgi', true],
  ['Troops', 'captured', 'Brode', false],
  ['Officers', 'captured', 'Brode', false],
  ['Gunmen', 'attacked', 'Brode', false],
  ['Rebels', 'captured', 'Zilgi', false],
])('%s %s %s: a town, %s', (subject, verb, object, isTown) => {
  const read = repairTowns(sentenceOfRows(row(subject, verb, object), lemmas), english, gazetteer)
  expect(read.tokens[2]?.name === 'B-LOC').toBe(isTown)
})
