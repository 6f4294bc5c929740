import type { Judgement } from '@whosays/core'
import { parseJudgement } from '../kept-rows.js'
import type { NewJudgement } from '../store.js'
import type { Session } from './database.js'
import { fromText, toText } from './kept-text.js'

const kept = (text: string | null): string | null => (text === null ? null : toText(text))
const given = (text: string | null): string | null => (text === null ? null : fromText(text))

/** Writes a judgement behind the others. The caller's transaction holds the lock "write" and also writes the line of the log. */
export async function writeJudgement(session: Session, { by, why, verdict }: NewJudgement, at: string): Promise<Judgement> {
  const [row] = await session.rows<{ readonly seq: number }>(
    `INSERT INTO judgements (seq, at, who, why, verdict)
     SELECT coalesce(max(seq), 0) + 1, $1, $2, $3, $4 FROM judgements RETURNING seq`,
    [at, kept(by), kept(why), JSON.stringify(verdict)],
  )
  return { seq: row?.seq ?? 0, at, by, why, verdict }
}

interface JudgementRow {
  readonly seq: number
  readonly at: string
  readonly who: string | null
  readonly why: string | null
  readonly verdict: string
}

/** All judgements in order. Throws StoreError "damaged-ledger", which names the judgement. */
export async function readJudgements(session: Session, place: string): Promise<readonly Judgement[]> {
  const rows = await session.rows<JudgementRow>('SELECT seq, at, who, why, verdict FROM judgements ORDER BY seq')
  return rows.map(({ seq, at, who, why, verdict }) => parseJudgement(place, { seq, at, by: given(who), why: given(why) }, verdict))
}
