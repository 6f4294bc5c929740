import type { ReportInput } from '../../records/document.js'
import type { Incident } from '../../records/incident.js'
import type { TableRow } from '../../records/table-row.js'
import { columnKey, gedColumns } from './layouts.js'
import { datasetRowOf } from './row-report.js'

/** A GED row that an incident was read from, as it came in. */
export interface OriginalRow {
  readonly report: string
  /** In the order of `gedColumns`; a column that the file did not have is empty. */
  readonly cells: readonly string[]
}

/** What the store keeps of a report, as far as its row goes. */
export type KeptRow = Pick<ReportInput, 'row' | 'published'>

/**
 * The GED rows among the reports of an incident, cell by cell as they were imported: what a GED export gives back. Of several versions of
 * one row the newest, those without a day of publication counting as the oldest. Empty where the incident is known from other reports
 * alone. `inputOf` finds a report as it was given, by its id.
 */
export function gedRowsOf(incident: Pick<Incident, 'reports'>, inputOf: (report: string) => KeptRow | undefined): readonly OriginalRow[] {
  const newest = new Map<string, OriginalRow & { readonly published: string }>()
  for (const report of incident.reports) {
    const { row, published = '' } = inputOf(report) ?? {}
    if (row?.layout !== 'ged') continue
    const number = datasetRowOf(row).row
    const other = newest.get(number)
    if (!other || other.published <= published) newest.set(number, { report, cells: inOrder(row), published })
  }
  return [...newest.values()].map(({ report, cells }) => ({ report, cells }))
}

function inOrder({ columns, cells }: TableRow): readonly string[] {
  const at = new Map([...columns.entries()].reverse().map(([i, name]) => [columnKey(name), i]))
  return gedColumns.map((name) => cells[at.get(name) ?? -1] ?? '')
}
