import { namedPolicies } from '@whosays/core'
import { unzipSync } from 'fflate'
import { readXlsx } from 'hucre/xlsx'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentOf } from '../testing/exported-files.js'
import { hostileLedger, hostileTexts, tooLongForACell } from '../testing/hostile-ledger.js'
import { sampleBombing, sampleLedger } from '../testing/sample-ledger.js'
import { plainOptions, type ExportOptions } from './exported.js'
import { cutText, escapeText, LONGEST_CELL, sheetPieces } from './sheet-xml.js'
import { plainTable, text } from './tables/table.js'
import { exportXlsx, sheetsOf, workbookPieces } from './xlsx.js'

async function bytes(ledger = sampleLedger, options: Partial<ExportOptions> = {}) {
  const exported = exportXlsx(ledger, { ...plainOptions, ...options })
  const [file] = exported.files
  if (!file) throw new Error('no file')
  return { content: await contentOf(file), remarks: exported.remarks() }
}

/** The sheets as an independent library reads them. */
async function workbook(ledger = sampleLedger, options: Partial<ExportOptions> = {}) {
  const { content, remarks } = await bytes(ledger, options)
  const { sheets } = await readXlsx(new Uint8Array(content))
  const rows = (name: string): readonly Record<string, unknown>[] => {
    const [header = [], ...body] = sheets.find((sheet) => sheet.name === name)?.rows ?? []
    return body.map((cells) => Object.fromEntries(header.map((column, i) => [String(column), cells[i] ?? null])))
  }
  return { names: sheets.map(({ name }) => name), rows, remarks }
}

describe('the ledger as a workbook', () => {
  test('has four sheets, with as many rows as the ledger has records', async () => {
    const { names, rows, remarks } = await workbook()
    expect(names).toEqual(['incidents', 'claims', 'sources', 'readme'])
    expect(rows('incidents')).toHaveLength(sampleLedger.incidents.length)
    expect(rows('claims')).toHaveLength(sampleLedger.incidents.reduce((total, one) => total + one.claims.length, 0))
    expect(rows('sources')).toHaveLength(sampleLedger.reports.length)
    expect(remarks).toEqual([])
  })

  test('numbers are numbers, texts texts, and what is not known is empty', async () => {
    const { rows } = await workbook(sampleLedger, { policy: namedPolicies.acled })
    const row = rows('incidents').find(({ incident }) => incident === sampleBombing.id)
    expect(row).toMatchObject({
      killed_low: 12,
      killed_best: 17,
      killed_high: null,
      latitude: 31.25,
      cameo: '1831',
      start: '2025-03-10',
      background: false,
      acled_fatalities: 12,
    })
  })

  test('the readme tells every column of every sheet', async () => {
    const { rows } = await workbook()
    const told = rows('readme').map(({ sheet, column }) => `${String(sheet)}.${String(column)}`)
    for (const sheet of ['incidents', 'claims', 'sources'])
      for (const column of Object.keys(rows(sheet)[0] ?? {})) expect(told).toContain(`${sheet}.${column}`)
  })

  test('the same ledger gives the same bytes', async () => {
    expect((await bytes()).content.equals((await bytes()).content)).toBe(true)
  })

  test('hostile texts come back whole as texts, and what is cut is told', async () => {
    const { rows, remarks } = await workbook(hostileLedger)
    const words = rows('incidents').map(({ summary }) => summary ?? '')
    expect(words.slice(0, -1)).toEqual(hostileTexts.map((one) => one.replace('\ud83d', '\ufffd')))
    expect(words.at(-1)).toBe(`${tooLongForACell.slice(0, LONGEST_CELL - 4)} […]`)
    expect(remarks[0]).toMatch(/^5 cells are longer than the 32767 characters that a spreadsheet holds; cut, with "\[…\]" at the end\./)
    expect(rows('readme').some(({ meaning }) => String(meaning).includes('5 cells are longer'))).toBe(true)
    expect(rows('incidents')[0]?.['longitude']).toBe(-54.5)
  })

  test('no cell is a formula, and one that looks like it is marked as text', async () => {
    const parts = unzipSync(new Uint8Array((await bytes(hostileLedger)).content))
    const sheet = Buffer.from(parts['xl/worksheets/sheet1.xml'] ?? []).toString()
    expect(sheet).not.toMatch(/<f[ >]/)
    expect(sheet).toContain(`s="2" t="inlineStr"><is><t xml:space="preserve">=cmd|'/c calc'!A1</t>`)
    expect(Buffer.from(parts['xl/styles.xml'] ?? []).toString()).toContain('quotePrefix="1"')
  })
})

describe('rows beyond what a sheet holds', () => {
  test('go on in another sheet', async () => {
    const column = text<number>('n', 'a number', String)
    const table = plainTable({ name: 'claims', about: '', columns: [column], rows: [1, 2, 3, 4, 5] })
    const sheets = sheetsOf(table, 3)
    const read = await readXlsx(Buffer.concat([...workbookPieces(sheets)]))
    expect(read.sheets.map(({ name, rows }) => [name, ...rows.map(([cell]) => cell)])).toEqual([
      ['claims', 'n', '1', '2'],
      ['claims 2', 'n', '3', '4'],
      ['claims 3', 'n', '5'],
    ])
    expect(sheetsOf(plainTable({ name: 'claims', about: '', columns: [column], rows: [] }), 3)).toHaveLength(1)
  })
})

describe('a worksheet', () => {
  test('columns past the 26th have two letters', () => {
    const cells = Array.from({ length: 54 }, (_, i) => i)
    const sheet = [...sheetPieces(cells.map(String), [cells])].join('')
    for (const [at, value] of [
      ['A2', 0],
      ['Z2', 25],
      ['AA2', 26],
      ['AZ2', 51],
      ['BA2', 52],
    ])
      expect(sheet).toContain(`<c r="${at}"><v>${value}</v></c>`)
  })

  test('any text comes back as it was, save halves of pairs', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary', minLength: 1 }), { minLength: 1, maxLength: 20 }), async (texts) => {
        const sheets = [{ name: 's', header: ['text'], rows: texts.map((one) => [one]) }]
        const { sheets: read } = await readXlsx(Buffer.concat([...workbookPieces(sheets)]))
        expect(read[0]?.rows.slice(1).map(([cell]) => cell)).toEqual(texts)
      }),
      { numRuns: 50 },
    )
  })

  test.each([
    ['a<b>&c', 'a&lt;b&gt;&amp;c'],
    ['\u0000', '_x0000_'],
    ['\r\n', '_x000D_\n'],
    ['_x000D_', '_x005F_x000D_'],
    ['\ud83d', '\ufffd'],
    ['😀', '😀'],
  ])('%j is written %j', (given, written) => {
    expect(escapeText(given)).toBe(written)
  })

  test('a cut never halves a pair', () => {
    const cut = cutText('😀'.repeat(20_000))
    expect(cut.length).toBeLessThanOrEqual(LONGEST_CELL)
    expect(cut).not.toMatch(/[\ud800-\udbff](?![\udc00-\udfff])/)
    expect(cutText('x'.repeat(LONGEST_CELL))).toHaveLength(LONGEST_CELL)
  })
})
