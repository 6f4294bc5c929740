import { Readable } from 'node:stream'
import { parse, type CsvError } from 'csv-parse'

/** A record of a table: its cells as bytes, and the line on which it begins, counted from 1. */
export interface CsvRecord {
  readonly line: number
  readonly cells: readonly Buffer[]
}

/** The most bytes one row may have. GED's longest are some 60 kB. */
export const rowLimit = 4_000_000

/** Why the rest of a table cannot be told into rows: a quotation mark that is never closed, as a rule. */
export class BrokenTable extends Error {
  constructor(
    readonly line: number,
    options: ErrorOptions,
  ) {
    super('a quotation mark opens in this row and is not closed', options)
  }
}

const lineFeed = 0x0a

/** Counts the lines of a stream as it is passed on: csv-parse's own count takes a line break within quotation marks for two. */
class LineCounter {
  private readonly feeds: number[] = []
  private passed = 0
  private counted = 0

  /** Passes the stream on as long as it is wanted. */
  async *watch(chunks: AsyncIterable<Buffer>, isWanted: () => boolean): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      if (!isWanted()) return
      for (let at = chunk.indexOf(lineFeed); at >= 0; at = chunk.indexOf(lineFeed, at + 1)) this.feeds.push(this.passed + at)
      this.passed += chunk.length
      yield chunk
    }
  }

  /** The line that the byte at this offset stands on. Offsets only grow. */
  lineAt(offset: number): number {
    let before = 0
    for (const feed of this.feeds) {
      if (feed >= offset) break
      before += 1
    }
    this.feeds.splice(0, before)
    this.counted += before
    return this.counted + 1
  }
}

/** One of these parts the cells: the one that the first line has most of, outside quotation marks. A comma where it has none. */
export function delimiterOf(head: string): string {
  const line = (head.split(/\r?\n|\r/, 1)[0] ?? '').replace(/"(?:[^"]|"")*"/g, '')
  const counts = [',', ';', '\t', '|'].map((delimiter) => ({ delimiter, count: line.split(delimiter).length }))
  return counts.sort((a, b) => b.count - a.count)[0]?.delimiter ?? ','
}

/** What csv-parse gives with `info`: its types know only records of text. */
interface Parsed {
  readonly info: { readonly bytes: number; readonly empty_lines: number }
  readonly record: readonly Buffer[]
}

/**
 * The records of a table, one after the other; empty lines are passed over. A quotation mark within a cell that does not open it is a
 * letter. Throws BrokenTable where a row does not end.
 */
export async function* readRecords(chunks: AsyncIterable<Buffer>, delimiter: string): AsyncGenerator<CsvRecord> {
  const lines = new LineCounter()
  const parser = parse({
    delimiter,
    // cells as bytes: a file that is not UTF-8 shows itself in the middle
    encoding: null,
    info: true,
    max_record_size: rowLimit,
    record_delimiter: ['\r\n', '\n'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    // so that the rows before a broken one come out; thrown errors lose those that wait in the stream
    skip_records_with_error: true,
  })
  let broken: { readonly cause: Error; readonly from: number } | null = null
  parser.on('skip', (cause: CsvError) => (broken ??= { cause, from: Number(cause['bytes']) }))
  const isBehindBreak = (offset: number): boolean => broken !== null && offset > broken.from
  const source = Readable.from(lines.watch(withoutMark(chunks), () => broken === null))
  source.on('error', (error) => parser.destroy(error))
  let [end, empty] = [0, 0]
  // the shape that the options above ask for
  for await (const { info, record } of source.pipe(parser) as AsyncIterable<Parsed>) {
    if (isBehindBreak(info.bytes)) break
    const line = lines.lineAt(end) + info.empty_lines - empty
    ;[end, empty] = [info.bytes, info.empty_lines]
    if (record.some((cell) => cell.length > 0)) yield { line, cells: record }
  }
  const cause = causeOf(broken)
  if (cause) throw new BrokenTable(lines.lineAt(end), { cause })
}

/** TypeScript does not see that the parser's event has set it. */
const causeOf = (broken: { readonly cause: Error } | null): Error | null => broken?.cause ?? null

/** The bytes without the byte order mark of UTF-8. */
async function* withoutMark(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0)
  for await (const chunk of chunks) {
    if (head === null) {
      yield chunk
      continue
    }
    head = Buffer.concat([head, chunk])
    if (head.length < mark.length) continue
    yield head.subarray(head.subarray(0, mark.length).equals(mark) ? mark.length : 0)
    head = null
  }
  if (head !== null) yield head
}

const mark = Buffer.from('\ufeff')
