import { expect, test } from 'vitest'
import { incidentId, memberId, resolveIncidentId } from './ids.js'

test('an incident has the id of its smallest member, in whatever order they come', () => {
  expect(incidentId(['b', 'a', 'c'])).toBe(memberId('a'))
  expect(incidentId(['c', 'b', 'a'])).toBe(incidentId(['a']))
  expect(memberId('a')).toMatch(/^[0-9a-f]{12}$/)
  expect(() => incidentId([])).toThrow(RangeError)
})

test('the id of every former member leads to the incident that holds it now', () => {
  const merged = new Map(['a', 'b', 'c'].map((key) => [key, incidentId(['a', 'b', 'c'])]))
  expect(resolveIncidentId(merged, memberId('b'))).toBe(memberId('a'))
  expect(resolveIncidentId(merged, memberId('a'))).toBe(memberId('a'))
  expect(resolveIncidentId(merged, memberId('gone'))).toBeNull()
  const split = new Map([
    ['a', memberId('a')],
    ['b', memberId('b')],
  ])
  expect(resolveIncidentId(split, memberId('b'))).toBe(memberId('b'))
})
