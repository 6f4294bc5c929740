import { describe, expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

describe('lengths of time', () => {
  test.each([
    'The siege lasted [three days|P3D DURATION].',
    'The [two-week|P2W DURATION] siege ended after [48 hours|PT48H DURATION] of calm.',
    'They held it for [a decade|P10Y DURATION].',
    'It took [about five hours|PT5H DURATION], or [an hour and a half|PT1H30M DURATION].',
    'It stood for [2 1/2 years|P2Y6M DURATION].',
    'For [several months|PXM DURATION] they waited, for [weeks|PXW DURATION].',
    'He stayed [at least 20 more years|P20Y DURATION].',
    'The [months-long|PXM DURATION] siege and the [day-long|P1D DURATION] battle hurt.',
    'A [8-month-old|P8M DURATION] truce held.',
    'It waited [some time|PXX DURATION].',
    '[A minute and a half|PT1M30S DURATION] passed.',
    'It lasts [12 to 18 months|P12M DURATION].',
    'It was a day of mourning, he said.'.replace('a day', '[a day|P1D DURATION]'),
  ])('%s', (row) => {
    expect(valuesOf(row)).toBe(row)
  })

  test.each([
    'A 44-year-old man and a woman 27 years old died.',
    'A second bomb went off.',
    'The 3-year-old girl lived.',
    'A quarter of the dead were children.',
    'Life goes on day-to-day.',
    'He told 60 Minutes so.',
  ])('none: %s', (row) => {
    expect(valuesOf(row)).toBe(row)
  })

  test.each([
    'In [the past three months|2012-12-22..2013-03-22 *] ten died.',
    'In [the past year|2012-03-22..2013-03-22 *] ten died.',
    'Over [the last two weeks|2013-03-08..2013-03-22 *] ten died.',
    'In [the last 24 hours|2013-03-21..2013-03-22] ten died.',
    'In [recent weeks|- *] ten died.',
    'It opens in [the next two days|2013-03-22..2013-03-24].',
    'On [March 5|2013-03-05..2013-03-05] he was shot; [three days|2013-03-08..2013-03-08] later he died.',
    'On [March 5|2013-03-05..2013-03-05] he was shot. [Hours|2013-03-05..2013-03-05] later he died.',
    'It came [two days|-] after the vote.',
  ])('days: %s', (row) => {
    expect(daysOf(row)).toBe(row)
  })
})
