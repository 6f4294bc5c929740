import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { indexedWords, partsOf, searchedWords, wordsQuery } from './searched-words.js'

describe('words as they are searched in PostgreSQL', () => {
  test.each<[words: string, searched: string]>([
    ['grain market', ' grain market '],
    ['', '  '],
    ['  two   spaces ', ' two spaces '],
    ['a\u0000b', ' a␀0000b '],
    ['blast ¶ the gate', ' blast ¶ the gate '],
  ])('%j is kept as %j', (words, searched) => expect(searchedWords(words)).toBe(searched))

  test.each<[words: string, open: boolean, part: string, query: string | null]>([
    ['market', false, ' market ', "'market'"],
    ['bomb', true, ' bomb', "'bomb':*"],
    ['toll ga', true, ' toll ga', "'toll' & 'ga':*"],
    ["it's \\", false, " it's \\ ", "'it''s' & '\\\\'"],
    ['& | ! <->', false, ' & | ! <-> ', "'&' & '|' & '!' & '<->'"],
    ['', true, '', null],
  ])('the term %j (open: %s) is looked for as %j, by %j', (words, open, part, query) => {
    expect(partsOf([{ words, open }])).toEqual([part])
    expect(wordsQuery([{ words, open }])).toBe(query)
  })

  test('several terms must all be there', () => {
    const terms = [
      { words: 'toll gate', open: false },
      { words: 'bomb', open: true },
    ]
    expect(wordsQuery(terms)).toBe("'toll' & 'gate' & 'bomb':*")
    expect(partsOf(terms)).toEqual([' toll gate ', ' bomb'])
  })

  test('a word that is too long for the index stands in it by its beginning, the same in text and term', () => {
    const long = 'x'.repeat(5000)
    expect(indexedWords(`${long} a a`)).toEqual(['x'.repeat(200), 'a'])
    expect(wordsQuery([{ words: long, open: false }])).toBe(`'${'x'.repeat(200)}'`)
  })

  test('a text of too many words has no index', () => {
    expect(indexedWords(Array.from({ length: 200_000 }, (_, i) => `word${String(i)}`).join(' '))).toBeNull()
    expect(indexedWords('word '.repeat(200_000))).toEqual(['word'])
  })

  test('a part is found where the words stand side by side, and nowhere else', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab')
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), fc.array(word, { minLength: 1, maxLength: 3 }), (text, term) => {
        const stands = text.some((_, at) => term.every((each, i) => text[at + i] === each))
        const [part = ''] = partsOf([{ words: term.join(' '), open: false }])
        expect(searchedWords(text.join(' ')).includes(part)).toBe(stands)
      }),
    )
  })
})
