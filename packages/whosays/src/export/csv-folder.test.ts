import { parse } from 'csv-parse/sync'
import { namedPolicies } from '@whosays/core'
import { describe, expect, test } from 'vitest'
import { filesOf } from '../testing/exported-files.js'
import { hostileLedger, hostileTexts, tooLongForACell } from '../testing/hostile-ledger.js'
import { sampleBombing, sampleLedger } from '../testing/sample-ledger.js'
import { csvPieces } from './csv.js'
import { exportCsv } from './csv-folder.js'
import { plainOptions, type ExportOptions } from './exported.js'

type Rows = readonly Readonly<Record<string, string>>[]

async function tables(ledger = sampleLedger, options: Partial<ExportOptions> = {}) {
  const files = await filesOf(exportCsv(ledger, { ...plainOptions, ...options }))
  const text = (name: string): string => files.get(name)?.toString('utf8') ?? ''
  // An independent reader: csv-parse, strict about the number of columns and about quotes.
  const rows = (name: string): Rows => parse(text(name), { columns: true, bom: true, record_delimiter: ['\r\n'] })
  return { files, text, rows }
}

describe('the ledger as a folder of CSV', () => {
  test('has a file a table, with as many rows as the ledger has records', async () => {
    const { files, rows } = await tables()
    expect([...files.keys()]).toEqual([
      'incidents.csv',
      'claims.csv',
      'statements.csv',
      'figures.csv',
      'reports.csv',
      'actors.csv',
      'places.csv',
      'README.md',
    ])
    const { incidents, statements, figures, reports, actors, places } = sampleLedger
    const sizes = ['incidents', 'claims', 'statements', 'figures', 'reports', 'actors', 'places'].map((name) => rows(`${name}.csv`).length)
    const claims = incidents.reduce((total, one) => total + one.claims.length, 0)
    expect(sizes).toEqual([incidents.length, claims, statements.length, figures.length, reports.length, actors.length, places.length])
  })

  test('an incident', async () => {
    const { rows } = await tables()
    expect(rows('incidents.csv').find(({ incident }) => incident === sampleBombing.id)).toMatchObject({
      type: 'suicide-bombing',
      start: '2025-03-10',
      acled_time_precision: '1',
      ged_date_prec: '1',
      place: 'Mardov',
      country: 'IR',
      country_name: 'Iran',
      latitude: '31.25',
      acled_geo_precision: '1',
      ged_where_prec: '1',
      killed_low: '12',
      killed_best: '17',
      killed_high: '',
      wounded_low: '31',
      missing_low: '',
      perpetrators: 'Dawn Column (claimed); Salt Road Brigade (accused)',
      cameo: '1831',
      standing: 'contested',
      reports: '4',
      outlets: 'The Coast Post; The Lantern; Radio Tarvin',
      background: 'false',
    })
    expect(rows('incidents.csv').map(({ acled_geo_precision, ged_where_prec }) => [acled_geo_precision, ged_where_prec])).toEqual([
      ['', '6'],
      ['1', '1'],
      ['', ''],
    ])
  })

  test('a claim has its words, its sentence, its chain and whom it goes back to', async () => {
    const { rows } = await tables()
    const claims = rows('claims.csv')
    expect(claims.find(({ claim }) => claim === 'k-radio')).toMatchObject({
      incident: sampleBombing.id,
      field: 'killed',
      value: 'Seventeen',
      low: '17',
      high: '17',
      speaker: 'Hila Sarem',
      speaker_role: 'Governor',
      root: 'hila sarem',
      said: '2025-03-11',
      outlet: 'Radio Tarvin',
      quote: 'Seventeen people',
      start: '0',
      end: '16',
    })
    expect(claims.find(({ claim }) => claim === 'k-radio')?.['sentence']).toMatch(/^Seventeen people, five of them children,.* from 14\.$/)
    expect(claims.find(({ claim }) => claim === 'k-post')).toMatchObject({ low: '12', high: '', value: 'at least 12' })
  })

  test('a policy adds its numbers, each with its reason and its claims', async () => {
    const { rows, text } = await tables(sampleLedger, { policy: namedPolicies.ged })
    const [row] = rows('incidents.csv').filter(({ incident }) => incident === sampleBombing.id)
    expect([row?.['ged_deaths_low'], row?.['ged_deaths_best'], row?.['ged_deaths_high']]).toEqual(['12', '17', '17'])
    expect(row?.['ged_deaths_why']).toContain('Left out: 14 (Hila Sarem; superseded), 25 (Dawn Column; only claimed)')
    expect(row?.['ged_deaths_claims']).toBe('k-lantern; k-post; k-radio')
    expect(text('README.md')).toContain('| ged_deaths_low | integer | killed by the policy ged: low |')
    const { rows: graded } = await tables(sampleLedger, { policy: namedPolicies.airwars })
    expect(graded('incidents.csv').find(({ incident }) => incident === sampleBombing.id)?.['airwars_grade']).toBe('confirmed')
  })

  test('the page beside it names every column of every file', async () => {
    const { files, text } = await tables()
    for (const name of files.keys()) {
      if (name === 'README.md') continue
      const header = text(name).split('\r\n')[0]?.split(',') ?? []
      expect(header.length).toBeGreaterThan(5)
      for (const column of header) expect(text('README.md')).toContain(`| ${column} |`)
    }
  })

  test('lines end as RFC 4180 has it, and a byte order mark comes on demand alone', async () => {
    const plain = await tables()
    const excel = await tables(sampleLedger, { excel: true })
    for (const name of ['incidents.csv', 'places.csv']) {
      expect(plain.text(name)).toMatch(/\r\n$/)
      expect(plain.text(name).charCodeAt(0)).not.toBe(0xfeff)
      expect(excel.files.get(name)?.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
      expect(excel.rows(name)).toEqual(plain.rows(name))
    }
  })

  test('the same ledger gives the same bytes, and an empty one its headers', async () => {
    expect((await tables()).files).toEqual((await tables()).files)
    const empty = await tables({ ...sampleLedger, incidents: [], statements: [], figures: [], reports: [], actors: [], places: [] })
    expect(empty.rows('incidents.csv')).toEqual([])
    expect(empty.text('incidents.csv')).toMatch(/^incident,type,/)
  })
})

describe('hostile texts', () => {
  const words = (rows: Rows): readonly (string | undefined)[] => rows.map(({ summary }) => summary)

  test('come back whole, and none begins a formula', async () => {
    const { rows } = await tables(hostileLedger)
    const table = rows('incidents.csv')
    expect(table).toHaveLength(hostileLedger.incidents.length)
    const expected = hostileTexts.map((text) => (/^[=+\-@\t\r\n\uff1d]/.test(text) ? `'${text}` : text).replace('\ud83d', '\ufffd'))
    expect(words(table)).toEqual([...expected, tooLongForACell])
    for (const row of table) {
      for (const [column, cell] of Object.entries(row)) {
        if (column === 'longitude') expect(cell).toBe('-54.5')
        else expect(cell).not.toMatch(/^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/)
      }
    }
    expect(rows('reports.csv')[0]?.['title']).toBe(`'=HYPERLINK("http://evil.example","click")`)
  })

  test('a lone line break is quoted, since many readers end a row there', () => {
    const written = [...csvPieces(['a', 'b'], [['one\rtwo', 'one\ntwo']], plainOptions)].join('')
    expect(written).toBe('a,b\r\n"one\rtwo","one\ntwo"\r\n')
  })

  test('--raw leaves them as they are', async () => {
    const { rows } = await tables(hostileLedger, { raw: true })
    expect(words(rows('incidents.csv'))).toEqual([...hostileTexts, tooLongForACell].map((text) => text.replace('\ud83d', '\ufffd')))
  })
})
