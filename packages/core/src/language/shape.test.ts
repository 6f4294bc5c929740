import { expect, test } from 'vitest'
import { endsFirst, shapeOf } from './shape.js'

test.each([
  ['word', 1],
  ['Word', 2],
  ['W', 3],
  ['WORD', 4],
  ['iPhone', 5],
  ['McDonald', 6],
  ['12', 7],
  ['1,000', 8],
  ['5:30', 8],
  ['M16', 9],
  ['4th', 10],
  ['1½', 7],
  ['.', 11],
  ['!?', 11],
  [',', 12],
  ['(', 13],
  ['“', 13],
  ['”', 14],
  ['-', 14],
  ['U.S.', 15],
  ['a.m.', 16],
  ['Al-Qaeda', 17],
  ['e-mail', 18],
  ["'s", 18],
  ['北京', 19],
  ['', 14],
  ['🙂', 14],
  ['Šibenik', 2],
] as const)('%s is of shape %i', (word, shape) => {
  expect(shapeOf(word)).toBe(shape)
})

test('marks leave the next word the sentence’s first', () => {
  expect(['“', '--', '…'].map(endsFirst)).toEqual([false, false, false])
  expect(['a', '1', '北'].map(endsFirst)).toEqual([true, true, true])
})
