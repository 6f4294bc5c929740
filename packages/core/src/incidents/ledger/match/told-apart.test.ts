import { describe, expect, test } from 'vitest'
import { membersFrom, town, type IncidentSpec } from '../fixture.cases.js'
import { profilesOf } from './profile.js'
import { toldApart } from './told-apart.js'

const brode = town('Brode', 10, 20)
const kelm = town('Kelm', 12, 20)
const day = '2031-05-06'

describe('two incidents of one report', () => {
  test.each<[string, boolean, IncidentSpec, IncidentSpec]>([
    ['nothing tells apart', false, { where: [brode], when: day, claims: ['killed 12'] }, { type: 'armed-attack', claims: ['killed 12+'] }],
    ['nothing at all', false, {}, {}],
    ['type', true, { type: 'arrest' }, { type: 'bombing' }],
    ['day', true, { when: day }, { when: '2031-05-07' }],
    ['town', true, { where: [brode] }, { where: [kelm] }],
    ['toll', true, { claims: ['killed 12'] }, { claims: ['killed 3'] }],
    ['what was hit', true, { cues: ['market'] }, { cues: ['bridge'] }],
    ['stage', true, { stage: 'threatened' }, {}],
    ['one is only recalled', true, { background: true }, {}],
    ['victims by name', true, { claims: ['victim Ana Bo'] }, { claims: ['victim Ivo Dan'] }],
  ])('%s: %s', (_, expected, a, b) => {
    const [left, right] = profilesOf(membersFrom([{ id: 'r', incidents: [a, b] }]))
    if (!left || !right) throw new Error('two members are needed')
    expect(toldApart(left, right)).toBe(expected)
    expect(toldApart(right, left)).toBe(expected)
  })
})
