import { describe, expect, test } from 'vitest'
import { actor, claimsFrom } from '../fixture.cases.js'
import { standingOf } from './standing.js'

const actors = [
  actor('front'),
  actor('league'),
  actor('wing', 'armed-group', { parents: ['front'] }),
  actor('army', 'state-force'),
  actor('gunmen', 'unknown'),
  actor('Karim', 'person'),
]

function standing(...lines: string[]): string {
  const found = claimsFrom([{ id: 'r', actors, incidents: [{ claims: lines }] }])
  return standingOf(found.claims, found.actors)
}

describe('standing', () => {
  test.each<[string, string[], string]>([
    ['one root', ['killed 3, by police', 'wounded 2, by police'], 'single-source'],
    ['one root through two mouths', ['killed 3, by Ana Bo (police)', 'wounded 2, by ministry > police'], 'single-source'],
    ['two roots', ['killed 3, by police', 'killed 3, by doctors'], 'corroborated'],
    ['two roots on the toll that allow each other', ['killed 3+, by police', 'killed 5, by doctors'], 'corroborated'],
    ['two roots on the toll that do not', ['killed 3, by police', 'killed 5, by doctors'], 'contested'],
    ['one root that raises its number', ['killed 3, by police', 'killed 5, by police'], 'single-source'],
    ['a number that its revision supersedes', ['killed 3, by police, as k', 'killed 5, by doctors, revises k'], 'corroborated'],
    ['parts do not contradict the whole', ['killed 3 of children, by police', 'killed 5, by doctors'], 'corroborated'],
    [
      'two perpetrators, two roots',
      ['perpetrator front, actor front, by police, accused', 'perpetrator league, actor league, by army, accused'],
      'contested',
    ],
    [
      'two perpetrators named together',
      ['perpetrator front, actor front, by police', 'perpetrator league, actor league, by police'],
      'single-source',
    ],
    ['a part and its whole', ['perpetrator front, actor front, by police', 'perpetrator wing, actor wing, by doctors'], 'corroborated'],
    [
      'words that name nobody',
      ['perpetrator gunmen, actor gunmen, by police', 'perpetrator front, actor front, by doctors'],
      'corroborated',
    ],
    ['a man and a group', ['perpetrator Karim, actor Karim, by police', 'perpetrator front, actor front, by doctors'], 'corroborated'],
    [
      'a denial against an accusation',
      ['perpetrator league, actor league, by police, accused', 'perpetrator league, actor league, by league, denied'],
      'contested',
    ],
    [
      'a denial that nobody gave cause for',
      ['killed 3, by police', 'perpetrator league, actor league, by league, denied'],
      'single-source',
    ],
    ['a toll denied', ['killed 30, by doctors', 'killed 30, by army, denied'], 'contested'],
    ['another toll denied', ['killed 30, by doctors', 'killed 300, by army, denied'], 'single-source'],
  ])('%s', (_, lines, expected) => {
    expect(standing(...lines)).toBe(expected)
  })
})
