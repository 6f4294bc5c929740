import { execFileSync } from 'node:child_process'
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { namedPolicies, type Ledger } from '@whosays/core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { contentOf } from '../testing/exported-files.js'
import { hostileLedger } from '../testing/hostile-ledger.js'
import { sampleLedger } from '../testing/sample-ledger.js'
import { plainOptions, type ExportOptions } from './exported.js'
import type { FormatName } from './format-traits.js'
import { openFormat } from './formats.js'

// Exports opened by programs of others, outside JavaScript: workbooks by openpyxl, Parquet, CSV and GeoJSON lines by DuckDB. The suite
// makes a Python environment of its own in a temporary folder.

const folder = mkdtempSync(join(tmpdir(), 'whosays-exports-'))
const python = join(folder, 'venv', 'bin', 'python')

beforeAll(() => {
  execFileSync('python3', ['-m', 'venv', join(folder, 'venv')])
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', 'openpyxl==3.1.5', 'duckdb==2.0.0'])
}, 300_000)
afterAll(() => {
  rmSync(folder, { recursive: true, force: true })
})

/** Writes an export and gives its path: of a file, or of the folder. */
async function written(format: FormatName, ledger: Ledger, options: Partial<ExportOptions> = {}): Promise<string> {
  const out = mkdtempSync(join(folder, 'out-'))
  const exported = (await openFormat(format))(ledger, { ...plainOptions, ...options })
  for (const file of exported.files) writeFileSync(join(out, file.name === '' ? 'file' : file.name), await contentOf(file))
  mkdirSync(out, { recursive: true })
  return exported.files.some(({ name }) => name === '') ? join(out, 'file') : out
}

/** What a Python program prints as JSON. */
function fromPython(program: string, ...given: readonly string[]): unknown {
  return JSON.parse(execFileSync(python, ['-c', program, ...given], { encoding: 'utf8', maxBuffer: 1 << 28 }))
}

const readWorkbook = `
import json, sys, openpyxl
book = openpyxl.load_workbook(open(sys.argv[1], 'rb'))
print(json.dumps({s.title: {'rows': [list(r) for r in s.iter_rows(values_only=True)], 'kinds': sorted({c.data_type for r in s.iter_rows() for c in r})} for s in book}))
`

const query = `
import json, sys, duckdb
print(json.dumps(duckdb.sql(sys.argv[1]).fetchall(), default=str))
`

interface ReadSheet {
  readonly rows: readonly (readonly unknown[])[]
  readonly kinds: readonly string[]
}

describe('a workbook, by openpyxl', () => {
  test.each([
    ['the sample', sampleLedger],
    ['hostile texts', hostileLedger],
  ])('of %s', async (_name, ledger) => {
    const path = await written('xlsx', ledger, { policy: namedPolicies.acled })
    // openpyxl gives what a cell holds; only formulas have the kind "f".
    const sheets = fromPython(readWorkbook, path) as Readonly<Record<string, ReadSheet>>
    expect(Object.keys(sheets)).toEqual(['incidents', 'claims', 'sources', 'readme'])
    for (const { kinds } of Object.values(sheets)) expect(kinds).not.toContain('e')
    const [header = [], ...rows] = sheets['incidents']?.rows ?? []
    expect(rows.map((row) => row[header.indexOf('incident')])).toEqual(ledger.incidents.map(({ id }) => id))
    const at = header.indexOf('summary')
    const plain = ledger.incidents.flatMap(({ summary }, i) => (/^[\p{L}\p{N} ,;:()-]+$/u.test(summary) ? [[summary, rows[i]?.[at]]] : []))
    for (const [summary, read] of plain) if (typeof summary === 'string' && summary.length < 32_767) expect(read).toBe(summary)
    expect(plain.length).toBeGreaterThan(2)
  })
})

describe('tables, by DuckDB', () => {
  test('Parquet: sums, types and a join over incidents and claims', async () => {
    const path = await written('parquet', sampleLedger, { policy: namedPolicies.ged })
    expect(
      fromPython(
        query,
        `select i.type, sum(i.ged_deaths_best), count(*) from '${path}/claims.parquet' c join '${path}/incidents.parquet' i using (incident) group by all order by 1`,
      ),
    ).toEqual([
      ['arrest', null, 1],
      ['suicide-bombing', 187, 11],
    ])
    const described = fromPython(
      query,
      `describe select killed_low, latitude, background, incident from '${path}/incidents.parquet'`,
    ) as string[][]
    expect(described.map(([name, type]) => [name, type])).toEqual([
      ['killed_low', 'BIGINT'],
      ['latitude', 'DOUBLE'],
      ['background', 'BOOLEAN'],
      ['incident', 'VARCHAR'],
    ])
  })

  test('CSV: as many rows as records, hostile texts whole', async () => {
    const path = await written('csv', hostileLedger, { excel: true })
    const table = `read_csv('${path}/incidents.csv', header = true, all_varchar = true, strict_mode = true, max_line_size = 4000000)`
    expect(fromPython(query, `select count(*), count(distinct incident), sum(longitude::double) from ${table}`)).toEqual([
      [hostileLedger.incidents.length, hostileLedger.incidents.length, -54.5 * hostileLedger.incidents.length],
    ])
    const arabic = hostileLedger.incidents.find(({ summary }) => summary.startsWith('قُتل'))
    expect(fromPython(query, `select summary from ${table} where incident = '${arabic?.id ?? ''}'`)).toEqual([[arabic?.summary]])
  })

  test('GED: 49 columns, and best is the sum of its parts', async () => {
    const path = await written('ged', sampleLedger)
    const table = `read_csv('${path}/ged.csv', header = true)`
    expect(
      fromPython(query, `select count(*), bool_and(best = deaths_a + deaths_b + deaths_civilians + deaths_unknown) from ${table}`),
    ).toEqual([[1, true]])
    expect(fromPython(query, `describe select * from ${table}`)).toHaveLength(49)
  })

  test('GeoJSON lines and JSONL: a record a line', async () => {
    const lines = await written('geojsonl', sampleLedger)
    expect(
      fromPython(
        query,
        `select geometry.coordinates[1]::double from read_json('${lines}', format = 'newline_delimited') where geometry is not null`,
      ),
    ).toEqual([[54.5]])
    const jsonl = await written('jsonl', sampleLedger)
    expect(fromPython(query, `select count(*), sum(len(claims)) from read_json('${jsonl}', format = 'newline_delimited')`)).toEqual([
      [3, 12],
    ])
  })
})
