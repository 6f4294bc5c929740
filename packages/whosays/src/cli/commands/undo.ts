import type { Judgement } from '@whosays/core'
import { InputError } from '../../errors.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { judgedBy, keepJudgement, openJudged } from '../judged-ledger.js'
import { wrap } from '../layout.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { verdictWords } from '../views/judgement-words.js'

export interface UndoOptions {
  readonly why?: string
  readonly by?: string
}

/** `whosays undo`: withdraws a judgement, by default the last that stands. It stays in the log; an undo may be undone. */
export async function undoCommand(run: Run, number: number | undefined, options: UndoOptions): Promise<ExitCode> {
  const who = judgedBy(options)
  return withLedger(run, false, async (store) => {
    const judged = await openJudged(store)
    const target = await targetOf(judged.judgements, number)
    for (const line of wrap(`Takes back judgement ${target.seq}: ${verdictWords(target)}.`, run.terminal.width)) run.terminal.out(line)
    await keepJudgement(run, store, judged, { ...who, verdict: { kind: 'undo', judgement: target.seq } })
    return exitCode.ok
  })
}

async function targetOf(judgements: readonly Judgement[], number: number | undefined): Promise<Judgement> {
  const { standingJudgements, withdrawals } = await import('@whosays/core')
  if (number === undefined) {
    const last = standingJudgements(judgements).at(-1)
    if (!last) throw new InputError('nothing-to-undo', 'no judgement stands in this ledger; "whosays log" shows what was done')
    return last
  }
  const target = judgements.find(({ seq }) => seq === number)
  if (!target) throw new InputError('unknown-judgement', `there is no judgement ${number}; "whosays log" shows their numbers`)
  const by = withdrawals(judgements).get(number)
  if (by !== undefined) {
    throw new InputError('already-undone', `judgement ${number} was taken back already, by ${by}; "whosays undo ${by}" brings it back`)
  }
  return target
}
