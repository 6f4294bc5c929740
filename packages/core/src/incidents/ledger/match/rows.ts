import type { DatasetRow } from '../../../records/table-row.js'

/**
 * "same" for two versions of one row of a data set, "other" for two of its rows: a data set tells its events apart. Null where they are of
 * different data sets, or one is a report of news.
 */
export function compareRows(a: DatasetRow | null, b: DatasetRow | null): 'same' | 'other' | null {
  if (!a || !b || a.dataset !== b.dataset) return null
  return a.row === b.row ? 'same' : 'other'
}
