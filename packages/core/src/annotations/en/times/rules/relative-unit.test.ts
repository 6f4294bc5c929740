import { describe, expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

describe('weeks, months and years from now', () => {
  test.each([
    'It came [last week|2013-W11].',
    'It came [this month|2013-03], [last month|2013-02] and [last year|2012].',
    'It will come [next week|2013-W13] or [next year|2014].',
    'It came [earlier this month|2013-03].',
    'It will come [later this year|2013].',
    'They met at [the weekend|2013-W11-WE].',
    'They met [last weekend|2013-W11-WE].',
    'They will meet at [the weekend|2013-W12-WE].',
    'It slowed [earlier in the year|2013].',
    'By [the end of the year|2013] it will be over.',
    "At [year's end|2013] it was over.",
    'The last days of the war were calm.',
    'It was the last minute.',
  ])('%s', (row) => {
    expect(valuesOf(row)).toBe(row)
  })

  test.each([
    'It came [last week|2013-03-11..2013-03-17].',
    'It came [earlier this month|2013-03-01..2013-03-22].',
    'It came [last year|2012-01-01..2012-12-31].',
    'It came [this year|2013-01-01..2013-03-22].',
    'It will come [later this month|2013-03-22..2013-03-31].',
    'It came [last month|2013-02-01..2013-02-28].',
  ])('days: %s', (row) => {
    expect(daysOf(row)).toBe(row)
  })

  test('undated', () => {
    const row = 'It came [last week|XXXX-WXX], [last month|XXXX-XX] or [last year|XXXX].'
    expect(valuesOf(row, null)).toBe(row)
  })
})

describe('counted from the date last spoken of', () => {
  test.each([
    'It began on [March 5, 2011|2011-03-05] and ended [the next day|2011-03-06].',
    'He fled on [March 5|2013-03-05]. His wife fled [the same day|2013-03-05].',
    'He fled on [March 5|2013-03-05], [that same day|2013-03-05] in fact.',
    'It began in [January 2011|2011-01] and ended [the following month|2011-02].',
    'It began in [2009|2009]. [Later that year|2009] he died.',
    'Ten died on [Tuesday|2013-03-19], after six [the night before|2013-03-18TNI TIME].',
    'They shot six on [March 5|2013-03-05], police said on [Monday|2013-03-18], after a raid [the day before|2013-03-04] on a post in which two died.',
    'A mayor was shot [last month|2013-02] and a bomb went off [a week later|XXXX-WXX].',
    'Flags flew [the day|XXXX-XX-XX] after the bombings.',
    'It was three years to the day after the raid.',
  ])('%s', (row) => {
    expect(valuesOf(row)).toBe(row.replace('three years', '[three years|P3Y DURATION]'))
  })
})
