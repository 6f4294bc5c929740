import { describe, expect, test } from 'vitest'
import { isIsoDate } from './iso-date.js'

describe('isIsoDate', () => {
  test.each([
    '2025-03-10',
    '2024-02-29',
    '2025-12-31T23:59',
    '2025-03-10T08:30:15',
    '2025-03-10T08:30:15.250Z',
    '2025-03-10T08:30+01:00',
    '2025-03-10 08:30:00',
    '2025-03-10T08:30:00-0500',
    '1987-01-01',
  ])('%s is one', (text) => expect(isIsoDate(text)).toBe(true))

  test.each([
    '',
    'Monday',
    '2025',
    '2025-03',
    '10.03.2025',
    '10 March 2025',
    '2025-3-10',
    '2025-13-01',
    '2025-00-10',
    '2023-02-29',
    '2025-04-31',
    '2025-03-10T25:00',
    '2025-03-10T08:61',
    '2025-03-10x',
    ' 2025-03-10',
    '20250310',
  ])('"%s" is none', (text) => expect(isIsoDate(text)).toBe(false))
})
