import { expect, test } from 'vitest'
import { sitesOf } from './sites.js'

test('what was hit is known by its class; a county, a city or a block says nothing of it; other words stand for themselves', () => {
  expect([...sitesOf({ cues: new Set(['house', 'apartment']) })]).toEqual(['home'])
  expect([...sitesOf({ cues: new Set(['county', 'city', 'block']) })]).toEqual([])
  expect([...sitesOf({ cues: new Set(['market', 'lattern']) })]).toEqual(['market', 'lattern'])
})
