import type { Tally, When } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { boundsWords, tallyWords } from './bounds-words.js'
import { dayWords, whenFully, whenWords } from './when-words.js'
import { whereFully, whereWords } from './where-words.js'
import { speakerWords, standingWords, typeWords } from './words.js'

describe('numbers', () => {
  test.each<[low: number | null, high: number | null, approx: boolean, words: string]>([
    [17, 17, false, '17'],
    [0, 0, false, '0'],
    [12, null, false, '12+'],
    [null, 84, false, '≤84'],
    [80, 84, false, '80–84'],
    [90, 90, true, '~90'],
    [3, 9, true, '~3–9'],
    [null, null, false, '?'],
  ])('%s to %s, about: %s, is %s', (low, high, approx, words) => expect(boundsWords({ low, high, approx })).toBe(words))

  const version = { approx: false, of: null, speakers: [], reports: [], claims: [], asOf: null }
  test.each<[low: number | null, high: number | null, best: number | null, words: string]>([
    [17, 17, 17, '17'],
    [12, null, 17, '12+, best 17'],
    [12, null, 12, '12+'],
    [12, 25, 17, '12–25, best 17'],
    [12, 99, null, '12–99'],
    [null, 84, null, '≤84'],
    [null, null, null, 'number unknown'],
  ])('a toll from %s to %s, best %s, is %s', (low, high, best, words) => {
    expect(tallyWords({ low, high, best, versions: [{ ...version, low, high }] })).toBe(words)
  })

  test('a toll known only from vague words keeps its "about"', () => {
    const vague: Tally = { low: 24, high: 99, best: null, versions: [{ ...version, low: 24, high: 99, approx: true }] }
    expect(tallyWords(vague)).toBe('~24–99')
  })
})

describe('dates', () => {
  test('a day', () => expect(dayWords('2025-03-10T08:00')).toBe('10 Mar 2025'))

  test.each<[when: Partial<When>, short: string, full: string]>([
    [{ start: '2025-03-10', end: '2025-03-10', precision: 'day', text: 'Monday' }, '10 Mar 2025', 'Mon 10 Mar 2025, to the day (“Monday”)'],
    [{ start: '2025-03-01', end: '2025-03-31', precision: 'month' }, 'Mar 2025', 'Mar 2025, to the month'],
    [{ start: '2024-06-01', end: '2024-08-31', precision: 'season' }, 'Jun–Aug 2024', 'Jun–Aug 2024, to the season'],
    [{ start: '2024-12-01', end: '2025-02-28', precision: 'season' }, 'Dec 2024 – Feb 2025', 'Dec 2024 – Feb 2025, to the season'],
    [{ start: '2024-01-01', end: '2024-12-31', precision: 'year' }, '2024', '2024, to the year'],
    [{ start: '2025-03-10', end: '2025-03-16', precision: 'week' }, '10–16 Mar 2025', '10–16 Mar 2025, to the week'],
    [{ start: '2025-02-28', end: '2025-03-03', precision: 'range' }, '28 Feb – 3 Mar 2025', '28 Feb – 3 Mar 2025, to the range'],
    [{ start: '2024-12-30', end: '2025-01-02', precision: 'range' }, '30 Dec 2024 – 2 Jan 2025', '30 Dec 2024 – 2 Jan 2025, to the range'],
    [{ text: 'Thursday' }, 'undated', 'undated (“Thursday”)'],
    [{}, 'undated', 'undated'],
  ])('%j', (when, short, full) => {
    const whole: When = { start: null, end: null, precision: 'unknown', text: null, ...when }
    expect([whenWords(whole), whenFully(whole)]).toEqual([short, full])
  })
})

test('places', () => {
  const nowhere = { name: null, country: null, admin1: null, lat: null, lon: null, precision: 'unknown', place: null } as const
  expect([whereWords(nowhere), whereFully(nowhere)]).toEqual(['place unknown', 'unknown'])
  const town = {
    ...nowhere,
    name: 'Mardov',
    country: 'IR',
    admin1: 'Salt Coast',
    lat: 31.25,
    lon: 54.5,
    precision: 'settlement',
    place: 'm',
  } as const
  expect([whereWords(town), whereFully(town)]).toEqual(['Mardov, Iran', 'Mardov, Salt Coast, Iran (settlement, 31.2500 54.5000)'])
  const country = { ...nowhere, name: 'Iran', country: 'IR', precision: 'country' } as const
  expect([whereWords(country), whereFully(country)]).toEqual(['Iran', 'Iran (country)'])
})

test('types, standings, speakers', () => {
  expect(typeWords('air-strike')).toBe('Air strike')
  expect(standingWords({ standing: 'single-source', background: true })).toBe('single source, recalled')
  const speaker = { name: 'Hila Sarem', role: 'Governor', organisation: null, actor: null, anonymous: false }
  expect(speakerWords(speaker)).toBe('Hila Sarem (Governor)')
  expect(speakerWords({ ...speaker, name: 'Governor' })).toBe('Governor')
  expect(speakerWords({ ...speaker, name: 'a \u001b[31msource', role: null })).toBe('a [31msource')
})
