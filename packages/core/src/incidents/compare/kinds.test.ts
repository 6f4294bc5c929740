import { describe, expect, test } from 'vitest'
import { incidentTypes, type IncidentType } from '../../records/incident.js'
import { mayBeOneKind } from './kinds.js'

describe('kinds', () => {
  test.each<[IncidentType, IncidentType, boolean]>([
    ['armed-clash', 'air-strike', true],
    ['armed-attack', 'bombing', true],
    ['armed-attack', 'abduction', true],
    ['riot', 'protest', true],
    ['riot', 'armed-attack', true],
    ['crackdown', 'arrest', true],
    ['arrest', 'raid', true],
    ['arrest', 'bombing', false],
    ['protest', 'bombing', false],
    ['protest', 'arrest', false],
    ['agreement', 'armed-clash', false],
    ['cyberattack', 'armed-attack', false],
    ['deployment', 'agreement', true],
  ])('%s and %s: %s', (a, b, expected) => {
    expect(mayBeOneKind(a, b)).toBe(expected)
  })

  test('each is of its own kind, and order makes no difference', () => {
    for (const a of incidentTypes) {
      expect(mayBeOneKind(a, a)).toBe(true)
      for (const b of incidentTypes) expect(mayBeOneKind(a, b)).toBe(mayBeOneKind(b, a))
    }
  })
})
