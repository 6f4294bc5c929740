import type * as CoreModule from '@whosays/core'
import type { CellFault, ReportInput, TableRow } from '@whosays/core'
import { encodingNotes, problemAt } from '../place-problems.js'
import type { FoundProblem, FoundReport, SourceDefaults, SourceItem } from '../source-item.js'
import { BrokenTable, delimiterOf, readRecords, type CsvRecord } from './csv-records.js'
import { cellDecoder, type DecodedCells } from './decode-cells.js'
import type { LayoutChoice } from './open-layout.js'
import { unguard } from './unguard.js'

/** How a table is read: the layout asked for, or null for the one that its first row shows. */
export interface TableReading {
  readonly layout: LayoutChoice | null
  readonly defaults: SourceDefaults
}

/** The most columns a table may have. */
export const columnLimit = 500

type Core = typeof CoreModule

/** What the first row of a table tells of the others. */
interface Head {
  readonly columns: readonly string[]
  readonly choice: LayoutChoice
  /** True where the first row is data. */
  readonly isData: boolean
}

const shown = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
const list = (names: readonly string[]): string => names.slice(0, 12).map(shown).join(', ') + (names.length > 12 ? ', ...' : '')

/** The rows of a table as reports. What is wrong with a row is a problem with its line, column, what was found and what was expected. */
export async function* readTable(
  place: string,
  chunks: AsyncIterable<Buffer>,
  { layout, defaults }: TableReading,
): AsyncGenerator<SourceItem> {
  const core = await import('@whosays/core')
  const decode = cellDecoder()
  let head: Head | null = null
  let isToldOfEncoding = false
  try {
    for await (const record of recordsOf(chunks)) {
      const { cells, decoded } = decode(record.cells)
      if (!head) {
        const read = readHead(core, place, cells, layout)
        if ('kind' in read) {
          yield read
          return
        }
        head = read
        if (!head.isData) continue
      }
      const item = readRow(core, `${place}:${record.line}`, head, cells, defaults)
      // an older encoding is told once, every damaged row by itself
      const isNews = decoded !== null && (decoded.certainty === 'damaged' || !isToldOfEncoding)
      yield item.kind === 'report' && isNews ? withNotes(item, decoded) : item
      isToldOfEncoding ||= item.kind === 'report' && decoded?.certainty === 'guessed'
    }
  } catch (error) {
    if (!(error instanceof BrokenTable)) throw error
    yield problemAt(
      `${place}:${error.line}`,
      'broken-table',
      `${error.message}; the rows from here on were not read. Close it, or double it within a cell`,
    )
    return
  }
  if (!head) yield problemAt(place, 'empty-file', 'there is nothing in it')
}

/** The records, the delimiter taken from the first bytes. */
async function* recordsOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<CsvRecord> {
  const stream = chunks[Symbol.asyncIterator]()
  const first = await stream.next()
  if (first.done) return
  const rejoined = async function* (): AsyncGenerator<Buffer> {
    yield first.value
    for (let next = await stream.next(); !next.done; next = await stream.next()) yield next.value
  }
  yield* readRecords(rejoined(), delimiterOf(first.value.toString('utf8')))
}

function readHead(core: Core, place: string, cells: readonly string[], asked: LayoutChoice | null): Head | FoundProblem {
  if (cells.length > columnLimit) return problemAt(place, 'too-many-columns', `found ${cells.length} columns, the limit is ${columnLimit}`)
  if (asked?.layout === 'mapped') return mappedHead(core, place, cells, asked)
  const found = core.detectLayout(cells)
  if (found && (asked === null || asked.layout === found.layout)) {
    return { columns: found.headed ? cells : core.gedColumns, choice: { layout: found.layout }, isData: !found.headed }
  }
  const wanted = asked === null ? 'the columns of ACLED or UCDP GED' : `the columns of ${asked.layout === 'acled' ? 'ACLED' : 'UCDP GED'}`
  const advice =
    asked === null ? 'say which column is what with --layout MAPPING.json (docs/imports.md)' : 'leave --layout out, or give a mapping'
  return problemAt(`${place}:1`, 'unknown-layout', `found the columns ${list(cells)}; expected ${wanted}; ${advice}`)
}

function mappedHead(core: Core, place: string, cells: readonly string[], choice: LayoutChoice & { layout: 'mapped' }): Head | FoundProblem {
  const isData = choice.mapping.heads === 'none'
  const columns = isData ? cells.map((_, i) => `column ${i + 1}`) : cells
  const missing = core.missingColumns(choice.mapping, columns)
  if (missing.length === 0) return { columns, choice, isData }
  const reason = `found the columns ${list(columns)}; the mapping also names ${list(missing)}. Correct the mapping, or the first row`
  return problemAt(`${place}:1`, 'missing-column', reason)
}

function readRow(
  core: Core,
  place: string,
  { columns, choice }: Head,
  cells: readonly string[],
  { published }: SourceDefaults,
): SourceItem {
  const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== '')
  if (cells.length < columns.length || surplus) {
    return problemAt(
      place,
      'wrong-cells',
      `found ${cells.length} cells, expected ${columns.length}; the row was left out. Look for a quotation mark or delimiter too many`,
    )
  }
  const row: TableRow = { ...choice, columns, cells: cells.slice(0, columns.length).map(unguard) }
  const { faults, notes } = core.checkRow(row)
  if (faults[0]) return problemAt(place, faults[0].code, `${faults.map(faultWords).join('; ')}; the row was left out`)
  const input: ReportInput = core.rowReport(row, published === undefined ? {} : { published })
  const problems = notes.map(
    (note) => problemAt(place, note.code, `${faultWords(note)}; the row was read without it`, input.id ?? null).problem,
  )
  return { kind: 'report', place, notes: problems, input }
}

const faultWords = ({ column, found, expected }: CellFault): string =>
  `column "${shown(column)}" ${found === '' ? 'is empty' : `holds "${shown(found.replace(/\s+/g, ' '))}"`}, expected ${expected}`

function withNotes(report: FoundReport, decoded: NonNullable<DecodedCells['decoded']>): FoundReport {
  return { ...report, notes: [...encodingNotes(report.place, decoded, report.input.id ?? null), ...report.notes] }
}
