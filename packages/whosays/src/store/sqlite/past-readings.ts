import type { SqliteDatabase } from './open-database.js'

/** Gives the text of the reading that was a report's newest at some moment; null where the report was not there yet. */
export type PastReading = (hash: string, newest: string) => string | null

/** What was the newest reading of each report after a line of the log: each of a report's later lines stands for one reading that came after. */
export function pastReadings(db: SqliteDatabase, asOf: number): PastReading {
  const sql = "SELECT subject FROM changes WHERE seq > ? AND kind IN ('report-added', 'report-reread')"
  const later = new Map<string, number>()
  // libsql types rows as unknown; the shape is that of migrations.ts, whose tables are STRICT.
  for (const { subject } of db.prepare(sql).all(asOf) as { readonly subject: string }[]) later.set(subject, (later.get(subject) ?? 0) + 1)
  const earlier = db.prepare('SELECT reading FROM readings WHERE report = ? ORDER BY seq DESC LIMIT 1 OFFSET ?')
  return (hash, newest) => {
    const after = later.get(hash)
    if (after === undefined) return newest
    const row = earlier.get([hash, after]) as { readonly reading: string } | undefined // as above
    return row?.reading ?? null
  }
}
