import { expect, test } from 'vitest'
import { readFullDate } from './calendar-date.js'
import { readPageDate } from './page-date.js'

test.each([
  ['5 May 2031', '2031-05-05'],
  ['5. Mai 2031', '2031-05-05'],
  ['le 1er août 2031', '2031-08-01'],
  ['5 de mayo de 2031', '2031-05-05'],
  ['May 5th, 2031', '2031-05-05'],
  ['2031-05-05T10:00Z', '2031-05-05'],
  ['20310505', '2031-05-05'],
  ['05.04.2031', '2031-04-05'],
  ['2031年5月5日', '2031-05-05'],
  ['5 мая 2031 г.', '2031-05-05'],
  ['31 February 2031', null],
  ['12/2031', null],
  ['no date', null],
  ['Tel. 01 23 45 67', null],
])('readPageDate %s', (words, expected) => {
  expect(readPageDate(words, false)).toBe(expected)
})

test('the month leads in the United States, unless it cannot', () => {
  expect(readPageDate('05/04/2031', true)).toBe('2031-05-04')
  expect(readPageDate('25/04/2031', true)).toBe('2031-04-25')
})

test.each([
  ['1 October 2019', '2019-10-01'],
  ['Oct. 25, 2020', '2020-10-25'],
  ['25-Oct-2020', '2020-10-25'],
  ['29 February 2023', null],
  ['29 February 2024', '2024-02-29'],
  ['March 3', null],
])('readFullDate %s', (words, expected) => {
  expect(readFullDate(words)).toBe(expected)
})
