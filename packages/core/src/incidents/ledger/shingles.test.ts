import { expect, test } from 'vitest'
import { document } from './fixture.cases.js'
import { bodyText, coverage, shingleSet, shinglesOf } from './shingles.js'

const cover = (text: string, other: string): number => Math.round(100 * coverage(shinglesOf(text), shingleSet(shinglesOf(other))))

test.each([
  ['one two three four five', 'one two three four five', 100],
  ['One, two; three! Four (five).', 'one two three four five', 100],
  ['one two three four five', 'six one two three seven', 60],
  ['one two three x four five six', 'one two three four five six', 86],
  ['one two', 'one two', 0],
  ['', 'one two three', 0],
])('%j in %j: %i %%', (text, other, expected) => {
  expect(cover(text, other)).toBe(expected)
})

test('furniture and the dateline are no part of the body', () => {
  const text = 'BRODE (Wire) - The gate burned. Read also: ten gates. It was Tuesday.'
  const doc = document('a', text, null, [{ start: 32, end: 53, reason: 'promotion' }])
  expect(bodyText({ ...doc, dateline: { start: 0, end: 15, place: null, date: null, agency: null } }).replace(/\s+/g, ' ')).toBe(
    'The gate burned. It was Tuesday.',
  )
})
