import type { Problem, ReportReading } from '@whosays/core'
import { messageOf } from '../errors.js'
import type { OpenedReader, ReaderOptions } from '../reader.js'
import { readSources } from '../sources/read-sources.js'
import type { FoundReport, SourceDefaults } from '../sources/source-item.js'
import type { Run } from './run.js'

/** A report that was read, or what no reading came of; in the order of the sources. */
export type ReadItem =
  | { readonly kind: 'reading'; readonly reading: ReportReading; readonly report: FoundReport; readonly reader: string }
  | { readonly kind: 'skipped'; readonly report: FoundReport }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly place: string }

async function readOne(reader: OpenedReader, report: FoundReport): Promise<ReadItem> {
  try {
    return { kind: 'reading', report, reader: reader.version, reading: await reader.read(report.input) }
  } catch (error) {
    // The core promises that text never throws; should it, one report is lost and not the run.
    const message = `${report.place}: reading it failed; this is a fault of whosays, please report it (${messageOf(error)})`
    return { kind: 'problem', place: report.place, problem: { report: report.input.id ?? null, code: 'reading-failed', message } }
  }
}

/** How `readReports` goes about it: which reports it leaves out, and how the reader is opened. */
export interface ReadingOptions extends ReaderOptions {
  readonly skip?: (report: FoundReport) => Promise<boolean>
}

/**
 * Reads every report in the files. `skip` decides before reading which reports need none; the reader is opened for the first that does.
 * What was noted while a report was decoded stands in `report.notes`.
 */
export async function* readReports(
  run: Run,
  files: readonly string[],
  defaults: SourceDefaults,
  { skip = () => Promise.resolve(false), ...options }: ReadingOptions = {},
): AsyncGenerator<ReadItem> {
  let reader: OpenedReader | null = null
  let count = 0
  for await (const item of readSources(files, defaults, run.stdin)) {
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
    reader ??= await run.tools.openReader(options)
    yield await readOne(reader, item)
  }
  run.terminal.progress('')
}
