import type { Claim, ClaimVerdict, Judgement, PairVerdict, Side } from '@whosays/core'
import { plain } from '../style.js'
import { boundsWords, countedWords } from './bounds-words.js'
import { dayWords } from './when-words.js'

/** "22 Nov 2026 03:16", in UTC. */
export function momentWords(iso: string): string {
  return `${dayWords(iso)} ${iso.slice(11, 16)}`.trim()
}

type Value = Pick<Claim, 'value' | 'of' | 'status'>

/** The value of a claim: its bounds, or its words; "not …" where it is denied. */
export function valueWords({ value, of, status }: Value): string {
  const words = typeof value === 'string' ? plain(value) : boundsWords(value)
  const part = countedWords(words, of)
  return status === 'denied' ? `not ${part}` : part
}

const done = { accept: 'accepted', reject: 'rejected', correct: 'corrected' } as const

/** "corrected to 12 by ada, 22 Nov 2026 (judgement 5): a slip of the pen"; null where nobody judged the claim. */
export function claimJudgementWords({ judgement }: Claim): string | null {
  if (judgement === undefined) return null
  const { kind, seq, by, at, why, to } = judgement
  const what = to === null ? done[kind] : `corrected to ${valueWords(to)}`
  const who = by === null ? '' : ` by ${plain(by)}`
  return `${what}${who}, ${dayWords(at)} (judgement ${seq})${why === null ? '' : `: ${plain(why)}`}`
}

/** What was judged: "5f2a9c01b7de and 0b11d4c9e8a3 are the same incident". */
export function verdictWords(judgement: Judgement): string {
  const { verdict } = judgement
  switch (verdict.kind) {
    case 'same':
    case 'different':
    case 'unsure':
      return pairWords(verdict)
    case 'accept':
    case 'reject':
    case 'correct':
      return claimWords(verdict)
    case 'undo':
      return `takes back judgement ${verdict.judgement}`
  }
}

function pairWords({ kind, a, b }: PairVerdict): string {
  if (a.incident !== null && a.incident === b.incident) {
    return kind === 'same'
      ? `${incidentWords(a)} is one incident`
      : `${reportsOf(a)}: another incident than the rest of ${incidentWords(a)}`
  }
  const both = `${incidentWords(a)} and ${incidentWords(b)}`
  if (kind === 'same') return `${both} are the same incident`
  return kind === 'different' ? `${both} are different incidents` : `${both} may be the same incident or not`
}

function incidentWords({ incident, members }: Side): string {
  return plain(incident ?? members[0]?.key ?? 'an incident')
}

function reportsOf({ members }: Side): string {
  const reports = [...new Set(members.map(({ report }) => report ?? '?'))]
  return plain(reports.join(', '))
}

function claimWords(verdict: ClaimVerdict): string {
  const { claim, kind } = verdict
  const what = `${claim.evidence.field} ${valueWords(claim)} in ${plain(claim.report)}`
  return kind === 'correct' ? `${what} corrected to ${valueWords(verdict.to)}` : `${what} ${done[kind]}`
}
