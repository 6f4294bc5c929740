import type { Session } from './database.js'

/** The last record of each key: what a statement that inserts or updates wants, which may meet a row only once. */
export function lastOfEach<T>(records: readonly T[], key: (record: T) => string): readonly T[] {
  return [...new Map(records.map((record) => [key(record), record])).values()]
}

/** Asks nothing where there is nothing to ask for. */
export async function rowsFor<T extends object>(
  session: Session,
  asked: readonly unknown[],
  sql: string,
  values: readonly unknown[],
): Promise<readonly T[]> {
  return asked.length === 0 ? [] : session.rows<T>(sql, values)
}
