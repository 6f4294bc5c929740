import { describe, expect, test } from 'vitest'
import type { ClaimField } from '../../../records/claim.js'
import { readCorrectedValue } from './corrected-value.js'

describe('numbers', () => {
  test.each<[text: string, low: number | null, high: number | null, approx: boolean]>([
    ['17', 17, 17, false],
    ['0', 0, 0, false],
    ['12+', 12, null, false],
    ['<=20', null, 20, false],
    ['≤ 20', null, 20, false],
    ['12-17', 12, 17, false],
    ['12–17', 12, 17, false],
    ['~90', 90, 90, true],
    ['~12-99', 12, 99, true],
    [' 17 ', 17, 17, false],
  ])('%j', (text, low, high, approx) => expect(readCorrectedValue('killed', text)).toEqual({ low, high, approx, text: text.trim() }))

  test.each(['', ' ', 'twelve', '12.5', '-3', '17-12', '1e9', '12+17', '9999999999', '12, 13', '+12'])('not %j', (text) =>
    expect(readCorrectedValue('wounded', text)).toBeNull(),
  )
})

describe('other fields', () => {
  test.each<[field: ClaimField, text: string, value: string | null]>([
    ['date', '2031-05-06', '2031-05-06/2031-05-06'],
    ['date', '2031-05-06/2031-05-08', '2031-05-06/2031-05-08'],
    ['date', '2031-05', '2031-05-01/2031-05-31'],
    ['date', '2031-12', '2031-12-01/2031-12-31'],
    ['date', '2032-02', '2032-02-01/2032-02-29'],
    ['date', '2031', '2031-01-01/2031-12-31'],
    ['date', '2031-02-30', null],
    ['date', '2031-13', null],
    ['date', '2031-05-08/2031-05-06', null],
    ['date', '2031-05-06/2031-05-07/2031-05-08', null],
    ['date', 'Monday', null],
    ['type', 'bombing', 'bombing'],
    ['type', 'Bombing', null],
    ['stage', 'foiled', 'foiled'],
    ['stage', 'done', null],
    ['place', 'Kelm, FR', 'Kelm, FR'],
    ['perpetrator', '  the Green Front ', 'the Green Front'],
    ['means', 'x'.repeat(201), null],
  ])('%s %j -> %j', (field, text, value) => expect(readCorrectedValue(field, text)).toBe(value))
})
