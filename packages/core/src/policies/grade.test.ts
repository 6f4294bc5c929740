import { describe, expect, test } from 'vitest'
import type { Party } from '../records/incident.js'
import { lines, told } from './fixture.cases.js'
import { gradeOf } from './grade.js'
import { namedPolicies } from './named.js'

const party = (name: string, status: Party['status'], actor: string | null = name): Party => ({ name, actor, status })
const grade = (perpetrators: readonly Party[], ...reports: readonly (readonly string[])[]) => {
  const { incident, sources } = told(
    reports.map((list) => lines(...list)),
    [],
    { perpetrators },
  )
  return gradeOf(incident, namedPolicies.airwars, sources)
}

describe('civilian harm as Airwars grades it', () => {
  test.each<[string, string, readonly Party[], readonly (readonly string[])[]]>([
    ['one source', 'weak', [], [['killed 3, by medics']]],
    ['one source in two reports', 'weak', [], [['killed 3, by medics'], ['killed 3, by medics']]],
    ['two sources', 'fair', [party('army', 'accused')], [['killed 3, by medics'], ['killed 4, by mayor']]],
    ['who did it says so', 'confirmed', [party('army', 'claimed')], [['killed 3, by medics']]],
    ['two are said to have done it', 'contested', [party('army', 'accused'), party('front', 'claimed')], [['killed 3, by medics']]],
    ['one of them only denied', 'weak', [party('army', 'accused'), party('front', 'denied')], [['killed 3, by medics']]],
    [
      'somebody unnamed is no second party',
      'weak',
      [party('army', 'accused'), party('gunmen', 'asserted', null)],
      [['killed 3, by medics']],
    ],
    ['all the dead were fighters', 'discounted', [party('army', 'claimed')], [['killed 3 of militants, by army', 'wounded 2 of soldiers']]],
    ['not all of them', 'weak', [], [['killed 3 of militants, by army', 'wounded 2, by army']]],
  ])('%s: %s', (_name, expected, perpetrators, reports) => {
    expect(grade(perpetrators, ...reports)?.grade).toBe(expected)
  })

  test('says why', () => {
    expect(grade([party('army', 'accused'), party('front', 'claimed')], ['killed 3'])?.why).toBe(
      '2 parties are said to have done it: army, front.',
    )
    expect(grade([], ['killed 3'])?.why).toBe('One independent source.')
  })

  test('other policies grade otherwise or not at all', () => {
    const { incident, sources } = told([lines('killed 3')])
    expect(gradeOf(incident, namedPolicies.acled, sources)).toBeNull()
    expect(gradeOf(incident, namedPolicies.ibc, sources)).toEqual({
      grade: 'provisional',
      why: 'One independent source; an entry wants two.',
    })
  })
})
