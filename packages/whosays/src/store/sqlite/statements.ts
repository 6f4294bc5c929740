import { damaged } from '../kept-rows.js'
import type { SqliteDatabase } from './open-database.js'

// Lists go in and out as one JSON text each: the engine hands over single rows slowly.

/** What a statement takes. */
export type Value = string | number | null

/** Statements over the tables of a ledger file. */
export interface Statements {
  /** The rows of a query as lists of its columns, `T`. JSON columns come parsed. */
  readonly rows: <T>(columns: string, query: string) => (...values: readonly Value[]) => readonly T[]
  readonly run: (sql: string) => (...values: readonly Value[]) => void
}

/** Statements prepared once. */
export function statementsOf(db: SqliteDatabase, path: string): Statements {
  type Prepared = ReturnType<SqliteDatabase['prepare']>
  const prepared = new Map<string, Prepared>()
  const prepare = (sql: string): Prepared => {
    const known = prepared.get(sql) ?? db.prepare(sql)
    prepared.set(sql, known)
    return known
  }
  return {
    rows:
      <T>(columns: string, query: string) =>
      (...values: readonly Value[]) => {
        // libsql types rows as unknown; this one has the one column that is asked for.
        const found = prepare(`SELECT json_group_array(json_array(${columns})) AS found FROM (${query})`).get([...values]) as {
          found: string
        }
        try {
          // Each caller names the columns of tables that migrations.ts makes STRICT, and writes them itself.
          return JSON.parse(found.found) as readonly T[]
        } catch (cause) {
          throw damaged(path, 'what merging keeps is not JSON', cause)
        }
      },
    run:
      (sql) =>
      (...values) =>
        void prepare(sql).run([...values]),
  }
}

/** A list as the one JSON text in which a statement takes it. */
export const listed = (values: readonly unknown[]): string => JSON.stringify(values)
/** What a statement takes such a list as. */
export const among = '(SELECT value FROM json_each(?))'
