import type { Judgement } from '@whosays/core'
import type { Change } from '../../store/store.js'
import { labelled } from '../layout.js'
import { plain } from '../style.js'
import { momentWords, verdictWords } from './judgement-words.js'

/** One thing that was done to the ledger: a line of the store's log with what it speaks of. */
export interface LogEntry {
  /** The number of the line, which "whosays diff --since" takes. */
  readonly seq: number
  readonly at: string
  readonly kind: 'report-added' | 'report-reread' | 'judged'
  /** Id of the report; null for a judgement. */
  readonly report: string | null
  readonly judgement: Judgement | null
  /** Number of the judgement that took this one back, or null. */
  readonly undoneBy: number | null
}

/** The log with its judgements. `withdrawals` says which are taken back, and by which. */
export function logEntries(
  changes: readonly Change[],
  judgements: readonly Judgement[],
  withdrawals: ReadonlyMap<number, number>,
): readonly LogEntry[] {
  const byNumber = new Map(judgements.map((judgement) => [String(judgement.seq), judgement]))
  return changes.map(({ seq, at, kind, subject, report }) => {
    if (kind === 'report-added' || kind === 'report-reread') return { seq, at, kind, report, judgement: null, undoneBy: null }
    const judgement = byNumber.get(subject) ?? null
    return { seq, at, kind: 'judged', report: null, judgement, undoneBy: withdrawals.get(Number(subject)) ?? null }
  })
}

const column = 19

/** "22 Nov 2026 03:16  judgement 5 by ada: …", wrapped under itself. */
export function logLines({ at, kind, report, judgement, undoneBy }: LogEntry, width: number): readonly string[] {
  const lines = (text: string): readonly string[] => labelled(momentWords(at), text, width, column)
  if (kind === 'report-added') return lines(`added ${plain(report ?? '?')}`)
  if (kind === 'report-reread') return lines(`read again ${plain(report ?? '?')}`)
  if (judgement === null) return lines('a judgement that is not in this ledger')
  const { seq, by, why } = judgement
  const who = by === null ? '' : ` by ${plain(by)}`
  const reason = why === null ? '' : `: ${plain(why)}`
  const undone = undoneBy === null ? '' : ` [taken back by ${undoneBy}]`
  return lines(`judgement ${seq}${who}: ${verdictWords(judgement)}${reason}${undone}`)
}
