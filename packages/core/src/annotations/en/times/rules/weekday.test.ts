import { describe, expect, test } from 'vitest'
import { daysOf, valuesOf } from '../testing/time-rows.js'

describe('weekdays, published on a Friday', () => {
  test.each([
    'Gunmen stormed the post on [Monday|2013-03-18], officials said.',
    'The governor was buried [Friday|2013-03-22].',
    'They attacked [last Friday|2013-03-15] and again on [Saturday|2013-03-16].',
    'The envoy will meet the rebels on [Monday|2013-03-25].',
    'On [Tuesday|2013-03-26], the court will hear the first witness.',
    'Talks are expected to resume [Wednesday|2013-03-27].',
    'The truce could start as early as [Sunday|2013-03-24].',
    'A vote is due [next Thursday|2013-03-28].',
    'Troops shelled the valley [Tuesday night|2013-03-19TNI TIME].',
    'They left [early Tuesday|2013-03-19] and came back late on [Wednesday afternoon|2013-03-20TAF TIME].',
    "Prices rose after [Thursday|2013-03-21]'s ruling.",
    'The raid of [Tuesday of last week|2013-03-12] was the third.',
    'The shop closed [Thursday noon|2013-03-21T12:00 TIME].',
    'Worshippers left the [Friday|2013-03-22] prayers.',
    'The army, which had said it would leave, stayed on [Monday|2013-03-18] after it shelled the town.',
    'The group had planned to march but was stopped on [Sunday|2013-03-17].',
    'MILITANTS ATTACKED THE TOWN ON [MONDAY|2013-03-18].',
  ])('%s', (row) => {
    expect(valuesOf(row)).toBe(row)
  })

  test.each(['The Sunday Times reported it.', 'Shops were full on Black Friday.', 'The sun sat low.', 'Mon ami, he said.'])(
    'none: %s',
    (row) => {
      expect(valuesOf(row)).toBe(row)
    },
  )

  test.each(['They came on [Thursday|XXXX-WXX-4].', 'It fell on [Sunday night|XXXX-WXX-7TNI TIME].'])('undated: %s', (row) => {
    expect(valuesOf(row, null)).toBe(row)
    expect(daysOf(row, null)).not.toMatch(/\d\.\./)
  })
})
