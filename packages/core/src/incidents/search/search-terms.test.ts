import { describe, expect, test } from 'vitest'
import { readSearch } from './search-terms.js'

const shown = (text: string): readonly string[] | null => readSearch(text)?.map(({ words, open }) => `${words}${open ? '*' : ''}`) ?? null

describe('what somebody wants to find', () => {
  test.each<[typed: string, terms: readonly string[] | null]>([
    ['market', ['market']],
    ['market  Toll-Gate', ['market', 'toll gate']],
    ['market "toll gate" fire', ['market', 'toll gate', 'fire']],
    ['“toll gate”', ['toll gate']],
    ['«Ma’rib»', ['marib']],
    ['bomb*', ['bomb*']],
    ['"car bomb"*', ['car bomb*']],
    ['"car bomb', ['car bomb']],
    ['a"b c"d', ['a', 'b c', 'd']],
    // what is an operator elsewhere is a word here
    ['fire AND NOT -x', ['fire', 'and', 'not', 'x']],
    ['title: (a OR b) NEAR/2 ^c {d}', ['title', 'a', 'or', 'b', 'near 2', 'c', 'd']],
    ["'; DROP TABLE reports; --", ['drop', 'table', 'reports']],
    ['""', null],
    ['* "" ( ) -', null],
    ['', null],
    ['\u0000\ud800', null],
  ])('%j', (typed, terms) => {
    expect(shown(typed)).toEqual(terms)
  })

  test('is at most 32 words and phrases', () => {
    expect(readSearch('a '.repeat(32))).toHaveLength(32)
    expect(readSearch('a '.repeat(33))).toBeNull()
  })
})
