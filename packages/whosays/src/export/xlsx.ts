import type { Ledger } from '@whosays/core'
import { Zip, ZipDeflate, strToU8 } from 'fflate'
import type { Cell, Exported, ExportOptions } from './exported.js'
import { indexLedger, type IndexedLedger } from './index-ledger.js'
import { CUT, LONGEST_CELL, sheetPieces, stylesXml } from './sheet-xml.js'
import { claimsTable } from './tables/claims.js'
import { incidentsTable } from './tables/incidents.js'
import { reportsTable } from './tables/records.js'
import { plainTable, type PlainTable } from './tables/table.js'

/** The most rows of a sheet, its header among them. */
const MOST_ROWS = 1_048_576

/** A sheet of the workbook. */
export interface Sheet {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: Iterable<readonly Cell[]>
}

/** The ledger as a workbook of four sheets: incidents, claims, sources, readme. Rows are written as they are made, so that it takes little memory. */
export function exportXlsx(ledger: Ledger, options: ExportOptions): Exported {
  const tables = sheetTables(indexLedger(ledger), options)
  const cut = tables.reduce((total, table) => total + cutCells(table), 0)
  const sheets = [...tables.flatMap((table) => sheetsOf(table)), readmeSheet(tables, options, cut)]
  return {
    files: [{ name: '', pieces: { [Symbol.iterator]: () => workbookPieces(sheets) } }],
    refused: [],
    remarks: () => (cut > 0 ? [`${cutWords(cut)}. The CSV and JSON exports have them whole.`] : []),
  }
}

function sheetTables(indexed: IndexedLedger, { policy }: ExportOptions): readonly PlainTable[] {
  return [
    plainTable(incidentsTable(indexed, policy)),
    plainTable(claimsTable(indexed, indexed.ledger.incidents)),
    plainTable({ ...reportsTable(indexed.ledger), name: 'sources' }),
  ]
}

/** How many cells are longer than a spreadsheet can hold. */
function cutCells(table: PlainTable): number {
  let cut = 0
  for (const row of table.cells()) for (const cell of row) if (typeof cell === 'string' && cell.length > LONGEST_CELL) cut += 1
  return cut
}

function cutWords(cut: number): string {
  return `${cut} ${cut === 1 ? 'cell is' : 'cells are'} longer than the ${LONGEST_CELL} characters that a spreadsheet holds; cut, with "${CUT.trim()}" at the end`
}

/** The sheets of a table: one, or several where it has more rows than a sheet ("claims 2"). */
export function sheetsOf(table: PlainTable, mostRows: number = MOST_ROWS): readonly Sheet[] {
  const room = mostRows - 1
  const header = table.columns.map(({ name }) => name)
  return Array.from({ length: Math.max(1, Math.ceil(table.size / room)) }, (_, i) => ({
    name: i === 0 ? table.name : `${table.name} ${i + 1}`,
    header,
    rows: { [Symbol.iterator]: () => part(table.cells(), i * room, room) },
  }))
}

function* part(rows: Iterable<readonly Cell[]>, from: number, size: number): Generator<readonly Cell[]> {
  let at = 0
  for (const row of rows) {
    if (at >= from + size) return
    if (at >= from) yield row
    at += 1
  }
}

function readmeSheet(tables: readonly PlainTable[], { policy }: ExportOptions, cut: number): Sheet {
  const notes: readonly string[] = [
    'A ledger of whosays. Dates are as in ISO 8601. An empty cell is not known, which is not zero.',
    ...(policy ? [`Columns that begin with ${policy.name}_ are the policy ${policy.name}: ${policy.about}`] : []),
    ...(cut > 0 ? [`${cutWords(cut)}.`] : []),
  ]
  return {
    name: 'readme',
    header: ['sheet', 'column', 'kind', 'meaning'],
    rows: [
      ...notes.map((note) => [null, null, null, note]),
      ...tables.flatMap(({ name, about, columns, size }) => [
        [name, null, `${size} ${size === 1 ? 'row' : 'rows'}`, about],
        ...columns.map((column) => [name, column.name, column.kind, column.meaning]),
      ]),
    ],
  }
}

/** A workbook as the bytes of its ZIP, in pieces. The same sheets give the same bytes. */
export function* workbookPieces(sheets: readonly Sheet[]): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const [name, pieces] of partsOf(sheets)) {
    // The earliest date that a ZIP can hold: no clock goes into the file.
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = new Date(1980, 0, 1)
    zip.add(entry)
    for (const piece of pieces) {
      entry.push(strToU8(piece))
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

function* partsOf(sheets: readonly Sheet[]): Generator<readonly [string, Iterable<string>]> {
  const each = (one: (sheet: Sheet, number: number) => string): string => sheets.map((sheet, i) => one(sheet, i + 1)).join('')
  const override = (part: string, kind: string): string => `<Override PartName="${part}" ContentType="${KIND}.${kind}+xml"/>`
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`
  yield [
    '[Content_Types].xml',
    [
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}` +
        `${each((_, i) => override(`/xl/worksheets/sheet${i}.xml`, 'worksheet'))}</Types>`,
    ],
  ]
  yield [
    '_rels/.rels',
    [`${XML}<Relationships xmlns="${PACKAGE}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`],
  ]
  yield [
    'xl/workbook.xml',
    [
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
        `${each(({ name }, i) => `<sheet name="${name}" sheetId="${i}" r:id="rId${i}"/>`)}</sheets></workbook>`,
    ],
  ]
  yield [
    'xl/_rels/workbook.xml.rels',
    [
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, i) => relation(`rId${i}`, 'worksheet', `worksheets/sheet${i}.xml`))}` +
        `${relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    ],
  ]
  yield ['xl/styles.xml', [stylesXml]]
  for (const [i, { header, rows }] of sheets.entries()) yield [`xl/worksheets/sheet${i + 1}.xml`, sheetPieces(header, rows)]
}
