import type { Incident } from '../../records/incident.js'
import type { TableRow } from '../../records/table-row.js'
import { columnKey, gedColumns } from './layouts.js'

/** A GED row that an incident was read from, as it came in. */
export interface OriginalRow {
  readonly report: string
  /** In the order of `gedColumns`; a column that the file did not have is empty. */
  readonly cells: readonly string[]
}

/**
 * The GED rows among the reports of an incident, cell by cell as they were imported, in the order of its reports: what a GED export gives
 * back. Empty where the incident is known from other reports alone. `rowOf` finds the row that a report is, by the report's id
 * (`ReportInput.row` of what the store keeps).
 */
export function gedRowsOf(incident: Pick<Incident, 'reports'>, rowOf: (report: string) => TableRow | undefined): readonly OriginalRow[] {
  return incident.reports.flatMap((report) => {
    const row = rowOf(report)
    return row?.layout === 'ged' ? [{ report, cells: inOrder(row) }] : []
  })
}

function inOrder({ columns, cells }: TableRow): readonly string[] {
  const at = new Map([...columns.entries()].reverse().map(([i, name]) => [columnKey(name), i]))
  return gedColumns.map((name) => cells[at.get(name) ?? -1] ?? '')
}
