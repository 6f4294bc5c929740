import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clip, labelled, pad, spread, widthOf, wrap } from './layout.js'
import { bold } from './style.js'

describe('widthOf', () => {
  test.each([
    ['abc', 3],
    ['', 0],
    ['é', 1],
    ['e\u0301', 1],
    ['漢字', 4],
    ['📩', 2],
    [bold('ab cd'), 5],
    ['a\u200db', 2],
  ])('%j takes %i columns', (text, width) => expect(widthOf(text)).toBe(width))
})

describe('wrap', () => {
  test.each<[text: string, width: number, indent: number | { first: number; rest: number }, lines: string[]]>([
    ['one two three', 8, 0, ['one two', 'three']],
    ['one two three', 10, 2, ['  one two', '  three']],
    ['one two three', 10, { first: 0, rest: 4 }, ['one two', '    three']],
    ['  much   white\nspace ', 80, 0, ['much white space']],
    ['', 10, 2, []],
    ['abcdefghijkl', 5, 0, ['abcde', 'fghij', 'kl']],
    ['漢字漢字', 5, 0, ['漢字', '漢字']],
  ])('%j in %i', (text, width, indent, lines) => expect(wrap(text, width, indent)).toEqual(lines))

  test('no line is wider than asked, and no letter is lost', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        fc.integer({ min: 10, max: 80 }),
        fc.integer({ min: 0, max: 6 }),
        (text, width, indent) => {
          const lines = wrap(text, width, indent)
          for (const line of lines) expect(widthOf(line)).toBeLessThanOrEqual(width)
          expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        },
      ),
    )
  })
})

test('pad, clip, spread and labelled keep to their columns', () => {
  expect(pad('ab', 4)).toBe('ab  ')
  expect(pad('abcdef', 4)).toBe('abcdef')
  expect(clip('abcdef', 4)).toBe('abc…')
  expect(clip('abcd', 4)).toBe('abcd')
  expect(spread('left', 'right', 14)).toBe('left     right')
  expect(spread('a long left side', 'right', 14)).toBe('a long…  right')
  expect(labelled('by', 'one two three four', 20, 5)).toEqual(['  by   one two three', '       four'])
  expect(labelled('by', '', 20, 5)).toEqual(['  by   '])
})
