import { expect, test } from 'vitest'
import type { TimeSentence } from '../phrase.js'
import { directionAt } from './direction.js'

/** Where the sentence points at "DAY". */
function at(text: string): string | null {
  const sentence: TimeSentence = { start: 0, end: text.length, index: 0, block: 0, text, uposAt: () => null, inPersonAt: () => false }
  const start = text.indexOf('DAY')
  return directionAt(sentence, { start, end: start + 3 })
}

test.each([
  ['The two will meet on DAY.', 'future'],
  ['On DAY, the court will hear it.', 'future'],
  ['The two met on DAY.', 'past'],
  ['He said the two would meet on DAY.', 'future'],
  ['He will speak, police said on DAY.', 'past'],
  ['The vote is scheduled for DAY.', 'future'],
  ['They agreed to hold it in DAY.', 'future'],
  ['They agreed on DAY to hold it.', 'past'],
  ['The bill will be passed on DAY.', 'future'],
  ['The offer is due on a still unspecified day in DAY.', 'future'],
  ["After DAY's ruling they will go.", null],
  ["Ahead of DAY's vote he fled.", 'future'],
  ['DAY was calm.', 'past'],
  ['The spending plan on DAY', null],
  ['THE ARMY ATTACKED ON DAY', 'past'],
  ['Calm on DAY', null],
  ['A crowd set fire to the post office on DAY.', 'past'],
  ['They will set off on DAY.', 'future'],
  ['The vote is set for DAY.', 'future'],
])('%s: %s', (text, expected) => {
  expect(at(text)).toBe(expected)
})
