import type { Judgement } from '@whosays/core'
import { parseJudgement } from '../kept-rows.js'
import type { NewJudgement } from '../store.js'
import type { SqliteDatabase } from './open-database.js'

/** Writes a judgement behind the others. The caller's transaction also writes the line of the log. */
export function writeJudgement(db: SqliteDatabase, { by, why, verdict }: NewJudgement, at: string): Judgement {
  const insert = db.prepare('INSERT INTO judgements (at, who, why, verdict) VALUES (?, ?, ?, ?)')
  const { lastInsertRowid } = insert.run(at, by, why, JSON.stringify(verdict))
  return { seq: Number(lastInsertRowid), at, by, why, verdict }
}

/** All judgements in order. Throws StoreError "damaged-ledger", which names the judgement. */
export function readJudgements(db: SqliteDatabase, path: string): readonly Judgement[] {
  // libsql types rows as unknown; the columns are those of migrations.ts.
  const rows = db.prepare('SELECT seq, at, who, why, verdict FROM judgements ORDER BY seq').all() as Readonly<Record<string, unknown>>[]
  return rows.map(({ seq, at, who, why, verdict }) => parseJudgement(path, { seq, at, by: who, why }, verdict))
}
