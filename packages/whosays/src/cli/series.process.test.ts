import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callWhosays } from '../testing/call-whosays.js'
import { folderOf, type Ended } from '../testing/run-whosays.js'
import { widthOf } from './layout.js'

const told = (id: string, outlet: string, text: string): string => `${JSON.stringify({ id, outlet, published: '2025-03-12', text })}\n`
const lines =
  told('a', 'River Post', 'At least 9 people were killed in Gorbatel on 2025-03-10, police said.') +
  told(
    'b',
    'Hill Radio',
    '12 people were killed in Gorbatel on 2025-03-10, the mayor of the town and chairman of the harbour board said.',
  ) +
  told('c', 'North', '17 people were killed in Gorbatel on 2025-03-10, rebels said.') +
  told('d', 'The Lantern', '12 people were killed in Gorbatel on 2025-03-10, police said.')

async function place(): Promise<{ readonly id: string; readonly call: (...given: string[]) => Promise<Ended> }> {
  const folder = folderOf({ 'a.jsonl': lines })
  const call = (...given: string[]): Promise<Ended> => callWhosays([...given, '--ledger', join(folder, 'l.db')])
  await call('add', join(folder, 'a.jsonl'))
  return { id: (await call('list')).out.slice(0, 12), call }
}

describe('series', () => {
  test('day by day: number, change, who; no line wider than the page', async () => {
    const { id, call } = await place()
    const { code, out, err } = await call('series', id.slice(0, 6))
    expect(code).toBe(0)
    expect(out).toBe(
      [
        'killed 9+, best 12                                                      3 points',
        '  10 Mar 2025         9+  first        police',
        '  10 Mar 2025         12  update       police, the mayor of the town and',
        '                                       chairman of the harbour board; 2 reports',
        '  10 Mar 2025         17  rival        rebels',
        '',
      ].join('\n'),
    )
    expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
    expect(err).toBe(`"whosays why ${id} FIELD" gives every claim with its sentence.\n`)
  })

  test('as JSON', async () => {
    const { id, call } = await place()
    const { out } = await call('series', id, 'killed', '--json')
    expect(JSON.parse(out)).toMatchObject({
      incident: id,
      series: {
        killed: [
          { asOf: '2025-03-10', low: 9, high: null, change: 'first', roots: ['police'], reports: ['a'] },
          { asOf: '2025-03-10', low: 12, high: 12, change: 'update', reports: ['b', 'd'] },
          { asOf: '2025-03-10', low: 17, high: 17, change: 'rival' },
        ],
      },
    })
  })

  test('a judged claim counts as judged', async () => {
    const { id, call } = await place()
    const [, claim = ''] = /claim (\w+); c,/.exec((await call('why', id, 'killed')).out) ?? []
    await call('judge', 'claim', claim, 'reject')
    expect((await call('series', id)).out).not.toContain('rival')
  })

  test('a field that nobody counted, and one that has no series', async () => {
    const { id, call } = await place()
    expect((await call('series', id, 'wounded')).out).toBe('wounded not given\n  No claim on wounded counts here.\n')
    expect(JSON.parse((await call('series', id, 'wounded', '--json')).out)).toEqual({ incident: id, series: { wounded: [] } })
    const refused = await call('series', id, 'place')
    expect([refused.code, refused.err]).toEqual([
      1,
      'whosays: "place" has no series; the fields that are counted are killed, wounded, missing, detained, abducted\n',
    ])
    expect((await call('series', 'ffff')).code).toBe(1)
  })
})
