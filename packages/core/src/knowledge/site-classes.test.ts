import { expect, test } from 'vitest'
import { siteClassOf } from './site-classes.js'

test.each([
  ['cathedral', 'worship'],
  ['avenue', 'road'],
  ['county', 'region'],
  ['gorbatel', null],
])('%s is of class %s', (noun, expected) => {
  expect(siteClassOf(noun)).toBe(expected)
})
