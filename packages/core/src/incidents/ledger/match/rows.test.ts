import { expect, test } from 'vitest'
import { compareRows } from './rows.js'

const row = (dataset: string, number: string) => ({ dataset, row: number })

test.each([
  [row('Valley Data', '1'), row('Valley Data', '1'), 'same'],
  [row('Valley Data', '1'), row('Valley Data', '2'), 'other'],
  [row('Valley Data', '1'), row('Hill Data', '1'), null],
  [row('Valley Data', '1'), null, null],
  [null, null, null],
])('compareRows %#', (a, b, expected) => {
  expect(compareRows(a, b)).toBe(expected)
  expect(compareRows(b, a)).toBe(expected)
})
