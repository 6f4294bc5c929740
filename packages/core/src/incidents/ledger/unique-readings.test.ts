import { expect, test } from 'vitest'
import { reading } from './fixture.cases.js'
import { uniqueReadings } from './unique-readings.js'

const ids = (specs: Parameters<typeof reading>[0][]): string =>
  uniqueReadings(specs.map(reading))
    .readings.map(({ doc }) => `${doc.id}:${doc.text}`)
    .join(' ')

test('reports stand by date, then id, the undated last', () => {
  expect(
    ids([
      { id: 'c', body: 'x' },
      { id: 'b', published: '2031-05-07', body: 'x' },
      { id: 'a', published: '2031-05-07', body: 'x' },
      { id: 'd', published: '2031-05-06', body: 'x' },
    ]),
  ).toBe('d:x a:x b:x c:x')
})

test('the same report twice is one, without a problem', () => {
  const { readings, problems } = uniqueReadings([reading({ id: 'a', body: 'x' }), reading({ id: 'a', body: 'x' })])
  expect([readings.length, problems]).toEqual([1, []])
})

test('an id with two texts is a problem; the one published first stays', () => {
  const later = reading({ id: 'a', published: '2031-05-08', body: 'later' })
  const first = reading({ id: 'a', published: '2031-05-07', body: 'first' })
  for (const order of [
    [later, first],
    [first, later],
  ]) {
    const { readings, problems } = uniqueReadings(order)
    expect(readings.map(({ doc }) => doc.text)).toEqual(['first'])
    expect(problems).toEqual([
      {
        report: 'a',
        code: 'duplicate-id',
        message: 'report id "a" also stands on another text ("later"), which was left out: give that report an id of its own',
      },
    ])
  }
})

test('of one day the choice does not depend on the order', () => {
  const texts = ['one', 'two', 'three'].map((body) => reading({ id: 'a', published: '2031-05-07', body }))
  const kept = (order: typeof texts): string => JSON.stringify(uniqueReadings(order))
  expect(new Set([kept(texts), kept([...texts].reverse())]).size).toBe(1)
  expect(uniqueReadings(texts).problems).toHaveLength(2)
})

test('of one text that was read in two ways the choice does not depend on the order', () => {
  const empty = reading({ id: 'a', body: 'x' })
  const full = reading({ id: 'a', body: 'x', incidents: [{ type: 'bombing' }] })
  expect(uniqueReadings([empty, full])).toEqual(uniqueReadings([full, empty]))
  expect(uniqueReadings([empty, full]).problems).toEqual([])
})
