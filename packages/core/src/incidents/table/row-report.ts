import { hashText } from '../../engine/hash.js'
import { foldName } from '../../knowledge/fold-name.js'
import type { ReportInput } from '../../records/document.js'
import type { DatasetRow, TableRow } from '../../records/table-row.js'
import { mappingOf } from './layouts.js'
import { readChangeDay } from './read-cell.js'
import { rowText } from './row-text.js'

const LENGTH = 12

/** Of everything that decides what is read in the row. */
function fingerprint(row: TableRow): string {
  return hashText(JSON.stringify([row.layout, row.columns, row.cells, row.mapping ?? null])).slice(0, LENGTH)
}

/** Which row of which data set it is: by its own number, else by a hash of its cells. */
export function datasetRowOf(row: TableRow): DatasetRow {
  const { name, id } = mappingOf(row)
  return { dataset: name, row: rowText(row).cell(id)?.value ?? hashText(JSON.stringify(row.cells)).slice(0, LENGTH) }
}

/**
 * The row as a report. Its id is made of data set, number and content, so a row that was changed is another report of the same row, and
 * one that was not is the same report.
 * @param fallback what the sender knows of rows that do not say when they were published
 * @example rowReport(row).id // 'ucdp-ged:17-5f2a9c01b7de'
 */
export function rowReport(row: TableRow, fallback: { readonly published?: string } = {}): ReportInput {
  const mapping = mappingOf(row)
  const cells = rowText(row)
  const own = readChangeDay(cells.cell(mapping.published)?.value ?? '', mapping.date.order)
  const published = own ?? fallback.published
  const [title, url] = [cells.cell(mapping.title)?.value, cells.cell(mapping.url)?.value]
  const { dataset, row: number } = datasetRowOf(row)
  return {
    id: `${foldName(dataset).replaceAll(' ', '-')}:${number}-${fingerprint(row)}`,
    text: cells.text,
    outlet: dataset,
    ...(published === undefined ? {} : { published }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    language: mapping.language ?? 'und',
    row,
  }
}
