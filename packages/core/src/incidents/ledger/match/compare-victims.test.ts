import { expect, test } from 'vitest'
import { membersFrom, town, type IncidentSpec } from '../fixture.cases.js'
import { compareAges, compareVictims } from './compare.js'
import { comparePlaces } from './compare-places.js'
import { profilesOf } from './profile.js'

const brode = town('Brode', 10, 20)

function pair(a: IncidentSpec, b: IncidentSpec, rest: readonly IncidentSpec[] = []): ReturnType<typeof profilesOf> {
  const specs = [a, b, ...rest]
  return profilesOf(membersFrom(specs.map((spec, i) => ({ id: `r${String(i)}`, published: '2031-05-07', incidents: [spec] }))))
}

test.each<[string, string, string, string | null]>([
  ['one full name', 'victim Ilan Doro', 'victim Ilan Doro', 'sameVictim'],
  ['a name and its last word', 'victim Ilan Doro', 'victim Doro', 'sameSurname'],
  ['a name with Jr.', 'victim Ilan Doro Jr.', 'victim Doro', 'sameSurname'],
  ['two names', 'victim Ilan Doro', 'victim Maya Selim', 'otherVictims'],
  ['no name', 'victim a farmer', 'victim Maya Selim', null],
])('names: %s', (_, a, b, expected) => {
  const [left, right] = pair({ claims: [a] }, { claims: [b] })
  if (!left || !right) throw new Error('two members are needed')
  expect(compareVictims(left, right)).toBe(expected)
})

test('several names of which none is shared', () => {
  const [left, right] = pair({ claims: ['victim Ilan Doro', 'victim Aram Doro'] }, { claims: ['victim Maya Selim', 'victim Noor Selim'] })
  if (!left || !right) throw new Error('two members are needed')
  expect(compareVictims(left, right)).toBe('manyOtherVictims')
})

test.each<[string, string, string, string | null]>([
  ['one age', 'victim 12-year-old boy', 'victim a 12-year-old', 'sameAge'],
  ['two ages', 'victim 12-year-old boy', 'victim a 40-year-old man', 'otherAges'],
  ['months are no years', 'victim 9-month-old boy', 'victim 9-year-old boy', 'otherAges'],
  ['no age', 'victim a boy', 'victim 9-year-old boy', null],
])('ages: %s', (_, a, b, expected) => {
  const [left, right] = pair({ claims: [a] }, { claims: [b] })
  if (!left || !right) throw new Error('two members are needed')
  expect(compareAges(left, right)).toBe(expected)
})

test('a town with news of many days says less', () => {
  const days = ['2031-01-01', '2031-01-11', '2031-02-03', '2031-03-05', '2031-04-09', '2031-04-20']
  const there = (when: string): IncidentSpec => ({ where: [brode], when })
  const [a, b] = pair(there('2031-05-06'), there('2031-05-06'))
  if (!a || !b) throw new Error('two members are needed')
  expect(comparePlaces(a, b)).toBe('sameTown')
  const [c, d] = pair(there('2031-05-06'), there('2031-05-06'), days.map(there))
  if (!c || !d) throw new Error('two members are needed')
  expect(comparePlaces(c, d)).toBe('sameBusyTown')
})
