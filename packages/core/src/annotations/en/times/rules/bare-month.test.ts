import { describe, expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

describe('months', () => {
  test.each([
    'In [March|2013-03], gunmen took the bridge.',
    'A car bomb in [May|2012-05] killed nine.',
    'He was freed [last May|2012-05] and jailed in [June last year|2012-06].',
    'The [October|2012-10] raid failed.',
    'In [January 2011|2011-01] and in [Feb. 2012|2012-02] they met.',
    'Polls will be held in [May|2013-05].',
    'The court is expected to rule in [early April|2013-04].',
    'The offensive was launched in [mid-November|2012-11].',
    'The talks agreed to resume in [June|2013-06] collapsed.',
    'The accord of [March of this year|2013-03] holds.',
    'IN [MAY|2012-05] THE FRONT ATTACKED.',
  ])('%s', (row) => {
    expect(valuesOf(row)).toBe(row)
  })

  test.each([
    'Rebels may attack.',
    'Thousands joined a march on the palace.',
    'May they rest in peace.',
    'Theresa May spoke.',
    'REBELS MAY ATTACK.',
    'March organisers were held.',
    'Augusta fell.',
  ])('none: %s', (row) => {
    expect(valuesOf(row)).toBe(row)
  })

  test.each([
    'In [March|2013-03-01..2013-03-22] two died.',
    'In [early January|2013-01-01..2013-01-10] two died.',
    'In [late February|2013-02-21..2013-02-28] two died.',
    'By [the end of March 2012|2012-03-21..2012-03-31] two had died.',
  ])('days: %s', (row) => {
    expect(daysOf(row)).toBe(row)
  })

  test('undated', () => {
    const row = 'In [March|XXXX-03] two died.'
    expect(valuesOf(row, null)).toBe(row)
  })
})
