import type { Derivation, Judgement, ReportReading } from '@whosays/core'
import { InputError } from '../../errors.js'
import { jsonLine } from '../../export/json.js'
import type { Change, Store } from '../../store/store.js'
import { deriveFrom, sayIfStale } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { diffJson, diffPage, type LedgerChanges } from '../views/diff-page.js'
import { indexLedger } from '../views/ledger-index.js'
import { logEntries } from '../views/log-page.js'

export interface DiffOptions {
  /** A day or moment as ISO text, or the number of a line of the log. */
  readonly since: string
  readonly json?: boolean
}

/** `whosays diff`: what changed in the ledger since a day, or since a line of its log. */
export async function diffCommand(run: Run, { since, json = false }: DiffOptions): Promise<ExitCode> {
  return withLedger(run, false, async (store) => {
    const log = await store.changes()
    const asOf = lineOf(log, since)
    const later = log.filter(({ seq }) => seq > asOf)
    const judgements = await store.judgements()
    const { diffLedgers, withdrawals } = await import('@whosays/core')
    const after = later.length === 0 ? null : await deriveFrom(run, store)
    const incidents = after === null ? [] : diffLedgers(await derivationAt(run, store, log, asOf), after)
    const entries = logEntries(later, judgements, withdrawals(judgements))
    const changes: LedgerChanges = { since, asOf, now: log.at(-1)?.seq ?? 0, entries, incidents }
    if (json) await run.terminal.data(`${jsonLine(diffJson(changes))}\n`)
    else if (after !== null) for (const line of diffPage(indexLedger(after.ledger), changes, run.terminal.width)) run.terminal.out(line)
    if (later.length === 0) run.terminal.say(`Nothing was done to this ledger since ${since}.`)
    else run.terminal.say(`"whosays diff --since ${changes.now}" goes on from here; "whosays show ID" shows an incident.`)
    await sayIfStale(run, store)
    return exitCode.ok
  })
}

/** The last line of the log that counts as before; 0 where none does. Throws InputError "unknown-line". */
function lineOf(log: readonly Change[], since: string): number {
  if (!/^\d+$/.test(since)) return log.filter(({ at }) => at < since).at(-1)?.seq ?? 0
  const last = log.at(-1)?.seq ?? 0
  if (Number(since) > last) {
    throw new InputError(
      'unknown-line',
      `the log of this ledger ends at ${last}, and has no line ${since}; "whosays log --json" shows the numbers`,
    )
  }
  return Number(since)
}

/** The ledger as it was after a line of the log: derived anew from the readings and judgements that were there. */
async function derivationAt(run: Run, store: Store, log: readonly Change[], asOf: number): Promise<Derivation> {
  run.terminal.progress('Deriving the ledger as it was')
  const readings: ReportReading[] = []
  for await (const reading of store.readings(asOf)) readings.push(reading)
  const judged = new Set(
    log.filter(({ seq, kind }) => seq <= asOf && (kind === 'judged' || kind === 'decided')).map(({ subject }) => subject),
  )
  const judgements: readonly Judgement[] = (await store.judgements()).filter(({ seq }) => judged.has(String(seq)))
  const { deriveJudged } = await import('@whosays/core')
  const derivation = deriveJudged(readings, judgements)
  run.terminal.progress('')
  return derivation
}
