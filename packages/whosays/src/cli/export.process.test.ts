import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { namedPolicies } from '@whosays/core'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { formatNames, formatTraits } from '../export/format-traits.js'
import { callWhosays } from '../testing/call-whosays.js'
import { folderOf, type Ended } from '../testing/run-whosays.js'

const line = (id: string, text: string): string => `${JSON.stringify({ id, text, outlet: `Outlet ${id}`, published: '2025-03-11' })}\n`
const reports =
  line('a', '12 people were killed in Gorbatel on 2025-03-10, police said.') +
  line('b', '4 people were killed in Tarvin on 2025-01-09, medics said.')

/** A ledger of two incidents in places that no map has, and a way to export it. */
async function place(): Promise<{
  readonly folder: string
  readonly ledger: string
  readonly call: (...given: string[]) => Promise<Ended>
}> {
  const folder = folderOf({ 'a.jsonl': reports })
  const ledger = join(folder, 'l.db')
  await callWhosays(['add', join(folder, 'a.jsonl'), '--ledger', ledger])
  return { folder, ledger, call: (...given) => callWhosays(['export', '--ledger', ledger, ...given]) }
}

const table = (path: string): readonly Record<string, string>[] =>
  parse(readFileSync(path), { columns: true, bom: true, record_delimiter: ['\r\n'] })

describe('export', () => {
  test('csv: a folder, its tables and the totals', async () => {
    const { folder, call } = await place()
    const out = join(folder, 'tables')
    const { code, out: printed, err } = await call('--format', 'csv', '--out', out, '--policy', 'acled', '--excel')
    expect([code, printed]).toEqual([0, ''])
    expect(err).toContain('Written: 2 reports, 2 incidents')
    expect(err).toContain('All of them; nothing is cut.')
    expect(readdirSync(out).sort()).toEqual(
      ['README.md', 'actors.csv', 'claims.csv', 'figures.csv', 'incidents.csv', 'places.csv', 'reports.csv', 'statements.csv'].sort(),
    )
    expect(table(join(out, 'incidents.csv')).map((row) => row['acled_fatalities'])).toEqual(expect.arrayContaining(['12', '4']))
    expect(readFileSync(join(out, 'incidents.csv')).subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  })

  test('a layout tells how many incidents have no row, which and why', async () => {
    const { folder, call } = await place()
    const { code, err } = await call('--format', 'acled', '--out', join(folder, 'acled'), '--quiet')
    expect(code).toBe(0)
    expect(err).toMatch(/^2 incidents without a row, all in refused\.csv:\n {2}\w+: no country is known\n {2}\w+: no country is known\n$/)
    expect(table(join(folder, 'acled', 'acled.csv'))).toEqual([])
    expect(table(join(folder, 'acled', 'refused.csv'))).toHaveLength(2)
    const gtd = await call('--format', 'gtd', '--out', join(folder, 'gtd'))
    expect(gtd.err).toContain('gtd.csv: 2 rows of 2 incidents, numbers by the policy gtd.')
    expect(table(join(folder, 'gtd', 'gtd.csv')).map((row) => row['nkill'])).toEqual(expect.arrayContaining(['12', '4']))
  })

  test('jsonl is an incident a line, also on standard output', async () => {
    const { call } = await place()
    const { out } = await call('--format', 'jsonl')
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((one) => (JSON.parse(one) as { type: string }).type),
    ).toEqual(['bombing', 'bombing'])
  })

  test.each([
    [['--format', 'csv'], '--format csv writes a folder; name it, as in --out csv-tables'],
    [['--format', 'ged', '--out', '-'], '--format ged writes a folder'],
    [['--policy', 'acled'], '--policy does not go with --format json; it goes with csv,'],
    [['--excel', '--format', 'jsonl'], '--excel does not go with --format jsonl; it goes with csv,'],
    [['--raw'], '--raw does not go with --format json; it goes with csv,'],
    [['--format', 'xml'], "argument 'xml' is invalid"],
  ])('%j is wrong usage', async (given, says) => {
    const { call } = await place()
    const { code, out, err } = await call(...given)
    expect([code, out]).toEqual([2, ''])
    expect(err).toContain(says)
  })

  test('what is no text is not printed', async () => {
    const { call } = await place()
    for (const format of formatNames.filter((name) => formatTraits[name].kind === 'binary')) {
      const { code, out, err } = await call('--format', format)
      expect([code, out]).toEqual([2, ''])
      expect(err).toContain(`--format ${format} is no text for a terminal; name a file`)
    }
  })

  test('a policy of the user: its numbers, and what is wrong with it', async () => {
    const { folder, call } = await place()
    const policy = (name: string, data: unknown): string => {
      writeFileSync(join(folder, name), typeof data === 'string' ? data : JSON.stringify(data))
      return join(folder, name)
    }
    const csv = async (given: string): Promise<Ended> => call('--format', 'csv', '--out', join(folder, 'own'), '--policy', given)
    const own = { ...namedPolicies.gtd, name: 'desk', cells: [{ name: 'dead', field: 'killed', of: ['whole'] }] }
    expect((await csv(policy('desk.json', own))).code).toBe(0)
    expect(table(join(folder, 'own', 'incidents.csv')).map((row) => row['desk_dead'])).toEqual(expect.arrayContaining(['12', '4']))
    const told = await Promise.all(
      [
        policy('bad.json', { ...own, best: ['average'], statuses: [] }),
        policy('named.json', { ...own, name: 'acled' }),
        policy('text.json', '{"name": '),
        join(folder, 'none.json'),
        'median',
      ].map(csv),
    )
    expect(told.map(({ code }) => code)).toEqual([1, 1, 1, 1, 1])
    expect(told.map(({ err }) => err)).toEqual([
      expect.stringMatching(/bad\.json: this is no policy: statuses: .*; best\[0\]: .*"corroborated".*docs\/exports\.md describes one/),
      expect.stringContaining('named.json: name: "acled" is the name of a policy that is there already; give yours another'),
      expect.stringContaining('text.json: this is no JSON'),
      expect.stringContaining('none.json: the policy could not be read'),
      expect.stringContaining('there is no policy "median"; there are acled, ged, gtd, ibc, airwars, or give a file that ends in .json'),
    ])
  })

  test('other files of the folder stay, a failed export leaves the old ones, and the ledger is safe', async () => {
    const { folder, ledger, call } = await place()
    const out = join(folder, 'tables')
    mkdirSync(out)
    writeFileSync(join(out, 'mine.txt'), 'mine')
    writeFileSync(join(out, 'places.csv'), 'old')
    expect((await call('--format', 'csv', '--out', out)).code).toBe(0)
    expect(readFileSync(join(out, 'mine.txt'), 'utf8')).toBe('mine')
    expect(readFileSync(join(out, 'places.csv'), 'utf8')).toMatch(/^place,/)
    expect(readdirSync(out).filter((name) => name.endsWith('.part'))).toEqual([])
    writeFileSync(join(folder, 'file'), 'a file')
    const failed = await call('--format', 'csv', '--out', join(folder, 'file'))
    expect(failed.code).toBe(1)
    expect(failed.err).toContain('it could not be written; check the folder')
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('a file')
    expect((await call('--format', 'jsonl', '--out', ledger)).err).toContain('this is the ledger itself')
    expect(existsSync(ledger)).toBe(true)
  })
})
