import { stringify } from 'csv-stringify/sync'
import type { Cell, ExportOptions } from './exported.js'
import { guardFormula } from './guard-formula.js'

const BATCH = 500

/**
 * A table as CSV (RFC 4180, UTF-8), in pieces: the header, then the rows. Absent values are empty cells. Text that a spreadsheet would
 * run is guarded unless `raw`; `excel` puts a byte order mark first.
 */
export function* csvPieces(
  header: readonly string[],
  rows: Iterable<readonly Cell[]>,
  { excel, raw }: Pick<ExportOptions, 'excel' | 'raw'>,
): Generator<string> {
  const guarded = (cell: Cell): Cell => (typeof cell === 'string' && !raw ? guardFormula(wellFormed(cell)) : cell)
  yield (excel ? '\ufeff' : '') + written([header])
  let batch: Cell[][] = []
  for (const row of rows) {
    batch.push(row.map(guarded))
    if (batch.length < BATCH) continue
    yield written(batch)
    batch = []
  }
  if (batch.length > 0) yield written(batch)
}

function written(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => [...row]),
    // A lone CR or LF ends a row for many readers, though not for us.
    { record_delimiter: '\r\n', quoted_match: /[\r\n]/, cast: { boolean: String, number: String } },
  )
}

/** Half a surrogate pair has no UTF-8. */
function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
}
