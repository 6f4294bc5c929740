/** What exports guard: = + - @ (the last four full-width), a tab, a line break. */
const GUARDED = /^'[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/

/**
 * Takes off the apostrophe that exports of whosays (and others) put before a cell which a spreadsheet would take for a formula: "'=1+1" ->
 * "=1+1". Whatever is exported again gets it back.
 */
export function unguard(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell
}
