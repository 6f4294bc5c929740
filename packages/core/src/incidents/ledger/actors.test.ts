import { expect, test } from 'vitest'
import { plainName, uniteActors } from './actors.js'
import { actor } from './fixture.cases.js'

test('actors of one id are one, with all their names', () => {
  const { actors } = uniteActors([
    actor('a', 'unknown', { name: 'the Front', aliases: ['Green Front'] }),
    actor('a', 'armed-group', { name: 'Green Front', country: 'XA', parents: ['p'] }),
    actor('a', 'armed-group', { name: 'Green Front', aliases: ['GF'] }),
  ])
  expect(actors).toEqual([
    { id: 'a', name: 'Green Front', aliases: ['GF', 'the Front'], kind: 'armed-group', country: 'XA', parents: ['p'], known: false },
  ])
})

test('what our knowledge says of an actor comes before what one report says', () => {
  const united = uniteActors([
    actor('a', 'armed-group', { name: 'Front' }),
    actor('a', 'armed-group', { name: 'Front' }),
    actor('a', 'state-force', { name: 'Frontier Guard', known: true }),
  ])
  expect(united.get('a')).toMatchObject({ name: 'Frontier Guard', aliases: ['Front'], kind: 'state-force', known: true })
})

test('a name that two actors bear names neither', () => {
  const united = uniteActors([
    actor('a', 'unknown', { name: 'Guard' }),
    actor('b', 'unknown', { name: 'the guard' }),
    actor('c', 'unknown', { name: 'Front' }),
  ])
  expect([united.named('The Guard'), united.named('front')?.id, united.named('nobody')]).toEqual([null, 'c', null])
})

test.each([
  ['The Green Front', 'green front'],
  ["Ana O'Neil", 'ana o neil'],
  ['the', ''],
  ['Übung 3', 'übung 3'],
])('%s -> %s', (name, plain) => {
  expect(plainName(name)).toBe(plain)
})
