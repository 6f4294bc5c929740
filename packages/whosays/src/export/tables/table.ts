import type { Cell } from '../exported.js'

/** A column: its name, what it means and in which unit, and its value. */
export interface Column<Row> {
  readonly name: string
  readonly meaning: string
  readonly kind: 'text' | 'integer' | 'number' | 'boolean'
  readonly value: (row: Row) => Cell
}

/** A table of the export: fixed columns in a fixed order, and its rows. */
export interface Table<Row> {
  readonly name: string
  readonly about: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
}

/** A table whose rows are of its own kind: what a writer needs. */
export interface PlainTable {
  readonly name: string
  readonly about: string
  readonly columns: readonly Omit<Column<never>, 'value'>[]
  readonly size: number
  cells(): Generator<readonly Cell[]>
}

/** The table without the type of its rows. */
export function plainTable<Row>({ name, about, columns, rows }: Table<Row>): PlainTable {
  return {
    name,
    about,
    columns: columns.map(({ name: column, meaning, kind }) => ({ name: column, meaning, kind })),
    size: rows.length,
    *cells() {
      for (const row of rows) yield columns.map(({ value }) => value(row))
    },
  }
}

export const text = <Row>(name: string, meaning: string, value: (row: Row) => string | null): Column<Row> => ({
  name,
  meaning,
  kind: 'text',
  value,
})
export const integer = <Row>(name: string, meaning: string, value: (row: Row) => number | null): Column<Row> => ({
  name,
  meaning,
  kind: 'integer',
  value,
})
export const number = <Row>(name: string, meaning: string, value: (row: Row) => number | null): Column<Row> => ({
  name,
  meaning,
  kind: 'number',
  value,
})
export const truth = <Row>(name: string, meaning: string, value: (row: Row) => boolean): Column<Row> => ({
  name,
  meaning,
  kind: 'boolean',
  value,
})

/** Several values in one cell, joined by "; "; null for none. */
export function joined(values: readonly (string | null)[]): string | null {
  const given = values.filter((value) => value !== null && value !== '')
  return given.length ? given.join('; ') : null
}
