import { expect, test } from 'vitest'
import { unguard } from './unguard.js'

test.each<[string, string]>([
  ["'=1+1", '=1+1'],
  ["'-58.4", '-58.4'],
  ["'@home", '@home'],
  ["'\tx", '\tx'],
  ["'\nx", '\nx'],
  ["'\uff1d1", '\uff1d1'],
  ["''=1", "''=1"],
  ["'s Town", "'s Town"],
  ["'", "'"],
  ['=1+1', '=1+1'],
  ['', ''],
])('%j without its guard is %j', (cell, expected) => {
  expect(unguard(cell)).toBe(expected)
})
