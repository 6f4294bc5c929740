import { resolveActor } from '../mentions/en/actors/resolve-actor.js'
import { readRow, type RowInput } from '../incidents/table/read-row.js'
import { english, type Lexicon } from '../knowledge/lexicon.js'
import type { ReportInput } from '../records/document.js'
import type { Gazetteer } from '../records/place.js'
import type { ReportReading } from '../records/reading.js'

/** Reads rows of tables, without a language model. The same row gives the same reading. */
export interface TableReader {
  read(input: RowInput): ReportReading
}

/** True for a report that is a row of a table. */
export function isRow(input: ReportInput): input is RowInput {
  return input.row !== undefined
}

/** The reader of rows: places by the gazetteer, actors by our knowledge, everything else by the mapping of the table. */
export function createTableReader(parts: { readonly gazetteer: Gazetteer; readonly lexicon?: Lexicon }): TableReader {
  const { gazetteer, lexicon = english } = parts
  return {
    read: (input) => readRow(input, { gazetteer, actor: (name, country) => resolveActor(name, { lexicon, gazetteer }, { country }) }),
  }
}
