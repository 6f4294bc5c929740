import { describe, expect, test } from 'vitest'
import type { IncidentType, Stage } from '../../../records/incident.js'
import { membersFrom } from '../fixture.cases.js'
import { stageOf } from './stage.js'
import { typeOf } from './type.js'

const members = (...incidents: { type?: IncidentType; stage?: Stage }[]): ReturnType<typeof membersFrom> =>
  membersFrom(incidents.map((incident, i) => ({ id: `r${i}`, body: `Report ${i}.`, incidents: [incident] })))

describe('type', () => {
  test.each<[string, IncidentType[], IncidentType]>([
    ['one', ['arson'], 'arson'],
    ['a special case among broader words', ['armed-attack', 'armed-attack', 'suicide-bombing'], 'suicide-bombing'],
    ['the special case of the special case', ['bombing', 'suicide-bombing', 'armed-attack'], 'suicide-bombing'],
    ['most reports among strangers', ['arrest', 'protest', 'protest'], 'protest'],
    ['two special cases: the one that more name', ['drone-strike', 'missile-attack', 'missile-attack'], 'missile-attack'],
    ['a drone strike among air strikes', ['air-strike', 'air-strike', 'drone-strike'], 'drone-strike'],
  ])('%s', (_, types, expected) => {
    expect(typeOf(members(...types.map((type) => ({ type }))))).toBe(expected)
  })
})

describe('an assault in which people are killed', () => {
  test('is no abduction, whatever else a report tells of it', () => {
    const raid = (claim: string): ReturnType<typeof membersFrom> =>
      membersFrom([
        { id: 'a', body: 'Report a.', incidents: [{ type: 'abduction', claims: [claim] }] },
        { id: 'b', body: 'Report b.', incidents: [{ type: 'armed-attack' }] },
      ])
    expect(typeOf(raid('killed 14'))).toBe('armed-attack')
    expect(typeOf(raid('killed 0'))).toBe('abduction')
    expect(typeOf(raid('abducted 14'))).toBe('abduction')
  })
})

describe('stage', () => {
  test.each<[string, Stage[], Stage]>([
    ['one', ['foiled'], 'foiled'],
    ['most reports', ['attempted', 'foiled', 'foiled'], 'foiled'],
    ['of equal votes what went furthest', ['planned', 'carried-out'], 'carried-out'],
  ])('%s', (_, stages, expected) => {
    expect(stageOf(members(...stages.map((stage) => ({ stage }))))).toBe(expected)
  })
})
