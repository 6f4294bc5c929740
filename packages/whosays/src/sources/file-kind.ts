import { extname } from 'node:path'

/** What a file holds. "none" is empty; "binary" is no text, with `what` it looks like. */
export type FileKind = { readonly kind: 'text' | 'html' | 'jsonl' | 'table' | 'none' } | { readonly kind: 'binary'; readonly what: string }

const magic: readonly (readonly [bytes: string, what: string])[] = [
  ['%PDF', 'a PDF document'],
  ['PK\u0003\u0004', 'a ZIP archive or an office document'],
  ['\u001f\u008b', 'a gzip archive'],
  ['\u0089PNG', 'a picture'],
  ['GIF8', 'a picture'],
  ['\u00ff\u00d8\u00ff', 'a picture'],
  ['SQLite format 3', 'a database (a ledger is given with --ledger)'],
  ['\u00d0\u00cf\u0011\u00e0', 'an old office document'],
]

/** What stands in the first bytes where they are no text: NULs, or more control characters than any text has. */
function binaryKind(head: Buffer): string | null {
  const start = head.subarray(0, 16).toString('latin1')
  for (const [bytes, what] of magic) if (start.startsWith(bytes)) return what
  if (head.includes(0)) return 'binary data'
  let controls = 0
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1
  return controls > head.length * 0.05 ? 'binary data' : null
}

/** True where the first line is a JSON object, or starts as one that is longer than the head. */
function opensAsJsonLine(head: string): boolean {
  const start = head.trimStart()
  if (!start.startsWith('{')) return false
  const end = start.indexOf('\n')
  if (end < 0) return /^\{\s*"[^"]+"\s*:/.test(start)
  try {
    JSON.parse(start.slice(0, end))
    return true
  } catch {
    return false
  }
}

/** True where the first line names columns that only ACLED's or UCDP GED's tables have. */
function opensAsTable(head: string): boolean {
  const line = (head.split(/[\r\n]/, 1)[0] ?? '').toLowerCase()
  const names = new Set(line.split(/[,;\t|]/).map((name) => name.replace(/["\s]/g, '')))
  return names.has('event_id_cnty') || (names.has('type_of_violence') && names.has('side_a'))
}

/**
 * What a file holds, by its first bytes (as UTF-8) and its name. Content that shows its kind wins over the name: a page saved as
 * "report.txt" is HTML. What shows nothing is taken as the name says, and as text where the name says nothing.
 */
export function fileKind(head: Buffer, name: string): FileKind {
  if (head.length === 0) return { kind: 'none' }
  const what = binaryKind(head)
  if (what !== null) return { kind: 'binary', what }
  const extension = extname(name).toLowerCase()
  if (extension === '.jsonl' || extension === '.ndjson') return { kind: 'jsonl' }
  if (extension === '.csv' || extension === '.tsv') return { kind: 'table' }
  const start = head.toString('utf8').replace(/^\ufeff/, '')
  if (opensAsTable(start)) return { kind: 'table' }
  if (/^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body|article)\b/i.test(start)) return { kind: 'html' }
  if (/^\.x?html?$/.test(extension)) return { kind: 'html' }
  if (opensAsJsonLine(start)) return { kind: 'jsonl' }
  if (extension === '.txt' || extension === '.md') return { kind: 'text' }
  return { kind: /^\s*</.test(start) && /<\/?(?:p|div|h1|title|meta)\b/i.test(start) ? 'html' : 'text' }
}
