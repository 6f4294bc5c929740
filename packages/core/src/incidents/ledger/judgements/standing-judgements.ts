import type { Judgement } from '../../../records/judgement.js'

/**
 * Which undo, if any, holds each judgement back: number of the judgement -> number of the latest undo that stands. An undo that was
 * itself undone withdraws nothing.
 */
export function withdrawals(judgements: readonly Judgement[]): ReadonlyMap<number, number> {
  const withdrawn = new Map<number, number>()
  for (const { seq, verdict } of [...judgements].sort((a, b) => b.seq - a.seq)) {
    // an undo speaks of what was before it; of what comes later it can know nothing
    if (verdict.kind !== 'undo' || verdict.judgement >= seq || withdrawn.has(seq) || withdrawn.has(verdict.judgement)) continue
    withdrawn.set(verdict.judgement, seq)
  }
  return withdrawn
}

/** The judgements that stand, the earliest first, without the undos among them. */
export function standingJudgements(judgements: readonly Judgement[]): readonly Judgement[] {
  const withdrawn = withdrawals(judgements)
  return judgements.filter(({ seq, verdict }) => verdict.kind !== 'undo' && !withdrawn.has(seq)).sort((a, b) => a.seq - b.seq)
}
