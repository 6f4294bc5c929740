import { describe, expect, test } from 'vitest'
import { actor, claimsFrom } from '../fixture.cases.js'
import { partiesOf } from './parties.js'

const actors = [actor('a-front', 'armed-group', { name: 'Green Front' }), actor('a-guard', 'state-force', { name: 'rural guard' })]

function parties(...lines: string[]): string[] {
  const found = claimsFrom([{ id: 'r', actors, incidents: [{ claims: lines }] }])
  return partiesOf('perpetrator', found.claims, found.actors).map(({ name, actor: id, status }) => `${name}/${id ?? '-'}/${status}`)
}

describe('parties', () => {
  test.each<[string, string[], string[]]>([
    ['none', ['target a school'], []],
    [
      'the strongest status of each',
      ['perpetrator the Front, actor a-front, denied', 'perpetrator the Front, actor a-front, accused'],
      ['the Front/a-front/accused'],
    ],
    ['only denied stays', ['perpetrator the Front, actor a-front, denied'], ['the Front/a-front/denied']],
    [
      'strongest first',
      ['perpetrator bandits, suspected', 'perpetrator guards, actor a-guard, accused', 'perpetrator the Front, actor a-front, claimed'],
      ['the Front/a-front/claimed', 'guards/a-guard/accused', 'bandits/-/suspected'],
    ],
    [
      'its own name where a report writes it',
      ['perpetrator the Front, actor a-front', 'perpetrator the Front, actor a-front', 'perpetrator Green Front, actor a-front'],
      ['Green Front/a-front/asserted'],
    ],
    [
      'else the words most use',
      ['perpetrator guards, actor a-guard', 'perpetrator guards, actor a-guard', 'perpetrator men of the guard, actor a-guard'],
      ['guards/a-guard/asserted'],
    ],
    [
      'its own name where the words were only taken for it',
      ['perpetrator rebels, actor a-front, inferred', 'perpetrator the rebels, actor a-front, inferred'],
      ['Green Front/a-front/asserted'],
    ],
    [
      'words that name it before words taken for it',
      [
        'perpetrator rebels, actor a-front, inferred',
        'perpetrator rebels, actor a-front, inferred',
        'perpetrator the Front, actor a-front',
      ],
      ['the Front/a-front/asserted'],
    ],
    ['the same words are one party', ['perpetrator the gunmen, suspected', 'perpetrator Gunmen'], ['the gunmen/-/asserted']],
    ['what was revised no longer stands', ['perpetrator bandits, as p', 'perpetrator guards, revises p'], ['guards/-/asserted']],
  ])('%s', (_, lines, expected) => {
    expect(parties(...lines)).toEqual(expected)
  })
})
