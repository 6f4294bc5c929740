import { describe, expect, test } from 'vitest'
import { incidentTypes } from '../../../records/incident.js'
import { codesOf, type Coded } from './codes.js'

const coded = (more: Partial<Coded>): Coded => ({
  type: 'bombing',
  stage: 'carried-out',
  means: [],
  perpetrators: [],
  targets: [],
  harmed: false,
  detained: false,
  ...more,
})

const SUB_EVENTS = [
  'Government regains territory',
  'Non-state actor overtakes territory',
  'Armed clash',
  'Excessive force against protesters',
  'Protest with intervention',
  'Peaceful protest',
  'Violent demonstration',
  'Mob violence',
  'Chemical weapon',
  'Air/drone strike',
  'Suicide bomb',
  'Shelling/artillery/missile attack',
  'Remote explosive/landmine/IED',
  'Grenade',
  'Sexual violence',
  'Attack',
  'Abduction/forced disappearance',
  'Agreement',
  'Arrests',
  'Change to group/activity',
  'Disrupted weapons use',
  'Headquarters or base established',
  'Looting/property destruction',
  'Non-violent transfer of territory',
  'Other',
]

describe('codes', () => {
  test.each<[string, Partial<Coded>, string]>([
    ['a bombing', {}, 'Remote explosive/landmine/IED ASSAULT/explosives 183'],
    ['a suicide bombing', { type: 'suicide-bombing' }, 'Suicide bomb ASSAULT/suicide-attack 1831'],
    ['an arrest', { type: 'arrest' }, 'Arrests COERCE/arrest 173'],
    ['a car bomb', { means: ['car bomb'] }, 'Remote explosive/landmine/IED ASSAULT/explosives 1832'],
    ['a grenade', { means: ['hand grenade'] }, 'Grenade ASSAULT/explosives 183'],
    ['an attack on civilians', { type: 'armed-attack', targets: ['civilian-group'] }, 'Attack ASSAULT/firearms 180'],
    ['an attack on soldiers', { type: 'armed-attack', targets: ['state-force'] }, 'Armed clash ASSAULT/firearms 193'],
    ['a bomb that was found', { stage: 'foiled' }, 'Disrupted weapons use ASSAULT/explosives 183'],
    ['an attempt on a life', { type: 'assassination', stage: 'attempted' }, 'Attack ASSAULT/targeted 185'],
    ['a threat', { type: 'armed-attack', stage: 'threatened' }, 'Other THREATEN/violence 138'],
    ['a protest put down', { type: 'protest', harmed: true }, 'Excessive force against protesters PROTEST/demo 141'],
    ['a raid with arrests', { type: 'raid', detained: true }, 'Arrests COERCE/restrict 170'],
    [
      'ground taken by an army',
      { type: 'territory-change', perpetrators: ['state-force'] },
      'Government regains territory COERCE/seize 192',
    ],
  ])('%s', (_, more, expected) => {
    const { acled, plover, cameo } = codesOf(coded(more))
    expect(`${acled} ${plover} ${cameo}`).toBe(expected)
  })

  test.each(incidentTypes)('%s has the codes of the field', (type) => {
    const { acled, plover, cameo } = codesOf(coded({ type }))
    expect(SUB_EVENTS).toContain(acled)
    expect(plover).toMatch(/^[A-Z]+(\/[a-z-]+)?$/)
    expect(cameo).toMatch(/^\d{2,4}$/)
  })
})
