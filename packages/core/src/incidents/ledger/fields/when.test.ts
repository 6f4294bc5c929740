import { describe, expect, test } from 'vitest'
import { membersFrom } from '../fixture.cases.js'
import { whenOf } from './when.js'

function when(...windows: string[]): string {
  const specs = windows.map((window, i) => ({ id: `r${i}`, published: '2031-05-20', body: `Report ${i}.`, incidents: [{ when: window }] }))
  const { start, end, precision, text } = whenOf(membersFrom(specs))
  return `${start ?? '?'}/${end ?? '?'} ${precision} ${text ?? '-'}`
}

describe('when', () => {
  test.each<[string, string[], string]>([
    ['one day', ['2031-05-06'], '2031-05-06/2031-05-06 day 2031-05-06'],
    ['words that could not be resolved', ['Thursday'], '?/? unknown Thursday'],
    ['an undated report is dated by the one it joins', ['Thursday', '2031-05-06'], '2031-05-06/2031-05-06 day 2031-05-06'],
    [
      'the narrowest that all allow',
      ['2031-05-01/2031-05-31', '2031-05-06/2031-05-07', '2031-05-06'],
      '2031-05-06/2031-05-06 day 2031-05-06',
    ],
    ['most reports win', ['2031-05-07', '2031-05-06', '2031-05-06'], '2031-05-06/2031-05-06 day 2031-05-06'],
    ['of two days told by one each the first report', ['2031-05-07', '2031-05-06'], '2031-05-07/2031-05-07 day 2031-05-07'],
    ['the overlap of two nights', ['2031-05-06/2031-05-07', '2031-05-07/2031-05-08'], '2031-05-07/2031-05-07 day 2031-05-06'],
    ['a month stays a range of days', ['2031-05-01/2031-05-31'], '2031-05-01/2031-05-31 range 2031-05-01'],
  ])('%s', (_, windows, expected) => {
    expect(when(...windows)).toBe(expected)
  })

  test('a copy that resolved "Monday" from its own day does not vote', () => {
    const body =
      'On Monday a bridge over the river was blown up by unknown men while a train with coal stood on it, and the fire could be seen from the far bank until the next morning, said a ferryman.'
    const members = membersFrom([
      { id: 'a', published: '2031-05-06', body, incidents: [{ when: '2031-05-05' }] },
      { id: 'b', published: '2031-05-13', body, incidents: [{ when: '2031-05-12' }] },
      { id: 'c', published: '2031-05-13', body, incidents: [{ when: '2031-05-12' }] },
    ])
    expect(whenOf(members).start).toBe('2031-05-05')
  })
})
