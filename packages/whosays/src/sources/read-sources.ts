import type { Problem, ReportInput } from '@whosays/core'
import { messageOf } from '../errors.js'
import { decodeText, toUtf8, utf16Of, type Decoded } from './decode.js'
import { fileKind } from './file-kind.js'
import { readLines, type Line } from './lines.js'
import { openBytes } from './open-bytes.js'
import { readReportLine } from './report-line.js'
import type { FoundProblem, SourceDefaults, SourceItem } from './source-item.js'

/** The most bytes one report may have: 20 MB, some 3 million words. */
export const reportLimit = 20_000_000

const standardInput = '(standard input)'
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`
const tooLarge = (bytes: string): string => `${bytes} in one report, the limit is ${megabytes(reportLimit)}; split it into reports`

function problemAt(place: string, code: string, reason: string, report: string | null = null): FoundProblem {
  return { kind: 'problem', place, problem: { report, code, message: `${place}: ${reason}` } }
}

/** What to say of a text whose encoding was not sure; nothing where it was. */
function encodingNotes(place: string, decoded: Decoded, report: string | null): readonly Problem[] {
  if (decoded.certainty === 'sure') return []
  if (decoded.certainty === 'guessed') {
    const message = `${place}: this is not UTF-8; read as ${decoded.encoding}, by the look of its letters. Save it as UTF-8 if names look wrong`
    return [{ report, code: 'encoding-guessed', message }]
  }
  const marks = decoded.text.split('\ufffd').length - 1
  const message = `${place}: ${marks} ${marks === 1 ? 'place holds' : 'places hold'} bytes that are not UTF-8; they stand as \ufffd in the text`
  return [{ report, code: 'invalid-utf8', message }]
}

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

async function* readSource(name: string, stdin: AsyncIterable<unknown>, defaults: SourceDefaults): AsyncGenerator<SourceItem> {
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
      yield problemAt(shown, 'not-text', `this is ${found.what}; whosays reads text, HTML and JSONL. Save it as text first`)
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
 * Kinds: text, HTML, JSONL of the contract's input lines. Never holds more than one report.
 *
 *     for await (const item of readSources(['page.html', 'reports.jsonl'])) ...
 */
export async function* readSources(
  names: readonly string[],
  defaults: SourceDefaults = {},
  stdin: AsyncIterable<unknown> = process.stdin,
): AsyncGenerator<SourceItem> {
  for (const name of names) yield* readSource(name, stdin, defaults)
}
