import { describe, expect, test } from 'vitest'
import { casualtyFields } from '../../../records/claim.js'
import { area, claimsFrom, membersFrom, town, type IncidentSpec } from '../fixture.cases.js'
import { partiesOf } from './parties.js'
import { summaryOf } from './summary.js'
import { tallyOf } from './tally.js'
import { whenOf } from './when.js'
import { whereOf } from './where.js'

function summary(spec: IncidentSpec): string {
  const { claims, actors } = claimsFrom([{ id: 'r', incidents: [spec] }])
  const members = membersFrom([{ id: 'r', incidents: [spec] }])
  const [killed, wounded, missing, detained, abducted] = casualtyFields.map((field) => tallyOf(field, claims))
  const none = (tally: typeof killed): NonNullable<typeof killed> | null => tally ?? null
  const casualties = {
    killed: none(killed),
    wounded: none(wounded),
    missing: none(missing),
    detained: none(detained),
    abducted: none(abducted),
  }
  const { type = 'bombing', stage = 'carried-out' } = spec
  const fields = {
    type,
    stage,
    when: whenOf(members),
    where: whereOf(members).where,
    perpetrators: partiesOf('perpetrator', claims, actors),
    casualties,
  }
  return summaryOf(fields, (code) => (code === 'XA' ? 'Arland' : code))
}

const where = [town('Brode', 1, 2), area('country', 'Arland')]

describe('summary', () => {
  test.each<[IncidentSpec, string]>([
    [{}, 'Bombing, place unknown, date unknown'],
    [{ where, when: '2031-05-06', claims: ['killed 3'] }, 'Bombing in Brode, Arland, 2031-05-06: 3 killed'],
    [{ where, when: '2031-05-06/2031-05-07', type: 'air-strike' }, 'Air strike in Brode, Arland, 2031-05-06 to 2031-05-07'],
    [{ where: [area('country', 'Arland')], type: 'other-violence' }, 'Violence in Arland, date unknown'],
    [{ where, stage: 'foiled', type: 'armed-attack' }, 'Armed attack (foiled) in Brode, Arland, date unknown'],
    [
      { where, claims: ['killed 12+, on 2031-05-06', 'killed 17, on 2031-05-07', 'wounded 31', 'perpetrator the Front, claimed'] },
      'Bombing in Brode, Arland, date unknown: 17 killed (12 or more), 31 wounded; claimed by the Front',
    ],
    [
      { where, type: 'arrest', claims: ['detained 2', 'perpetrator gendarmes'] },
      'Arrest in Brode, Arland, date unknown: 2 detained by gendarmes',
    ],
    [
      { where, claims: ['killed 24~99', 'perpetrator rebels, accused'] },
      'Bombing in Brode, Arland, date unknown: 24 to 99 killed; rebels accused',
    ],
    [
      { where, claims: ['killed 5 of soldiers', 'killed 3 of attackers'] },
      'Bombing in Brode, Arland, date unknown: 3 attackers and 5 soldiers killed',
    ],
    [
      { where, claims: ['killed -20', 'perpetrator rebels, denied'] },
      'Bombing in Brode, Arland, date unknown: up to 20 killed; denied by rebels',
    ],
  ])('%j -> %s', (spec, expected) => {
    expect(summary(spec)).toBe(expected)
  })
})
