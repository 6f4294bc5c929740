import { expect, test } from 'vitest'
import { isShouted, unshouted } from './shouting.js'
import { findWords } from './words.js'

const read = (text: string): string =>
  unshouted(findWords(text, { start: 0, end: text.length }))
    .map((word) => word.form)
    .join(' ')

test.each([
  ['FIVE SOLDIERS WERE KILLED IN SAN MIGUEL ON MONDAY.', 'Five soldiers were killed in San Miguel on Monday .'],
  ["THE REBELS DIDN'T ATTACK GEN. OKORO'S CONVOY", "The rebels did n't attack GEN. Okoro 's convoy"],
  ['THE U.S. EMBASSY SAID 12 BOMBS EXPLODED', 'The U.S. embassy said 12 bombs exploded'],
  ['THE FMLN DENIED IT', 'The FMLN denied it'],
])('%s', (text, expected) => {
  expect(read(text)).toBe(expected)
})

test.each([
  ['FIVE SOLDIERS WERE KILLED', true],
  ['Five soldiers were killed', false],
  ['(AFP)', false],
  ['UN AND AU', false],
  ['BAGHDAD, March 3 (Reuters) -', false],
])('isShouted %s: %s', (text, expected) => {
  expect(isShouted(text)).toBe(expected)
})
