import type { Claim, Derivation, Incident, Judgement, ReportReading } from '@whosays/core'
import { InputError } from '../errors.js'
import type { NewJudgement, Store } from '../store/store.js'
import { findByStart, readingsOf } from './derived.js'
import { judgeName } from './judge-name.js'
import type { Run } from './run.js'
import { wrap } from './layout.js'
import { plain } from './style.js'
import { changedIncidents } from './views/changed-incidents.js'
import { verdictWords } from './views/judgement-words.js'

/** A ledger in which somebody is about to judge. */
export interface JudgedLedger {
  readonly readings: readonly ReportReading[]
  readonly judgements: readonly Judgement[]
  readonly derivation: Derivation
}

export async function openJudged(store: Store): Promise<JudgedLedger> {
  const [readings, judgements] = [await readingsOf(store), await store.judgements()]
  const { deriveJudged } = await import('@whosays/core')
  return { readings, judgements, derivation: deriveJudged(readings, judgements) }
}

/** Longer reasons belong into a note of their own. */
const longestReason = 2000

/** Who judges, and why, as the options say. Throws ConfigError or InputError. */
export function judgedBy(options: { readonly by?: string; readonly why?: string }): Pick<NewJudgement, 'by' | 'why'> {
  const why = plain(options.why ?? '')
  if (why.length > longestReason) {
    throw new InputError('long-reason', `--why has ${why.length} characters; at most ${longestReason} are kept`)
  }
  return { by: judgeName(options.by), why: why === '' ? null : why }
}

/** Keeps a judgement, and says what it changed: the incidents as they were and as they are. */
export async function keepJudgement(run: Run, store: Store, before: JudgedLedger, judgement: NewJudgement): Promise<Judgement> {
  const kept = await store.judge(judgement)
  const { deriveJudged, overruledBy, standingJudgements } = await import('@whosays/core')
  const after = deriveJudged(before.readings, [...before.judgements, kept]).ledger
  const { width } = run.terminal
  for (const line of wrap(`Judgement ${kept.seq}: ${verdictWords(kept)}.`, width)) run.terminal.out(line)
  for (const line of changedIncidents(before.derivation.ledger, after, width)) run.terminal.out(line)
  const overruled = overruledBy(kept, standingJudgements(before.judgements))
  if (overruled.length > 0) run.terminal.say(`It overrules judgement ${overruled.join(', ')} where they speak of the same.`)
  const known = new Set(before.derivation.ledger.problems.map(({ message }) => message))
  for (const { code, message } of after.problems) {
    if (code.startsWith('judgement') && !known.has(message)) run.terminal.warn(`whosays: ${plain(message)}`)
  }
  run.terminal.say(`"whosays undo ${kept.seq}" takes it back.`)
  return kept
}

/** A claim with the reading and the incident it stands in. */
export interface FoundClaim {
  readonly claim: Claim
  readonly reading: ReportReading
}

/** The claim of an id, or of the first letters of one, with or without the word "claim-". Throws InputError "unknown-claim". */
export function findClaim(readings: readonly ReportReading[], id: string): FoundClaim {
  const claims = new Map<string, FoundClaim>()
  for (const reading of readings)
    for (const { claims: own } of reading.incidents) for (const claim of own) claims.set(claim.id, { claim, reading })
  const exact = claims.get(id) ?? claims.get(`claim-${id}`)
  if (exact) return exact
  const bare = id.replace(/^claim-/, '')
  const names = [...claims.keys()].filter((name) => name.replace(/^claim-/, '').startsWith(bare))
  const found = findByStart(names, bare)
  const one = found === null ? undefined : claims.get(found)
  if (one) return one
  const why = names.length > 1 && bare.length >= 4 ? `${names.length} claims begin so` : '"whosays why INCIDENT FIELD" shows the ids'
  throw new InputError('unknown-claim', `there is no claim "${id}" in this ledger; ${why}`)
}

/** The report of an incident by its id or the first letters of it. Throws InputError "unknown-report". */
export function findReport({ id, reports }: Incident, given: string): string {
  const found =
    reports.find((report) => report === given) ??
    findByStart(
      reports.filter((report) => report.startsWith(given)),
      given,
    )
  if (found !== null) return found
  throw new InputError('unknown-report', `no report "${given}" tells of incident ${id}; these do: ${reports.slice(0, 8).join(', ')}`)
}
