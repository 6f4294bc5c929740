import { join } from 'node:path'
import { Readable } from 'node:stream'
import { gedColumns } from '@whosays/core'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { folderOf } from '../../testing/run-whosays.js'
import { acledFile, csvCell, gedFile } from '../../testing/sample-tables.js'
import type { FoundReport, SourceDefaults } from '../source-item.js'
import { readSources } from '../read-sources.js'
import { unguard } from './unguard.js'
import { columnLimit } from './read-table.js'
import type { LayoutChoice } from './open-layout.js'

interface Given {
  readonly name?: string
  readonly layout?: LayoutChoice | null
  readonly defaults?: SourceDefaults
}

interface Read {
  readonly reports: readonly FoundReport[]
  readonly problems: readonly string[]
}

async function read(content: string | Buffer, { name = 't.csv', layout = null, defaults = {} }: Given = {}): Promise<Read> {
  const folder = folderOf({ [name]: content })
  const reports: FoundReport[] = []
  const problems: string[] = []
  for await (const item of readSources([join(folder, name)], defaults, Readable.from([]), layout)) {
    if (item.kind === 'report') reports.push(item)
    for (const problem of item.kind === 'report' ? item.notes : [item.problem])
      problems.push(`${problem.code} ${problem.message.replace(`${folder}/`, '')}`)
  }
  return { reports, problems }
}

const cellsOf = ({ reports }: Read, column: string): readonly (string | undefined)[] =>
  reports.map(({ input }) => input.row?.cells[input.row.columns.indexOf(column)])

const mapped: LayoutChoice = {
  layout: 'mapped',
  mapping: { name: 'Valley Monitor', id: 'nr', date: { start: 'day' }, type: { all: 'bombing' }, killed: { best: 'dead' } },
}

describe('a table', () => {
  test('of GED is known by its columns; a row is a report with its line', async () => {
    const { reports, problems } = await read(gedFile([{}, { id: '900002' }]))
    expect(problems).toEqual([])
    expect(reports.map(({ place, input }) => [place.slice(-7), input.outlet, input.row?.layout])).toEqual([
      ['t.csv:2', 'UCDP GED', 'ged'],
      ['t.csv:3', 'UCDP GED', 'ged'],
    ])
    expect(reports[0]?.input.text).toContain('\nside_a: Kori Front\nside_b: Civilians\n')
    expect(reports[0]?.input.id).toMatch(/^ucdp-ged:900001-[0-9a-f]{12}$/)
  })

  test('of GED without the row of heads is known by its cells', async () => {
    const found = await read(gedFile([{}, { id: '900002' }], false))
    expect(found.problems).toEqual([])
    expect(cellsOf(found, 'id')).toEqual(['900001', '900002'])
  })

  test('of ACLED is known by its columns, also from standard input', async () => {
    const items = []
    for await (const item of readSources(['-'], {}, Readable.from([Buffer.from(acledFile([{}]))]))) items.push(item)
    expect(items.map((item) => item.kind === 'report' && item.input.published)).toEqual(['2025-03-19'])
  })

  test('is published when the caller says, where its rows do not', async () => {
    const defaults = { published: '2026-06-01', outlet: 'Nobody' }
    const [ged, acled] = [await read(gedFile([{}]), { defaults }), await read(acledFile([{}]), { defaults })]
    expect([ged.reports[0]?.input.published, ged.reports[0]?.input.outlet]).toEqual(['2026-06-01', 'UCDP GED'])
    expect(acled.reports[0]?.input.published).toBe('2025-03-19')
  })

  test.each<[string, string, Given]>([
    ['semicolons', 'nr;day;dead\n1;2025-03-10;4\n', {}],
    ['tabs', 'nr\tday\tdead\n1\t2025-03-10\t4\n', { name: 't.tsv' }],
    ['bars, and another ending', 'nr|day|dead\n1|2025-03-10|4', { name: 't.txt' }],
    ['CRLF, a mark at the start, an empty line', '\ufeffnr,day,dead\r\n\r\n1,2025-03-10,4\r\n', {}],
    ['UTF-16', '\ufeffnr,day,dead\n1,2025-03-10,4\n', { name: 'utf16' }],
    ['heads in another case, a column more', 'note, NR ,Day,DEAD\nx,1,2025-03-10,4\n', {}],
  ])('with %s is read by a mapping', async (_, content, given) => {
    const bytes = given.name === 'utf16' ? Buffer.from(content, 'utf16le') : content
    const { reports, problems } = await read(bytes, { ...given, layout: mapped })
    expect(problems).toEqual([])
    expect(reports.map(({ input }) => input.id?.slice(0, 17))).toEqual(['valley-monitor:1-'])
    expect(reports[0]?.input.text).toMatch(/dead: 4$/i)
  })

  test('without heads is read by the numbers of its columns', async () => {
    const layout: LayoutChoice = {
      layout: 'mapped',
      mapping: { name: 'V', heads: 'none', date: { start: 'column 2' }, type: { all: 'bombing' } },
    }
    expect((await read('1,2025-03-10\n2,2025-03-11\n', { layout })).reports.map(({ input }) => input.text)).toEqual([
      'column 1: 1\ncolumn 2: 2025-03-10',
      'column 1: 2\ncolumn 2: 2025-03-11',
    ])
  })

  test('in an older encoding is read in it throughout, and that is said once', async () => {
    const { reports, problems } = await read(
      Buffer.from('nr,day,dead,town\n1,2025-03-10,4,Tillabéri\n2,2025-03-11,4,Zürich\n3,2025-03-12,4,Ouallam\n', 'latin1'),
      { layout: mapped },
    )
    expect(reports.map(({ input }) => input.row?.cells[3])).toEqual(['Tillabéri', 'Zürich', 'Ouallam'])
    expect(problems).toEqual([expect.stringMatching(/^encoding-guessed t\.csv:2: this is not UTF-8; read as /)])
  })

  test('loses the apostrophe that an export put before a formula, and no other', async () => {
    const { reports } = await read(`nr,day,dead,note\n1,2025-03-10,4,'=1+1\n2,2025-03-10,4,'s Town\n`, { layout: mapped })
    expect(reports.map(({ input }) => input.row?.cells[3])).toEqual(['=1+1', "'s Town"])
  })
})

describe('a bad row becomes a problem, and the others are read', () => {
  test.each<[string, string, string, number]>([
    [
      'a date',
      gedFile([{}, { date_start: 'in May' }, { id: '3' }]),
      'bad-date t.csv:3: column "date_start" holds "in May", expected a date such as 2031-05-06; the row was left out',
      2,
    ],
    [
      'a number',
      gedFile([{ best: 'many' }]),
      'bad-number t.csv:2: column "best" holds "many", expected a whole number that is not negative; the row was left out',
      0,
    ],
    [
      'a missing date',
      acledFile([{ event_date: '' }, {}]),
      'bad-date t.csv:2: column "event_date" is empty, expected a date such as 2031-05-06; the row was left out',
      1,
    ],
    [
      'a line break before it',
      gedFile([{ source_headline: 'two\r\nlines\nor three' }, { best: '-1' }, { id: '3' }]),
      'bad-number t.csv:5: column "best" holds "-1", expected a whole number that is not negative; the row was left out',
      2,
    ],
    [
      'cells too few',
      `${gedFile([{}])}1,2,3\r\n`,
      'wrong-cells t.csv:3: found 3 cells, expected 49; the row was left out. Look for a quotation mark or delimiter too many',
      1,
    ],
    [
      'cells too many',
      acledFile([{}]).replace('\nNIR', '\nx,NIR'),
      'wrong-cells t.csv:2: found 32 cells, expected 31; the row was left out. Look for a quotation mark or delimiter too many',
      0,
    ],
    [
      'a quotation mark that stays open',
      `${gedFile([{}, {}])}900003,"open,,,\r\n${'more\r\n'.repeat(9)}`,
      'broken-table t.csv:4: a quotation mark opens in this row and is not closed; the rows from here on were not read. Close it, or double it within a cell',
      2,
    ],
  ])('%s', async (_, content, problem, count) => {
    const { reports, problems } = await read(content)
    expect(problems).toEqual([problem])
    expect(reports).toHaveLength(count)
  })

  test('empty cells too many are none', async () => {
    expect((await read(`nr,day,dead\n1,2025-03-10,4,,\n`, { layout: mapped })).problems).toEqual([])
  })

  test('a type that nobody knows is noted, and the row read', async () => {
    const { reports, problems } = await read(acledFile([{ event_type: 'Trouble', sub_event_type: 'Quarrel' }]))
    expect(problems).toEqual([
      'unknown-type t.csv:2: column "sub_event_type" holds "Quarrel", expected a value that knowledge/layouts/types.tsv lists; the row was read without it',
    ])
    expect(reports).toHaveLength(1)
  })
})

describe('a table that cannot be read', () => {
  test.each<[string, string, Given, string]>([
    [
      'nobody knows',
      'day,place\n1,2\n',
      {},
      'unknown-layout t.csv:1: found the columns day, place; expected the columns of ACLED or UCDP GED; say which column is what with --layout MAPPING.json (docs/imports.md)',
    ],
    [
      'is not what was asked for',
      acledFile([{}]),
      { layout: { layout: 'ged' } },
      'unknown-layout t.csv:1: found the columns event_id_cnty, event_date, year, time_precision, disorder_type, event_type, sub_event_type, actor1, assoc_actor_1, inter1, actor2, assoc_actor_2, ...; expected the columns of UCDP GED; leave --layout out, or give a mapping',
    ],
    [
      'lacks a mapped column',
      'nr,day\n1,2\n',
      { layout: mapped },
      'missing-column t.csv:1: found the columns nr, day; the mapping also names dead. Correct the mapping, or the first row',
    ],
    ['is empty', '', {}, 'empty-file t.csv: there is nothing in it'],
    ['is empty lines', '\n\n', {}, 'empty-file t.csv: there is nothing in it'],
    [
      'has too many columns',
      'x,'.repeat(columnLimit + 1),
      {},
      `too-many-columns t.csv: found ${columnLimit + 2} columns, the limit is ${columnLimit}`,
    ],
  ])('%s', async (_, content, given, problem) => {
    expect(await read(content, given)).toEqual({ reports: [], problems: [problem] })
  })
})

describe('GED there and back', () => {
  test('the cells of a file come back as they are, with its traps', async () => {
    const traps = {
      gwnoa: '2;200;900',
      best: '3',
      low: '4',
      high: '9',
      source_headline: 'He said "no",\r\nand left',
      where_description: ' padded ',
      side_b: "'s Men",
    }
    const file = gedFile([traps, { id: '900002', source_article: 'Å \u201cquoted\u201d; ü' }], false)
    const { reports, problems } = await read(file)
    expect(problems).toEqual([])
    const written = reports.map(({ input }) => `${(input.row?.cells ?? []).map(csvCell).join(',')}\r\n`).join('')
    expect(written).toBe(file)
  })

  test('whatever stands in its free cells', async () => {
    const free = ['conflict_name', 'source_article', 'source_headline', 'where_description', 'geom_wkt', 'gwnob']
    const cell = fc
      .string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', '\r\n', "'", '=', 'é', '\t', ' ', '👤') })
      .filter((text) => unguard(text) === text)
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 6, maxLength: 6 }), async (texts) => {
        const row = Object.fromEntries(free.map((name, i) => [name, texts[i] ?? '']))
        const found = await read(gedFile([row, {}]))
        for (const name of free) expect(cellsOf(found, name)[0]).toBe(row[name])
        expect(found.reports[1]?.input.row?.columns).toEqual(gedColumns)
        expect(found.problems).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
