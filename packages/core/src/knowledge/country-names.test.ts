import { describe, expect, test } from 'vitest'
import { countryCode, countryName } from './country-names.js'

describe('names of countries', () => {
  test.each([
    ['IQ', 'IQ'],
    ['iq', 'IQ'],
    ['Iraq', 'IQ'],
    ['iraq', 'IQ'],
    ["Côte d'Ivoire", 'CI'],
    ['Ivory Coast', 'CI'],
    ['the United States', 'US'],
    ['United Kingdom', 'GB'],
    ['Mordor', null],
    ['XQ', null],
    ['', null],
  ])('%s is %s', (given, code) => {
    expect(countryCode(given)).toBe(code)
  })

  test('lead back to their codes', () => {
    for (const code of ['IQ', 'NE', 'CD', 'GB', 'US']) expect(countryCode(countryName(code) ?? '')).toBe(code)
    expect(countryName('XQ')).toBeNull()
  })
})
