import { expect, test } from 'vitest'
import { farApart, kilometres, rankOf } from './distance.js'
import { area, town } from './fixture.cases.js'

test.each([
  [{ lat: 0, lon: 0 }, { lat: 0, lon: 0 }, 0],
  [{ lat: 0, lon: 0 }, { lat: 0, lon: 1 }, 111],
  [{ lat: 52.52, lon: 13.4 }, { lat: 48.86, lon: 2.35 }, 877],
  [{ lat: 0, lon: 179.5 }, { lat: 0, lon: -179.5 }, 111],
])('%j to %j', (a, b, expected) => {
  expect(Math.round(kilometres(a, b))).toBe(expected)
})

test('the coarser place sets how far is far', () => {
  const brode = town('Brode', 0, 0)
  expect([farApart(40, brode, brode), farApart(40, brode, area('district', 'Lower Vale')), rankOf('site') < rankOf('admin1')]).toEqual([
    true,
    false,
    true,
  ])
})
