import { describe, expect, test } from 'vitest'
import { durationValue, readAmount, readYearWords } from './amounts.js'

describe('readAmount', () => {
  test.each([
    ['two', 2],
    ['Twenty-three', 23],
    ['forty five', 45],
    ['a hundred', 100],
    ['two thousand', 2000],
    ['a', 1],
    ['half a dozen', 6],
    ['a dozen', 12],
    ['2 1/2', 2.5],
    ['1,200', 1200],
    ['3.5', 3.5],
    ['a couple of', 2],
    ['several', 'X'],
    ['a  few', 'X'],
    ['hundreds of', 'X'],
    ['blue', null],
    ['1/0', null],
    ['', null],
  ] as const)('%s is %s', (text, expected) => {
    expect(readAmount(text)).toBe(expected)
  })
})

describe('durationValue', () => {
  test.each([
    [3, 'day', 'P3D'],
    [48, 'hour', 'PT48H'],
    [1, 'decade', 'P10Y'],
    ['X', 'month', 'PXM'],
    ['X', 'minute', 'PTXM'],
    [1.5, 'minute', 'PT1M30S'],
    [2.5, 'year', 'P2Y6M'],
    [0.5, 'hour', 'PT30M'],
    [1.5, 'day', 'P1DT12H'],
    [0.5, 'day', 'PT12H'],
    [2, 'quarter', 'P6M'],
    ['X', 'decade', 'PXDE'],
    [1.5, 'month', 'P1.5M'],
  ] as const)('%s %s is %s', (amount, unit, expected) => {
    expect(durationValue(amount, unit)).toBe(expected)
  })

  test('a fortnight is two weeks', () => {
    expect(durationValue(1, 'week', true)).toBe('P2W')
  })
})

test.each([
  ['nineteen ninety-six', 1996],
  ['nineteen oh five', 1905],
  ['nineteen hundred and ten', 1910],
  ['two thousand', 2000],
  ['two thousand and three', 2003],
  ['twenty thirteen', 2013],
  ['ninety-six', null],
])('the year %s is %s', (text, expected) => {
  expect(readYearWords(text)).toBe(expected)
})
