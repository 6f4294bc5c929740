import { describe, expect, test } from 'vitest'
import { membersFrom, town, unplaced, type IncidentSpec } from '../fixture.cases.js'
import { profilesOf } from './profile.js'
import { isToldWhole, toldApart } from './told-apart.js'

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
    ['a house, and an apartment in the county', false, { cues: ['house'] }, { cues: ['apartment', 'county'] }],
    ['a town and its district say nothing of what was hit', false, { cues: ['county'] }, { cues: ['market'] }],
    ['two villages', true, { where: [unplaced('Dorum')] }, { where: [unplaced('Kessin')] }],
    ['a road and a county, of which it may be in', false, { where: [unplaced('Banks Lane')] }, { where: [unplaced('Tallow County')] }],
    ['the same victim, on two days', false, { when: day, claims: ['victim Ana Bo'] }, { when: '2031-05-07', claims: ['victim Ana Bo'] }],
    [
      'victims of one age',
      false,
      { when: day, claims: ['victim a 6-year-old boy'] },
      { claims: ['victim the 6-year-old', 'killed 1'], cues: ['bridge'] },
    ],
    ['the same victim of an attack and of an arrest', true, { type: 'arrest', claims: ['victim Ana Bo'] }, { claims: ['victim Ana Bo'] }],
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

describe('another report tells as one what a report tells as two', () => {
  const market: IncidentSpec = { cues: ['market'], claims: ['killed 12'] }
  const bridge: IncidentSpec = { cues: ['bridge'], claims: ['killed 3'] }
  test.each<[string, boolean, IncidentSpec, IncidentSpec, IncidentSpec]>([
    ['with both tolls and both things hit', true, { cues: ['bridge', 'market'], claims: ['killed 12', 'killed 3'] }, market, bridge],
    ['with one of the tolls', false, { cues: ['bridge', 'market'], claims: ['killed 12'] }, market, bridge],
    ['with one of the things hit', false, { cues: ['market'], claims: ['killed 12', 'killed 3'] }, market, bridge],
    ['saying nothing of either', false, {}, market, bridge],
    ['in two days', true, { when: '2031-05-06/2031-05-07' }, { when: day }, { when: '2031-05-07' }],
    ['on one day', false, { when: day }, { when: day }, { when: '2031-05-07' }],
    ['on no day', false, {}, { when: day }, { when: '2031-05-07' }],
    [
      'in both places',
      true,
      { where: [unplaced('Dorum'), unplaced('Kessin')] },
      { where: [unplaced('Dorum')] },
      { where: [unplaced('Kessin')] },
    ],
    ['in one of the places', false, { where: [unplaced('Dorum')] }, { where: [unplaced('Dorum')] }, { where: [unplaced('Kessin')] }],
    [
      'with both victims',
      true,
      { claims: ['victim Ana Bo', 'victim Ivo Dan'] },
      { claims: ['victim Ana Bo'] },
      { claims: ['victim Ivo Dan'] },
    ],
    ['which the one recalls', true, {}, { background: true }, {}],
    ['though they are of two kinds', false, {}, { type: 'arrest' }, {}],
  ])('%s: %s', (_, expected, whole, a, b) => {
    const [left, right, other] = profilesOf(
      membersFrom([
        { id: 'r', incidents: [a, b] },
        { id: 's', incidents: [whole] },
      ]),
    )
    if (!left || !right || !other) throw new Error('three members are needed')
    expect(isToldWhole(other, left, right)).toBe(expected)
    expect(isToldWhole(other, right, left)).toBe(expected)
  })
})
