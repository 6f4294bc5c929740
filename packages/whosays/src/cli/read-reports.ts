import type { Problem, ReportInput, ReportReading, TableRow } from '@whosays/core'
import { isWhosaysError, messageOf } from '../errors.js'
import type { OpenedReader, OpenedTableReader, ReaderOptions } from '../reader.js'
import { readSources } from '../sources/read-sources.js'
import type { FoundReport, SourceDefaults } from '../sources/source-item.js'
import type { LayoutChoice } from '../sources/tables/open-layout.js'
import type { Run } from './run.js'

/** A report that was read, or what no reading came of; in the order of the sources. */
export type ReadItem =
  | { readonly kind: 'reading'; readonly reading: ReportReading; readonly report: FoundReport; readonly reader: string }
  | { readonly kind: 'skipped'; readonly report: FoundReport }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly place: string }

/** Reads any report with what it needs, opened when the first such report comes. */
export interface AnyReader {
  /** The reading, and the version of the reader that made it. */
  read(input: ReportInput): Promise<{ readonly reading: ReportReading; readonly reader: string }>
}

const hasRow = (input: ReportInput): input is ReportInput & { readonly row: TableRow } => input.row !== undefined

/** A reader for news and for rows of tables; rows alone never load the language model. */
export function createAnyReader({ tools }: Run, options: ReaderOptions = {}): AnyReader {
  let reader: OpenedReader | null = null
  let tables: OpenedTableReader | null = null
  return {
    async read(input) {
      if (hasRow(input)) {
        tables ??= await tools.openTableReader()
        return { reading: tables.read(input), reader: tables.version }
      }
      reader ??= await tools.openReader(options)
      return { reading: await reader.read(input), reader: reader.version }
    },
  }
}

async function readOne(reader: AnyReader, report: FoundReport): Promise<ReadItem> {
  try {
    return { kind: 'reading', report, ...(await reader.read(report.input)) }
  } catch (error) {
    if (isWhosaysError(error)) throw error
    // The core promises that text never throws; should it, one report is lost and not the run.
    const message = `${report.place}: reading it failed; this is a fault of whosays, please report it (${messageOf(error)})`
    return { kind: 'problem', place: report.place, problem: { report: report.input.id ?? null, code: 'reading-failed', message } }
  }
}

/** How `readReports` goes about it: which reports it leaves out, and how the reader is opened. */
export interface ReadingOptions extends ReaderOptions {
  readonly skip?: (report: FoundReport) => Promise<boolean>
  /** Every file is a table of this layout; absent, files show what they are. */
  readonly layout?: LayoutChoice | null
}

/**
 * Reads every report in the files. `skip` decides before reading which reports need none; the reader is opened for the first that does.
 * What was noted while a report was decoded stands in `report.notes`.
 */
export async function* readReports(
  run: Run,
  files: readonly string[],
  defaults: SourceDefaults,
  { skip = () => Promise.resolve(false), layout = null, ...options }: ReadingOptions = {},
): AsyncGenerator<ReadItem> {
  const reader = createAnyReader(run, options)
  let count = 0
  for await (const item of readSources(files, defaults, run.stdin, layout)) {
    if (item.kind === 'problem') {
      yield item
      continue
    }
    count += 1
    if (await skip(item)) {
      yield { kind: 'skipped', report: item }
      continue
    }
    run.terminal.progress(`Reading ${count}: ${item.place}`)
    yield await readOne(reader, item)
  }
  run.terminal.progress('')
}
