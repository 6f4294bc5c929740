import { describe, expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

describe('days of a month', () => {
  test.each([
    'A mine killed two on [March 5|2013-03-05].',
    'On [Aug. 7, 1998|1998-08-07], twin blasts hit the port.',
    'The raid on [7 August 1998|1998-08-07] was denied.',
    'On [Tuesday, March 5|2013-03-05], the convoy left.',
    'It began on [the 5th of March 2011|2011-03-05] and ended on [9 March|2013-03-09].',
    'He was shot on [Dec. 10|2012-12-10].',
    'The deadline is [April 3|2013-04-03].',
    'The summit of [April 24|2013-04-24] and [25|2013-04-25] was called off.',
    'Clashes on [March 3-5|2013-03-03/2013-03-05] left ten dead.',
    'The night of [3-4 January|2013-01-03/2013-01-04] was quiet.',
    'She vanished on [March 3 last year|2012-03-03].',
    'BOGOTA, [3 OCT 89|1989-10-03] (EFE) -- THE COURT RULED.',
  ])('%s', (row) => {
    expect(valuesOf(row)).toBe(row)
  })

  test.each([
    'The March 14 Alliance won.',
    'Fighters of the October 7 Brigade fired.',
    'THE 19 APRIL MOVEMENT LAID DOWN ITS ARMS.',
    'They may 20 times deny it.',
  ])('none: %s', (row) => {
    expect(valuesOf(row)).toBe(row)
  })

  test('no such day', () => {
    expect(valuesOf('On February 31 he rang.')).not.toContain('-31')
  })

  test.each(['It was [March 5|XXXX-03-05].', 'It was [March 5, 2011|2011-03-05].'])('undated: %s', (row) => {
    expect(valuesOf(row, null)).toBe(row)
  })

  test('counts are not days of the month', () => {
    const row = 'On [March 5|2013-03-05..2013-03-05], 12 people died.'
    expect(daysOf(row)).toBe(row)
  })
})
