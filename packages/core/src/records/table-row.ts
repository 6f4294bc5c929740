import { z } from 'zod'
import type { DeepReadonly } from './claim.js'
import { incidentTypes } from './incident-type.js'
import { placePrecisions } from './place.js'

// A row of somebody's table of incidents, as a report: what the row says, said by whoever keeps the table.

/** The head of a column, without regard to case and outer blanks. */
const column = z.string().trim().min(1).max(200)
const columns = z.array(column).min(1).max(20)

const dayPrecisions = ['day', 'week', 'month', 'year', 'range'] as const

/** The columns that count one kind of harm. `zero: "unknown"` where the table writes 0 for "none reported". */
const countColumns = z.strictObject({
  best: column.optional(),
  low: column.optional(),
  high: column.optional(),
  /** Counts of a part of the whole: who is counted (`of`), or the column that names them (`ofColumn`). */
  parts: z
    .array(z.strictObject({ column, of: z.string().min(1).optional(), ofColumn: column.optional() }))
    .max(20)
    .optional(),
  zero: z.enum(['none', 'unknown']).optional(),
})

export const tableMappingSchema = z.strictObject({
  /** Name of the data set: the outlet of its rows. */
  name: z.string().trim().min(1).max(100),
  /** BCP 47, of the words in the rows. */
  language: z.string().min(2).max(35).optional(),
  /** "none" where the file has no row of heads; its columns are then "column 1", "column 2", ... */
  heads: z.literal('none').optional(),
  /** The row's own number: rows of one number are versions of one row. */
  id: column.optional(),
  date: z.strictObject({
    start: column,
    end: column.optional(),
    /** How numbers such as 03/04/2025 are meant; ISO dates and dates with the month's name are read in any case. */
    order: z.enum(['day-month-year', 'month-day-year']).optional(),
    precision: z.strictObject({ column, codes: z.record(z.string(), z.enum(dayPrecisions)) }).optional(),
  }),
  place: z
    .strictObject({
      name: column.optional(),
      admin1: column.optional(),
      country: column.optional(),
      /** ISO 3166-1 alpha-2, where the whole table is of one country. */
      countryCode: z
        .string()
        .regex(/^[A-Z]{2}$/)
        .optional(),
      lat: column.optional(),
      lon: column.optional(),
      precision: z.strictObject({ column, codes: z.record(z.string(), z.enum(placePrecisions)) }).optional(),
    })
    .optional(),
  /** The columns that tell what happened, the first filled counts, and our type for each of their values; or one type for all rows. */
  type: z.union([
    z.strictObject({ columns, values: z.record(z.string(), z.enum(incidentTypes)) }),
    z.strictObject({ all: z.enum(incidentTypes) }),
  ]),
  perpetrator: columns.optional(),
  target: columns.optional(),
  /** Sides of a fight of which the table does not say who attacked. */
  sides: columns.optional(),
  means: columns.optional(),
  killed: countColumns.optional(),
  wounded: countColumns.optional(),
  missing: countColumns.optional(),
  detained: countColumns.optional(),
  abducted: countColumns.optional(),
  /** Whom the table cites, and whom they cite in turn. */
  source: columns.optional(),
  /** The day on which the source said it. */
  sourceDate: column.optional(),
  /** The day of the row's last change: a date, or seconds since 1970. */
  published: column.optional(),
  title: column.optional(),
  url: column.optional(),
})
/** Which column of a table is what: docs/imports.md. */
export type TableMapping = DeepReadonly<z.infer<typeof tableMappingSchema>>
export type CountColumns = DeepReadonly<z.infer<typeof countColumns>>

export const tableLayouts = ['acled', 'ged', 'mapped'] as const
export type TableLayout = (typeof tableLayouts)[number]

export const tableRowSchema = z.object({
  layout: z.enum(tableLayouts),
  columns: z.array(z.string()),
  cells: z.array(z.string()),
  mapping: tableMappingSchema.optional(),
})
/**
 * A row as it was given: its cells, and the heads of their columns (of a GED file without them, those of the layout). `mapping` is there
 * where the layout is "mapped". Everything that is read in the row is a function of this.
 */
export type TableRow = DeepReadonly<z.infer<typeof tableRowSchema>>

/** Which row of which data set a report is. Two rows of one data set are never one incident; two versions of one row always are. */
export interface DatasetRow {
  /** The name of the data set: "UCDP GED". */
  readonly dataset: string
  /** The row's own number there; a hash of the row where it has none. */
  readonly row: string
}
