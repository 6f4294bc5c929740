import { expect, test } from 'vitest'
import { valuesOf } from '../testing/time-rows.js'

test.each([
  'They [now|PRESENT_REF] hold the town and [currently|PRESENT_REF] the port.',
  'The [current|PRESENT_REF] truce was signed [recently|PAST_REF].',
  'The bishop, [formerly|PAST_REF] a monk, erred in [the past|PAST_REF].',
  'It will end [soon|FUTURE_REF], or in [the near future|FUTURE_REF].',
  'It will [one day|FUTURE_REF] end.',
  '[Previously|PAST_REF], they had denied it.',
  'As soon as they came, he left.',
  'Soon after the raid he left.',
  'The previously announced plan failed.',
  'The former mayor left.',
  'The future of the port is dark.',
])('%s', (row) => {
  expect(valuesOf(row)).toBe(row)
})
