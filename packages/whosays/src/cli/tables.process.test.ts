import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gedRowsOf, type Ledger, type ReportInput } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { callWhosays } from '../testing/call-whosays.js'
import { folderOf, runWhosays, type Ended } from '../testing/run-whosays.js'
import { openSqliteStore } from '../store/sqlite/open-sqlite-store.js'
import { acledFile, csvCell, gedFile } from '../testing/sample-tables.js'

type Files = Readonly<Record<string, string>>

/** A folder of files, and a way to run commands on a ledger in it. `{}` in an argument is the folder. */
function place(files: Files, version?: string) {
  const folder = folderOf(files)
  const call = (...given: string[]): Promise<Ended> =>
    callWhosays(
      [...given.map((word) => word.replace('{}', folder)), '--ledger', join(folder, 'l.db')],
      version === undefined ? {} : { version },
    )
  return { folder, call }
}

const ids = (out: string): readonly string[] => out.trimEnd().split('\n')
const mapping = {
  name: 'Valley Monitor',
  id: 'nr',
  date: { start: 'day' },
  place: { name: 'town', country: 'land' },
  type: { all: 'bombing' },
  killed: { best: 'dead' },
  source: ['source'],
}

describe('adding a table', () => {
  test('keeps each row as a report, and rows that are there already only once', async () => {
    const { call } = place({
      'ged.csv': gedFile([{}, { id: '900002', side_a: 'Velm League', date_start: '2025-03-20', date_end: '2025-03-20' }]),
    })
    const added = await call('add', '{}/ged.csv')
    expect(added.code).toBe(0)
    expect(ids(added.out)).toEqual([
      expect.stringMatching(/^added ucdp-ged:900001-[0-9a-f]{12}$/),
      expect.stringMatching(/^added ucdp-ged:900002-/),
    ])
    const again = await call('add', '{}/ged.csv')
    expect([again.code, again.out]).toEqual([0, ''])
    expect(again.err).toContain('0 reports added, 2 there already')
    const dated = await call('add', '{}/ged.csv', '--published', '2026-06-01')
    expect([dated.code, dated.out]).toEqual([0, ''])
  })

  test('every value of a row has its cell', async () => {
    const { call } = place({ 'ged.csv': gedFile([{}]) })
    await call('add', '{}/ged.csv')
    const id = /^[0-9a-f]{12}/m.exec((await call('list')).out)?.[0] ?? ''
    const shown = await call('why', id, 'killed')
    expect(shown.out).toContain('rule import/ged/best')
    expect(shown.out).toContain('River Post')
    expect((await call('show', id)).out).toContain('best: [12]')
  })

  test('a row that was changed is another report, and the older stays', async () => {
    const { folder, call } = place({ 'acled.csv': acledFile([{}]) })
    await call('add', '{}/acled.csv')
    writeFileSync(join(folder, 'acled.csv'), acledFile([{ fatalities: '11', timestamp: '1742946000' }]))
    const second = await call('add', '{}/acled.csv')
    expect(second.out).toMatch(/^added acled:NIR9001-/)
    const ledger = JSON.parse((await call('export')).out) as { reports: { published: { value: string } }[] }
    expect(ledger.reports.map(({ published }) => published.value)).toEqual(['2025-03-19', '2025-03-25'])
  })

  test('bad rows are told with line and reason, the others kept, and the answer is 3', async () => {
    const { call } = place({ 'ged.csv': gedFile([{}, { best: 'twelve' }, { id: '900003' }]) })
    const { code, out, err } = await call('add', '{}/ged.csv')
    expect([code, ids(out)]).toEqual([3, [expect.stringContaining('900001'), expect.stringContaining('900003')]])
    expect(err).toContain('ged.csv:3: column "best" holds "twelve", expected a whole number that is not negative; the row was left out')
  })

  test('with a mapping, and --published for rows without a day of their own', async () => {
    const { call } = place({
      'mine.txt': 'nr;day;town;land;dead;source\n1;2025-03-10;Velm;Niger;4;Wire\n',
      'm.json': JSON.stringify(mapping),
    })
    const { code, out } = await call('add', '{}/mine.txt', '--layout', '{}/m.json', '--published', '2025-04-01')
    expect([code, out]).toEqual([0, expect.stringMatching(/^added valley-monitor:1-/)])
    const { out: json } = await call('export')
    expect(json).toContain('"outlet":"Valley Monitor"')
    expect(json).toContain('"value":"2025-04-01"')
  })

  test.each<[string, Files, string[], string]>([
    [
      'a table that nobody knows',
      { 'x.csv': 'a,b\n1,2\n' },
      ['{}/x.csv'],
      'x.csv:1: found the columns a, b; expected the columns of ACLED or UCDP GED',
    ],
    [
      'a mapping that is wrong',
      { 'x.csv': 'a,b\n1,2\n', 'm.json': '{"name":"x"}' },
      ['{}/x.csv', '--layout', '{}/m.json'],
      'm.json: "date": Invalid input',
    ],
    [
      'a layout that there is not',
      { 'x.csv': 'a,b\n1,2\n' },
      ['{}/x.csv', '--layout', 'gtd'],
      '--layout gtd: found no such layout and no such file',
    ],
  ])('refuses %s', async (_, files, given, words) => {
    const { call } = place(files)
    const { code, out, err } = await call('add', ...given)
    expect([code, out]).toEqual([1, ''])
    expect(err).toContain(words)
  })

  test('reread reads rows again by their columns', async () => {
    const { folder, call } = place({ 'ged.csv': gedFile([{}]) })
    await call('add', '{}/ged.csv')
    const before = (await call('export')).out
    const newer = await callWhosays(['reread', '--ledger', join(folder, 'l.db')], { version: 'fake 2' })
    expect([newer.code, newer.out]).toEqual([0, expect.stringMatching(/^read again ucdp-ged:900001-/)])
    expect((await call('export')).out).toBe(before)
  })
})

describe('GED there and back', () => {
  test('the rows of the incidents of a ledger are the rows of the file', async () => {
    const rows = [
      { gwnoa: '2;200;900', source_headline: 'two\r\nlines, "quoted"' },
      { id: '900002', best: '3', where_description: "'s gate" },
    ]
    const { folder, call } = place({ 'ged.csv': gedFile(rows, false) })
    await call('add', '{}/ged.csv')
    const store = openSqliteStore(join(folder, 'l.db'), { create: false })
    const kept = new Map<string, ReportInput>()
    for await (const { id, input } of store.reports()) kept.set(id, input)
    await store.close()
    const { incidents } = JSON.parse((await call('export')).out) as Ledger
    const found = incidents
      .flatMap((incident) => gedRowsOf(incident, (report) => kept.get(report)))
      .sort((a, b) => (a.report < b.report ? -1 : 1))
    expect(found.map(({ cells }) => `${cells.map(csvCell).join(',')}\r\n`).join('')).toBe(gedFile(rows, false))
  })
})

describe('reading a table without keeping it', () => {
  test('from a pipe, as a process', async () => {
    const { code, out, err } = await runWhosays(['read', '-', '--json'], { stdin: acledFile([{}]) })
    expect([code, err]).toEqual([0, ''])
    const ledger = JSON.parse(out) as { incidents: { type: string; where: object; targets: { name: string }[] }[] }
    expect(ledger.incidents).toHaveLength(1)
    expect(ledger.incidents[0]).toMatchObject({ type: 'armed-attack', where: { name: 'Gorbatel', country: 'NE', precision: 'settlement' } })
    expect(ledger.incidents[0]?.targets.map(({ name }) => name)).toEqual(['Civilians (Niger)'])
  })

  test('of GED without heads, when it is said to be one', async () => {
    const { code, out } = await callWhosays(['read', '-', '--layout', 'ged', '--jsonl'], { stdin: gedFile([{}], false) })
    expect([code, ids(out)]).toEqual([0, [expect.stringContaining('"rule":"import/ged/best"')]])
  })
})

const news = (id: string, text: string): string => `${JSON.stringify({ id, text, outlet: 'Lamp' })}\n`

describe('compare', () => {
  const files: Files = {
    'news.jsonl':
      news('n1', '17 people were killed in Gorbatel on 2025-03-10, police said.') +
      news('n2', '4 people were killed in Velm on 2025-03-15, medics said.') +
      news('n3', '2 people were killed in Nemo by Red Reeds on 2025-04-20, sailors said.'),
    'ged.csv': gedFile([
      {},
      {
        id: '900002',
        where_coordinates: 'Velm',
        date_start: '2025-03-16',
        date_end: '2025-03-16',
        latitude: '14.9',
        longitude: '2.1',
        best: '4',
        low: '4',
        high: '4',
      },
      { id: '900003', date_start: '2025-03-18', date_end: '2025-03-18' },
      { id: '900004', date_start: '2019-01-01', date_end: '2019-01-01' },
    ]),
  }

  test('prints totals first, then pairs, then what each side has alone, in 80 columns', async () => {
    const { folder, call } = place(files)
    await call('add', '{}/news.jsonl')
    const { code, out, err } = await call('compare', '{}/ged.csv')
    expect(code).toBe(0)
    const lines = out.replaceAll(folder, '').split('\n')
    const ids = [...out.matchAll(/incident ([0-9a-f]{12})/g)].map(([, id]) => id)
    expect(lines.slice(0, 10)).toEqual([
      '/ged.csv (UCDP GED) against 3 incidents of the ledger',
      '  matched                                       2',
      '    different number of killed                  1',
      '    same number of killed                       1',
      '    number of killed missing on one side        0',
      '  only ours                                     1',
      '  only theirs                                   1',
      '  their rows held against the ledger            3',
      '  their rows outside its days or countries      1  (not held)',
      '',
    ])
    expect(lines.slice(10)).toEqual([
      'Matched, different number of killed (1)',
      '10 Mar 2025 Bombing, Gorbatel',
      `  ours     17 (police), incident ${ids[0] ?? ''}`,
      '  theirs   10–15, best 12 (UCDP GED, citing River Post, police), row 900001',
      '  matched  both 2025-03-10; both in Gorbatel; bombing and armed attack',
      '',
      'Matched, same number of killed (1)',
      '15 Mar 2025 Bombing, Velm',
      `  ours     4 (medics), incident ${ids[1] ?? ''}`,
      '  theirs   4 (UCDP GED, citing River Post, police), row 900002',
      '  matched  1 day apart (2025-03-15, 2025-03-16); both in Velm; bombing and armed',
      '           attack',
      '',
      'Only ours (1)',
      '20 Apr 2025 Bombing, Nemo',
      `  incident ${ids[2] ?? ''}: 2 (sailors)`,
      '',
      'Only theirs (1)',
      '18 Mar 2025 Armed attack, Gorbatel, Niger',
      '  row 900003: 10–15, best 12 (UCDP GED, citing River Post, police)',
      '',
    ])
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(err).toContain('Matched within 2 days and 25 km')
  })

  test('as JSON says the same, and keeps nothing', async () => {
    const { call } = place(files)
    await call('add', '{}/news.jsonl')
    const { out, code } = await call('compare', '{}/ged.csv', '--json', '--days', '0')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      schema: 'whosays-comparison/1',
      dataset: 'UCDP GED',
      limits: { days: 0, km: 25 },
      totals: { matched: 1, number: { different: 1, same: 0, unknown: 0 }, onlyOurs: 2, onlyTheirs: 2, held: 3, outside: 1 },
      matched: [
        {
          ours: { killed: { low: 17, high: 17, best: 17 } },
          theirs: { row: '900001', cited: ['River Post', 'police'], killed: { low: 10, high: 15, best: 12 } },
          number: 'different',
        },
      ],
      problems: [],
    })
    expect((await call('list', '--jsonl')).out.trimEnd().split('\n')).toHaveLength(3)
  })

  test('knows a row that is in the ledger, also in another version', async () => {
    const { folder, call } = place({ 'acled.csv': acledFile([{}]) })
    await call('add', '{}/acled.csv')
    writeFileSync(join(folder, 'acled.csv'), acledFile([{ fatalities: '30' }]))
    const { out } = await call('compare', '{}/acled.csv')
    expect(out).toContain('matched  their row is among its reports')
    expect(out).toContain('ours     9 (River Post)')
    expect(out).toContain('theirs   30 (ACLED, citing River Post), row NIR9001')
  })

  test('a number that ACLED writes as 0 is none', async () => {
    const { call } = place({ ...files, 'acled.csv': acledFile([{ fatalities: '0' }]) })
    await call('add', '{}/news.jsonl')
    const { out } = await call('compare', '{}/acled.csv')
    expect(out).toContain('Matched, number of killed missing on one side (1)')
    expect(out).toContain('theirs   no number (ACLED, citing River Post), row NIR9001')
  })

  test('bad rows are told, and the rest compared', async () => {
    const { call } = place({ ...files, 'ged.csv': gedFile([{}, { best: 'x' }]) })
    await call('add', '{}/news.jsonl')
    const { code, out, err } = await call('compare', '{}/ged.csv')
    expect([code, /matched +(\d+)/.exec(out)?.[1]]).toEqual([3, '1'])
    expect(err).toContain('ged.csv:3: column "best" holds "x"')
  })

  test.each<[string, string[], number, string]>([
    ['a report', ['{}/news.jsonl'], 1, 'this is a report and no table'],
    ['days that are none', ['{}/ged.csv', '--days', 'few'], 2, 'Expected a whole number from 0 to 31.'],
    ['kilometres without end', ['{}/ged.csv', '--km', '501'], 2, 'Expected a whole number from 0 to 500.'],
    ['a file that is not there', ['{}/none.csv'], 1, 'there is no such file'],
  ])('refuses %s', async (_, given, code, words) => {
    const { call } = place(files)
    await call('add', '{}/news.jsonl')
    const ended = await call('compare', ...given)
    expect(ended.code).toBe(code)
    expect(ended.err).toContain(words)
  })

  test('a ledger that is not there is told', async () => {
    const { call } = place(files)
    const { code, err } = await call('compare', '{}/ged.csv')
    expect([code, err]).toEqual([1, expect.stringContaining('there is no ledger yet')])
  })
})
