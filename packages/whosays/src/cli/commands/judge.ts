import type { Correction, Incident, Verdict } from '@whosays/core'
import { InputError } from '../../errors.js'
import { findIncident } from '../derived.js'
import { exitCode, type ExitCode } from '../exit-code.js'
import type { CorrectionRequest, JudgeOptions, JudgeRequest } from '../judge-request.js'
import { findClaim, findReport, judgedBy, keepJudgement, openJudged, type FoundClaim, type JudgedLedger } from '../judged-ledger.js'
import { withLedger } from '../open-ledger.js'
import type { Run } from '../run.js'
import { plain } from '../style.js'

/** `whosays judge`: keeps what a person says of two incidents, of the reports of one, or of a claim. */
export async function judgeCommand(run: Run, request: JudgeRequest, options: Pick<JudgeOptions, 'by' | 'why'>): Promise<ExitCode> {
  const who = judgedBy(options)
  return withLedger(run, false, async (store) => {
    const judged = await openJudged(store)
    const verdict = await verdictOf(judged, request)
    await keepJudgement(run, store, judged, { ...who, verdict })
    if ('claim' in request) sayTwins(run, judged, findClaim(judged.readings, request.claim))
    if (request.kind === 'split') sayCopies(run, judged, verdict)
    return exitCode.ok
  })
}

async function verdictOf(judged: JudgedLedger, request: JudgeRequest): Promise<Verdict> {
  switch (request.kind) {
    case 'same':
    case 'different':
    case 'unsure':
      return pairVerdict(judged, request)
    case 'split':
      return splitVerdict(judged, request)
    case 'accept':
    case 'reject':
    case 'correct':
      return claimVerdict(judged, request)
  }
}

async function pairVerdict(
  { derivation, readings }: JudgedLedger,
  { kind, id, other }: Extract<JudgeRequest, { readonly id: string; readonly other: string }>,
): Promise<Verdict> {
  const { sideOf } = await import('@whosays/core')
  const [a, b] = [await findIncident(derivation, id), await findIncident(derivation, other)]
  if (a.id === b.id && kind !== 'same') {
    const message = `"${id}" and "${other}" are one incident, ${a.id}; to part it say which reports leave, as in "whosays judge ${a.id} different --report ${a.reports.at(-1) ?? 'REPORT'}"`
    throw new InputError('one-incident', message)
  }
  const side = (incident: Incident): ReturnType<typeof sideOf> => sideOf(incident.id, derivation.membership, readings)
  return { kind, a: side(a), b: side(b) }
}

async function splitVerdict(
  { derivation, readings }: JudgedLedger,
  { id, reports }: Extract<JudgeRequest, { readonly kind: 'split' }>,
): Promise<Verdict> {
  const { sideOf } = await import('@whosays/core')
  const incident = await findIncident(derivation, id)
  const leaving = new Set(reports.map((report) => findReport(incident, report)))
  if (incident.reports.every((report) => leaving.has(report))) {
    throw new InputError(
      'nothing-left',
      `all reports of incident ${incident.id} would leave it; name those that tell of another incident than the rest`,
    )
  }
  const side = (within: (report: string) => boolean): ReturnType<typeof sideOf> =>
    sideOf(incident.id, derivation.membership, readings, within)
  return { kind: 'different', a: side((report) => leaving.has(report)), b: side((report) => !leaving.has(report)) }
}

async function claimVerdict(judged: JudgedLedger, request: Extract<JudgeRequest, { readonly claim: string }>): Promise<Verdict> {
  const { claimSubject } = await import('@whosays/core')
  const { claim, reading } = findClaim(judged.readings, request.claim)
  const subject = claimSubject(reading, claim)
  if (request.kind !== 'correct') return { kind: request.kind, claim: subject }
  return { kind: 'correct', claim: subject, to: await correctionOf(judged, { claim, reading }, request.to) }
}

const grammars: Readonly<Record<string, string>> = {
  date: 'a day, from/to, a month or a year (2025-03-10, 2025-03-10/2025-03-12, 2025-03, 2025)',
  type: 'a type of incident ("whosays schema" lists them)',
  stage: 'carried-out, attempted, foiled, threatened or planned',
}

async function correctionOf({ derivation }: JudgedLedger, { claim }: FoundClaim, to: CorrectionRequest): Promise<Correction> {
  const { isCountClaim, readCorrectedValue } = await import('@whosays/core')
  const { field, value, of, status, actor } = claim
  const given = to.value === undefined ? value : readCorrectedValue(field, plain(to.value))
  if (given === null) {
    const expected = grammars[field] ?? (isCountClaim(claim) ? 'a number (12, 12+, "<=20", 12-17, ~90)' : 'words, at most 200 characters')
    throw new InputError('bad-value', `--value "${plain(to.value ?? '')}" is none for the field ${field}; expected ${expected}`)
  }
  return {
    value: given,
    of: to.of === undefined ? of : plain(to.of) || null,
    status: to.status ?? status,
    // another doer's words do not stand for the actor that was read
    actor:
      to.actor !== undefined
        ? actorOf(derivation.ledger, plain(to.actor))
        : to.value === undefined
          ? actor
          : actorNamed(derivation.ledger, given),
  }
}

type Actors = Pick<JudgedLedger['derivation']['ledger'], 'actors'>

/** The actor of an id; none where nothing was given. Throws InputError "unknown-actor". */
function actorOf({ actors }: Actors, id: string): string | null {
  if (id === '') return null
  if (actors.some((actor) => actor.id === id)) return id
  const named = actorNamed({ actors }, id)
  if (named !== null) return named
  throw new InputError('unknown-actor', `--actor "${id}" is no actor of this ledger; "whosays show INCIDENT --json" gives their ids`)
}

/** The one actor of the ledger that bears the name; null where none does, or several do. */
function actorNamed({ actors }: Actors, words: unknown): string | null {
  if (typeof words !== 'string') return null
  const bearers = actors.filter(({ name, aliases }) => [name, ...aliases].includes(words))
  return bearers.length === 1 ? (bearers[0]?.id ?? null) : null
}

/** The same claim in copies of the report counts on: each report is judged by itself. */
function sayTwins(run: Run, { derivation }: JudgedLedger, { claim, reading }: FoundClaim): void {
  const reports = new Map(derivation.ledger.reports.map((report) => [report.id, report]))
  const originOf = (id: string): string => reports.get(id)?.copyOf ?? id
  const twins = derivation.ledger.incidents
    .flatMap(({ claims }) => claims)
    .filter(
      (other) =>
        other.id !== claim.id &&
        other.field === claim.field &&
        other.evidence.quote === claim.evidence.quote &&
        other.evidence.report !== reading.doc.id &&
        other.judgement === undefined &&
        originOf(other.evidence.report) === originOf(reading.doc.id),
    )
  for (const twin of twins) {
    run.terminal.say(`Its copy ${plain(twin.evidence.report)} says the same, and is judged by itself: ${plain(twin.id)}`)
  }
}

/** Copies of a report that leaves stay where they are, unless they are named too. */
function sayCopies(run: Run, { derivation }: JudgedLedger, verdict: Verdict): void {
  if (verdict.kind !== 'different') return
  const reports = new Map(derivation.ledger.reports.map((report) => [report.id, report]))
  const originOf = (id: string): string => reports.get(id)?.copyOf ?? id
  const idsOf = (members: readonly { readonly report: string | null }[]): readonly string[] => [
    ...new Set(members.flatMap(({ report }) => report ?? [])),
  ]
  const left = new Set(idsOf(verdict.a.members).map(originOf))
  const staying = idsOf(verdict.b.members).filter((id) => left.has(originOf(id)))
  if (staying.length > 0) {
    run.terminal.say(`${plain(staying.join(', '))} repeats the same text and stays; give --report for each that leaves.`)
  }
}
