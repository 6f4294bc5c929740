import { expect, test } from 'vitest'
import { membersFrom, town, unplaced, type IncidentSpec } from '../fixture.cases.js'
import { explainMatch } from './match-score.js'
import { profilesOf } from './profile.js'

const day = '2031-05-06'

/** The lines that speak for or against the incidents of the first two of these reports. */
function reasonsOf(incidents: readonly IncidentSpec[]): readonly string[] {
  const profiles = profilesOf(
    membersFrom(incidents.map((incident, i) => ({ id: `r${i}`, published: '2031-05-07', incidents: [incident] }))),
  )
  const [a, b] = profiles
  if (!a || !b) throw new Error('two members are needed')
  return explainMatch(a, b).reasons.map(({ name }) => name)
}

/** One raid each in as many villages as are asked for, a degree apart. */
function raids(count: number): readonly IncidentSpec[] {
  return Array.from({ length: count }, (_, i) => ({ type: 'raid', where: [town(`Velm ${String(i)}`, 10, 20 + i)], when: day }))
}

test('a day says less where the ledger has news of many places on it', () => {
  expect(reasonsOf(raids(3))).toContain('sameDay')
  expect(reasonsOf(raids(14))).toContain('sameBusyDay')
})

test('many reports on one place make no busy day', () => {
  const one: IncidentSpec = { type: 'raid', where: [town('Velm', 10, 20)], when: day }
  expect(reasonsOf(Array.from({ length: 14 }, () => one))).toContain('sameDay')
})

test('two spots of one town are not one place, unless a report names both', () => {
  const brode = town('Brode', 10, 20)
  const at = (spot: string, line: string): IncidentSpec => ({ where: [brode, unplaced(spot)], when: day, claims: [line] })
  expect(reasonsOf([at('Osk Mill', 'killed 2'), at('Tarn Square', 'killed 3')])).toContain('otherSpot')
  expect(reasonsOf([at('Osk Mill', 'target the shops at Tarn Square'), at('Tarn Square', 'killed 3')])).not.toContain('otherSpot')
})

test('a sentence that comes back in the news of many days is nobody’s own', () => {
  const line = 'target the house whose owner and whose builder nobody in the whole valley knows'
  const on = (when: string): IncidentSpec => ({ type: 'raid', when, claims: [line] })
  expect(reasonsOf([on(day), on(day)])).toContain('sameSentence')
  expect(reasonsOf([on(day), on(day), on('2031-05-01'), on('2031-05-03')])).not.toContain('sameSentence')
})
