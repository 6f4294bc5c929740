import { expect, test } from 'vitest'
import { cutLong } from './long-sentence.js'

const cases: { why: string; words: string; limit: number; runs: string[] }[] = [
  { why: 'what fits stays whole', words: 'a b c', limit: 3, runs: ['a b c'] },
  { why: 'cut after a comma of the second half', words: 'a b , c d e', limit: 4, runs: ['a b ,', 'c d e'] },
  { why: 'a semicolon goes before a comma', words: 'a b ; c , d e', limit: 6, runs: ['a b ; c ,', 'd e'] },
  { why: 'no mark: where it is full', words: 'a b c d e', limit: 2, runs: ['a b', 'c d', 'e'] },
  { why: 'a mark too early is no cut', words: 'a , b c d e f g h', limit: 6, runs: ['a , b c d e', 'f g h'] },
  { why: 'a word longer than the limit stands alone', words: 'longword b', limit: 2, runs: ['longword', 'b'] },
]

test.each(cases)('$why', ({ words, limit, runs }) => {
  const list = words.split(' ')
  const cut = cutLong(list, (word) => (word === 'longword' ? 3 : 1), limit)
  expect(cut.map(([start, end]) => list.slice(start, end).join(' '))).toEqual(runs)
})

test('a semicolon late in the run wins over a later comma', () => {
  expect(cutLong('a b c ; d , e f'.split(' '), () => 1, 7)).toEqual([
    [0, 4],
    [4, 8],
  ])
})
