import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { callWhosays } from '../testing/call-whosays.js'
import { folderOf, runWhosays, type Ended } from '../testing/run-whosays.js'
import { widthOf } from './layout.js'

const reports = [
  {
    id: 'river-1',
    outlet: 'River Post',
    title: 'Blast at the grain market',
    text: '12 people were killed in Gorbatel by rebels on 2025-03-10, police said. Traders ran for the toll gate.',
  },
  { id: 'river-2', outlet: 'Hill Radio', text: 'At least 9 people were killed in Gorbatel on 2025-03-10, the mayor said.' },
  { id: 'north-1', outlet: 'North', text: '3 people were killed in Mardov on 2025-04-01, doctors said.' },
  { id: 'north-2', outlet: 'Echo', text: '4 people were killed in Mardov on 2025-04-01, elders said.' },
  { id: 'south', outlet: 'South', text: '1 people were killed in Tillabéri on 2024-12-31, police said.' },
]

interface Place {
  readonly ledger: string
  readonly call: (...given: string[]) => Promise<Ended>
  /** Where the listed incidents happened, in order. */
  readonly listed: (...given: string[]) => Promise<string>
}

async function place(): Promise<Place> {
  const folder = folderOf({ 'a.jsonl': reports.map((report) => `${JSON.stringify(report)}\n`).join('') })
  const ledger = join(folder, 'l.db')
  const call = (...given: string[]): Promise<Ended> => callWhosays([...given, '--ledger', ledger])
  await call('add', join(folder, 'a.jsonl'))
  return {
    ledger,
    call,
    listed: async (...given) => {
      const { code, out, err } = await call('list', ...given)
      expect([given, code, code === 0 ? '' : err]).toEqual([given, 0, ''])
      return [...out.matchAll(/Bombing, (\S+)/g)].map(([, name = '']) => name).join(' ')
    },
  }
}

describe('whosays list', () => {
  test('shows all, the newest first, and says how many', async () => {
    const { call, listed } = await place()
    expect(await listed()).toBe('Mardov Gorbatel Tillabéri')
    expect((await call('list')).err).toBe('3 incidents, 5 reports. "whosays show ID" shows one.\n')
  })

  test.each<[given: string[], finds: string, says: string]>([
    [['--since', '2025-03-10'], 'Mardov Gorbatel', '2 of 3 incidents: from 10 Mar 2025.'],
    [['--until', '2025-03-10'], 'Gorbatel Tillabéri', '2 of 3 incidents: until 10 Mar 2025.'],
    [['--killed', '>3'], 'Mardov Gorbatel', '2 of 3 incidents: 4 or more killed.'],
    [['--killed', '2..3'], 'Mardov', '1 of 3 incidents: 2 to 3 killed.'],
    [['--injured', '>0'], '', '0 of 3 incidents: 1 or more wounded.'],
    [['--contested'], 'Mardov', '1 of 3 incidents: contested.'],
    [['--speaker', 'police'], 'Gorbatel Tillabéri', '2 of 3 incidents: speaker "police".'],
    [['--speaker', 'doctors', '--speaker', 'mayor'], 'Mardov Gorbatel', '2 of 3 incidents: speaker "doctors" or "mayor".'],
    [['--actor', 'rebels'], 'Gorbatel', '1 of 3 incidents: actor "rebels".'],
    [['--type', 'bombing', '--country', 'IQ'], '', '0 of 3 incidents: in Iraq; type bombing.'],
    [['--text', 'grain "toll gate"'], 'Gorbatel', '1 of 3 incidents: with grain and "toll gate".'],
    [['--text', 'tillaberi'], 'Tillabéri', '1 of 3 incidents: with tillaberi.'],
    [['--text', `"; DROP TABLE incidents; --`], '', '0 of 3 incidents: with "drop table incidents".'],
    [['--speaker', 'police', '--killed', '>3'], 'Gorbatel', '1 of 3 incidents: 4 or more killed; speaker "police".'],
  ])('%j', async (given, finds, says) => {
    const { call, listed } = await place()
    expect(await listed(...given)).toBe(finds)
    expect((await call('list', ...given)).err).toContain(says)
  })

  test('a limit is said, and never silent', async () => {
    const { call, listed } = await place()
    expect(await listed('--limit', '2')).toBe('Mardov Gorbatel')
    expect((await call('list', '--limit', '2')).err).toBe(
      '3 incidents, 5 reports. The newest 2 of 3 are shown; without --limit all are. "whosays show ID" shows one.\n',
    )
    expect((await call('list', '--limit', '3')).err).not.toContain('newest')
    expect((await call('list', '--speaker', 'police', '--limit', '1')).err).toContain(
      '2 of 3 incidents: speaker "police". The newest 1 of 2 are shown',
    )
  })

  test('as JSONL, by id, under the same filters', async () => {
    const { call } = await place()
    const ids = (out: string): readonly string[] =>
      out
        .trimEnd()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id)
    const all = ids((await call('list', '--jsonl')).out)
    expect(all).toEqual([...all].sort())
    expect(all).toHaveLength(3)
    const some = ids((await call('list', '--jsonl', '--speaker', 'police')).out)
    expect(some).toHaveLength(2)
    expect(all).toEqual(expect.arrayContaining([...some]))
    expect((await call('list', '--jsonl', '--contested', '--text', 'nowhere')).out).toBe('')
  })

  test.each<[given: string[], says: string]>([
    [['--country', 'Mordor'], '--country: there is no country "Mordor"; give its two letters (IQ) or its English name (Iraq)'],
    [['--killed', 'many'], 'is no number of people; expected a number (3), ">3"'],
    [['--injured', '3', '--wounded', '4'], '--injured is --wounded by another name; give one of the two'],
    [['--type', 'war'], 'there is no type "war"; there are air-strike'],
    [['--since', 'yesterday'], 'Expected a date such as 2024-05-31.'],
    [['--limit', '0'], 'Expected a whole number from 1 on.'],
    [['--text', '""'], 'expected 1 to 32 words'],
  ])('%j is wrong usage', async (given, says) => {
    const { code, out, err } = await callWhosays(['list', ...given])
    expect([code, out]).toEqual([2, ''])
    expect(err.replace(/\s+/g, ' ')).toContain(says)
  })

  test('follows judgements, and tells those that are lost', async () => {
    const { call, listed } = await place()
    const [id = ''] = /^\w+/.exec((await call('list', '--contested')).out) ?? []
    const why = (await call('why', id, 'killed')).out
    const [, claim = ''] = /claim (\w+); north-2/.exec(why) ?? []
    expect((await call('judge', 'claim', claim, 'reject')).code).toBe(0)
    expect(await listed('--killed', '4')).toBe('')
    expect(await listed('--contested')).toBe('')
    await call('undo')
    expect(await listed('--killed', '4')).toBe('Mardov')
  })

  test('fits 80 columns, as a process', async () => {
    const { ledger } = await place()
    const { code, out, err } = await runWhosays(['list', '--killed', '>=1', '--text', 'people', '--ledger', ledger])
    expect(code).toBe(0)
    expect(out.split('\n').filter((line) => widthOf(line) > 80)).toEqual([])
    expect(err).toContain('3 of 3 incidents: 1 or more killed; with people.')
  })
})

describe('an export under filters', () => {
  test('has exactly what list shows, and says what is left out', async () => {
    const { call } = await place()
    const given = ['--speaker', 'police']
    const listed = (await call('list', '--jsonl', ...given)).out
    const exported = await call('export', '--format', 'jsonl', ...given)
    expect(exported.out).toBe(listed)
    expect(exported.err).toBe(
      'Written: 2 of 3 incidents: speaker "police". Left out by the filter: 2 reports, 1 incident, 0 statements, 0 figures.\n',
    )
    const ledger = JSON.parse((await call('export', ...given)).out) as { reports: { id: string }[]; incidents: unknown[] }
    expect([ledger.reports.map(({ id }) => id).sort(), ledger.incidents.length]).toEqual([['river-1', 'river-2', 'south'], 2])
  })

  test('of tables has a row for each incident that was asked for', async () => {
    const { call, ledger } = await place()
    const folder = `${ledger}-tables`
    expect((await call('export', '--format', 'csv', '--out', folder, '--contested')).code).toBe(0)
    expect(readFileSync(join(folder, 'incidents.csv'), 'utf8').trimEnd().split('\r\n')).toHaveLength(2)
  })

  test('that are wrong writes nothing', async () => {
    const { call, ledger } = await place()
    const { code, err } = await call('export', '--format', 'jsonl', '--out', `${ledger}.out`, '--country', 'Mordor')
    expect([code, existsSync(`${ledger}.out`)]).toEqual([2, false])
    expect(err).toContain('there is no country "Mordor"')
  })
})
