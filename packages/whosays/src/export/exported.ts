import type { Policy } from '@whosays/core'

/** What a cell of a table holds. */
export type Cell = string | number | boolean | null

/** One file of an export. `name` is its name in the folder; a format that is one file has one, and its name is the path the user gives. */
export interface ExportFile {
  readonly name: string
  /** Its content in pieces, made while they are asked for. */
  readonly pieces: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>
}

/** An incident that a layout has no row for, and why. */
export interface Refusal {
  readonly incident: string
  readonly reason: string
}

/** What a format makes of a ledger. Rows and refusals together are all incidents: nothing is left out in silence. */
export interface Exported {
  readonly files: readonly ExportFile[]
  readonly refused: readonly Refusal[]
  /** What the reader of the files should know, in sentences: what was divided, what was cut. */
  readonly remarks: () => readonly string[]
}

/** How a user wants it. */
export interface ExportOptions {
  /** The policy whose numbers go into the tables; null for none, in a layout for its own. */
  readonly policy: Policy | null
  /** Whether CSV begins with a byte order mark, without which Excel takes Arabic for something else. */
  readonly excel: boolean
  /** Whether text cells that a spreadsheet would take for a formula are left as they are. */
  readonly raw: boolean
  /** By id of incident, the cells of the GED rows that it stems from, by column. Absent: there are none. */
  readonly gedCells?: ReadonlyMap<string, readonly Readonly<Record<string, string>>[]>
}

export const plainOptions: ExportOptions = { policy: null, excel: false, raw: false }
