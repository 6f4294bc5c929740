import type { ReportInput } from '@whosays/core'
import { messageOf } from '../errors.js'
import { decodeText, toUtf8, utf16Of } from './decode.js'
import { fileKind } from './file-kind.js'
import { readLines, type Line } from './lines.js'
import { openBytes } from './open-bytes.js'
import { encodingNotes, problemAt } from './place-problems.js'
import { readReportLine } from './report-line.js'
import type { FoundProblem, SourceDefaults, SourceItem } from './source-item.js'
import type { LayoutChoice } from './tables/open-layout.js'

/** The most bytes one report may have: 20 MB, some 3 million words. */
export const reportLimit = 20_000_000

const standardInput = '(standard input)'
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
const tooLarge = (bytes: string): string => `${bytes} in one report, the limit is ${megabytes(reportLimit)}; split it into reports`

function withDefaults(input: ReportInput, defaults: SourceDefaults): ReportInput {
  if (input.html === undefined) return { ...defaults, ...input }
  return Object.keys(defaults).length === 0 ? input : { ...input, fallback: defaults }
}

function readLine(name: string, line: Line, defaults: SourceDefaults): SourceItem | null {
  const place = `${name}:${line.number}`
  if (line.bytes === null) return problemAt(place, 'too-large', tooLarge(megabytes(line.length)))
  const decoded = decodeText(line.bytes)
  if (decoded.text.trim() === '') return null
  const read = readReportLine(decoded.text)
  if (read.kind === 'bad') return problemAt(place, read.code, read.reason, read.id)
  const notes = encodingNotes(place, decoded, read.input.id ?? null)
  return { kind: 'report', place, notes, input: withDefaults(read.input, defaults) }
}

async function* readJsonl(name: string, chunks: AsyncIterable<Buffer>, defaults: SourceDefaults): AsyncGenerator<SourceItem> {
  let found = false
  for await (const line of readLines(chunks, reportLimit)) {
    const item = readLine(name, line, defaults)
    if (!item) continue
    found = true
    yield item
  }
  if (!found) yield emptyFile(name)
}

const emptyFile = (name: string): FoundProblem =>
  problemAt(
    name,
    'empty-file',
    name === standardInput ? 'there is nothing in it; name a file, or pipe a report in' : 'there is nothing in it',
  )

async function gather(chunks: AsyncIterable<Buffer>): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let length = 0
  for await (const chunk of chunks) {
    length += chunk.length
    if (length > reportLimit) return null
    parts.push(chunk)
  }
  return Buffer.concat(parts)
}

/** A file that is one report. A byte order mark is encoding, not text, and goes; nothing else is altered. */
async function readWhole(
  name: string,
  kind: 'text' | 'html',
  chunks: AsyncIterable<Buffer>,
  defaults: SourceDefaults,
): Promise<SourceItem> {
  const bytes = await gather(chunks)
  if (!bytes) return problemAt(name, 'too-large', tooLarge(`more than ${megabytes(reportLimit)}`))
  const decoded = decodeText(bytes)
  if (decoded.text.trim() === '') return emptyFile(name)
  const input = withDefaults(kind === 'html' ? { html: decoded.text } : { text: decoded.text }, defaults)
  return { kind: 'report', place: name, notes: encodingNotes(name, decoded, null), input }
}

interface Reading {
  readonly stdin: AsyncIterable<unknown>
  readonly defaults: SourceDefaults
  readonly layout: LayoutChoice | null
}

async function* readSource(name: string, { stdin, defaults, layout }: Reading): AsyncGenerator<SourceItem> {
  const shown = name === '-' ? standardInput : name
  const opened = await openBytes(name, stdin)
  if (opened.kind === 'closed') {
    yield problemAt(shown, opened.code, opened.reason)
    return
  }
  try {
    const utf16 = utf16Of(opened.head)
    const chunks = utf16 ? toUtf8(opened.chunks, utf16) : opened.chunks
    const found = fileKind(utf16 ? Buffer.from(decodeText(opened.head).text) : opened.head, name)
    if (found.kind === 'none') yield emptyFile(shown)
    else if (found.kind === 'binary') {
      yield problemAt(shown, 'not-text', `this is ${found.what}; whosays reads text, HTML, JSONL and CSV. Save it as one of these first`)
    } else if (layout || found.kind === 'table') {
      const { readTable } = await import('./tables/read-table.js')
      yield* readTable(shown, chunks, { layout, defaults })
    } else if (found.kind === 'jsonl') yield* readJsonl(shown, chunks, defaults)
    else yield await readWhole(shown, found.kind, chunks, defaults)
  } catch (error) {
    yield problemAt(shown, 'unreadable-file', `it could not be read to its end (${messageOf(error)})`)
  } finally {
    await opened.close()
  }
}

/**
 * The reports in files ("-" is standard input), in the order given. What cannot be read comes as a problem in its place; the rest goes on.
 * Kinds: text, HTML, JSONL of the contract's input lines, tables (a row is a report). Never holds more than one report. With a layout every
 * file is taken for a table of it.
 *
 *     for await (const item of readSources(['page.html', 'reports.jsonl'])) ...
 */
export async function* readSources(
  names: readonly string[],
  defaults: SourceDefaults = {},
  stdin: AsyncIterable<unknown> = process.stdin,
  layout: LayoutChoice | null = null,
): AsyncGenerator<SourceItem> {
  for (const name of names) yield* readSource(name, { stdin, defaults, layout })
}
