import { describe, expect, test } from 'vitest'
import { membersFrom, town, type IncidentSpec } from '../fixture.cases.js'
import { commonKeys, commonKeysOf, commonnessOf, manyFor } from './commons.js'
import { memberProfiles, type MemberProfile } from './member-profile.js'

const brode = town('Brode', 10, 20)
const day = (n: number): string => `2031-05-0${String(n)}`

function profiles(incidents: readonly IncidentSpec[]): readonly MemberProfile[] {
  return incidents.flatMap((incident, i) =>
    memberProfiles(membersFrom([{ id: `r${String(i)}`, published: '2031-05-09', incidents: [incident] }])),
  )
}

const by = (doer: string, n: number): IncidentSpec => ({ when: day(n), claims: [`perpetrator ${doer}`] })

describe('what the incidents of many days have in common', () => {
  test('a doer of six days is common, one of many reports on one day is not', () => {
    const army = [1, 2, 3, 4, 5, 6].map((n) => by('army', n))
    const league = [1, 1, 1, 1, 1, 1, 2].map((n) => by('league', n))
    expect([...commonKeys(profiles([...army, ...league]))].filter((key) => key.startsWith('doer'))).toEqual(['doer army'])
  })

  test('a sentence under incidents of three days is, one that twenty papers copy is not', () => {
    const line = (words: string, when: string): IncidentSpec => ({ when, claims: [`target ${words}`] })
    const stock = [1, 2, 3].map((n) => line('the house whose owner and whose builder nobody in the valley knows', day(n)))
    const copied = Array.from({ length: 20 }, () => line('the mill that stands at the bend of the river below the bridge', day(1)))
    expect([...commonKeys(profiles([...stock, ...copied]))].filter((key) => key.startsWith('sentence'))).toHaveLength(1)
  })

  test('a town of six days is; what reports only recall does not make it so', () => {
    const there = (n: number, background: boolean): IncidentSpec => ({ where: [brode], when: day(n), background })
    const keys = (background: boolean): number =>
      [...commonKeys(profiles([1, 2, 3, 4, 5, 6].map((n) => there(n, background))))].filter((key) => key.startsWith('place')).length
    expect([keys(false) > 0, keys(true)]).toEqual([true, 0])
  })

  test('the undated make nothing common', () => {
    expect(profiles([{ where: [brode] }]).flatMap(commonnessOf)).toEqual([])
  })

  test('every key that a profile is looked up by has its number', () => {
    const [profile] = profiles([
      { where: [brode], when: day(1), claims: ['perpetrator army', 'target the long road below the old mill of Brode'] },
    ])
    if (!profile) throw new Error('one profile is needed')
    expect(new Set(commonKeysOf(profile).map((key) => key.split(' ')[0]))).toEqual(new Set(['place', 'doer', 'day', 'sentence']))
    for (const key of commonKeysOf(profile)) expect(manyFor(key)).toBeGreaterThan(2)
  })
})
