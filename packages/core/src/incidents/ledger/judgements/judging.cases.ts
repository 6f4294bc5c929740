import { hashText } from '../../../engine/hash.js'
import type { Claim } from '../../../records/claim.js'
import type { Correction, Judgement, Verdict } from '../../../records/judgement.js'
import type { LocalIncident, ReportReading } from '../../../records/reading.js'
import type { Span } from '../../../records/span.js'
import type { Derivation } from '../derive-ledger.js'
import { resolveIncidentId } from '../ids.js'
import { deriveJudged } from './derive-judged.js'
import { claimSubject, sideOf } from './subjects.js'

// What a person at the command line does, in short: judges what is shown, in a ledger that other judgements already stand in.

/** A ledger in which one judges. Each method gives the number of the judgement. */
export interface Bench {
  readonly judgements: readonly Judgement[]
  /** The incidents as they are shown: the reports of each, ids in order, incidents in the order of these lines. */
  shown(): readonly string[]
  /** Problems of judgements. */
  problems(): readonly string[]
  /** A fingerprint of the ledger's bytes. */
  bytes(): string
  /** On the two incidents that tell of these local incidents. */
  pair(kind: 'same' | 'different' | 'unsure', a: string, b: string): number
  /** Takes these reports out of the incident that tells of a local incident. */
  split(key: string, ...reports: string[]): number
  claim(kind: 'accept' | 'reject', id: string): number
  correct(id: string, to: Partial<Correction>): number
  undo(judgement: number): number
  /** The same judgements over other readings. */
  reread(readings: readonly ReportReading[]): Bench
}

export function createBench(readings: readonly ReportReading[], given: readonly Judgement[] = []): Bench {
  const judgements = [...given]
  const judge = (verdict: Verdict): number => {
    const seq = judgements.length + 1
    judgements.push({ seq, at: `2031-06-${String((seq % 28) + 1).padStart(2, '0')}T08:00:00.000Z`, by: 'ada', why: null, verdict })
    return seq
  }
  let derived: { readonly upTo: number; readonly derivation: Derivation } | null = null
  const now = (): Derivation => {
    if (derived?.upTo !== judgements.length) derived = { upTo: judgements.length, derivation: deriveJudged(readings, judgements) }
    return derived.derivation
  }
  const side = (key: string, within?: (report: string) => boolean): ReturnType<typeof sideOf> => {
    const { membership } = now()
    return sideOf(membership.get(key) ?? resolveIncidentId(membership, key) ?? '', membership, readings, within)
  }
  const subject = (id: string): ReturnType<typeof claimSubject> => {
    for (const reading of readings)
      for (const { claims } of reading.incidents) for (const claim of claims) if (claim.id === id) return claimSubject(reading, claim)
    throw new Error(`no claim ${id}`)
  }
  return {
    judgements,
    shown: () =>
      now()
        .ledger.incidents.map(({ reports }) => [...reports].sort().join(' '))
        .sort(),
    problems: () => now().ledger.problems.map(({ code, message }) => `${code}: ${message}`),
    bytes: () => hashText(JSON.stringify(now().ledger)),
    pair: (kind, a, b) => judge({ kind, a: side(a), b: side(b) }),
    split: (key, ...reports) =>
      judge({ kind: 'different', a: side(key, (id) => reports.includes(id)), b: side(key, (id) => !reports.includes(id)) }),
    claim: (kind, id) => judge({ kind, claim: subject(id) }),
    correct: (id, to) => {
      const { value, of, status, actor, ...rest } = subject(id)
      return judge({ kind: 'correct', claim: { ...rest, value, of, status, actor }, to: { value, of, status, actor, ...to } })
    },
    undo: (judgement) => judge({ kind: 'undo', judgement }),
    reread: (other) => createBench(other, judgements),
  }
}

const LINE = 'Sent to our readers this morning.\n'

/**
 * What a later reader makes of the same page: a line more before the text, so that every span has moved; other keys and other claim
 * ids; and whatever `change` does to an incident (null: it is not read any more).
 */
export function readLater(
  reading: ReportReading,
  change: (local: LocalIncident) => LocalIncident | null = (local) => local,
): ReportReading {
  const moved = (span: Span): Span => ({ ...span, start: span.start + LINE.length, end: span.end + LINE.length })
  const claimLater = (claim: Claim): Claim => ({
    ...claim,
    id: `later-${claim.id}`,
    supersedes: claim.supersedes === null ? null : `later-${claim.supersedes}`,
    evidence: moved(claim.evidence),
    sentence: { start: claim.sentence.start + LINE.length, end: claim.sentence.end + LINE.length },
  })
  const incidents = reading.incidents
    .map(change)
    .filter((local) => local !== null)
    .map((local) => ({ ...local, key: `later-${local.key}`, claims: local.claims.map(claimLater) }))
  return { ...reading, doc: { ...reading.doc, text: LINE + reading.doc.text }, incidents }
}
