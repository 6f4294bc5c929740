import type { Claim, Speaker } from '@whosays/core'
import { claimJudgementWords } from './judgement-words.js'
import { dayWords } from './when-words.js'
import { outletOf, type LedgerIndex } from './ledger-index.js'
import { speakerWords } from './words.js'
import { bold, dim, plain } from '../style.js'
import { pad, wrap } from '../layout.js'

/** "The River Post ← Saharpress ← police": outlet, agency, whom it quotes, whom they cite. */
export function chainWords(index: LedgerIndex, reportId: string, speakers: readonly Speaker[]): string {
  const report = index.reports.get(reportId)
  const voices = [report === undefined ? reportId : outletOf(report), report?.agency ?? null, ...speakers.map(speakerWords)]
  const chain = voices.filter((voice) => voice !== null).map(plain)
  return speakers.length === 0 ? `${chain.join(' ← ')}, own voice` : chain.join(' ← ')
}

/** The sentence of a claim in quotation marks, the words of the value in brackets. */
export function sentenceWords(index: LedgerIndex, claim: Claim): string {
  const { start, end, report, quote } = claim.evidence
  const text = index.reports.get(report)?.text ?? ''
  const { sentence } = claim
  if (text.slice(start, end) !== quote || start < sentence.start || end > sentence.end) {
    return `“${plain(text.slice(sentence.start, sentence.end))}” [${bold(plain(quote))}]`
  }
  // Neighbours decide about the spaces, so a mark is set first and the line cleaned as a whole.
  const before = text.slice(sentence.start, start)
  const after = text.slice(end, sentence.end)
  const gap = (side: string, there: boolean): string => (there && plain(side) !== '' ? ' ' : '')
  return `“${plain(before)}${gap(before, /\s$/.test(before))}[${bold(plain(quote))}]${gap(after, /^\s/.test(after))}${plain(after)}”`
}

const column = 12

/** A claim under its value: status and chain, then the sentence. */
export function claimLines(index: LedgerIndex, claim: Claim, width: number, indent: number): readonly string[] {
  const said = claim.said === null ? '' : `, ${dayWords(claim.said)}`
  const inferred = claim.basis === 'inferred' ? '; inferred' : ''
  const copied = index.reports.get(claim.evidence.report)?.copyOf
  const copy = copied === null || copied === undefined ? '' : ` (a copy of ${plain(copied)})`
  const who = wrap(chainWords(index, claim.evidence.report, claim.speaker) + copy + said + inferred, width, indent + column)
  const first = pad(' '.repeat(indent) + claim.status, indent + column) + (who[0] ?? '').trimStart()
  const sentence = wrap(sentenceWords(index, claim), width, { first: indent + column, rest: indent + column + 1 })
  const judged = claimJudgementWords(claim)
  return [
    first,
    ...who.slice(1),
    ...sentence,
    ...(judged === null ? [] : wrap(`! ${judged}`, width, { first: indent + column, rest: indent + column + 2 })),
  ]
}

/** Claims on one value: each with its sentence; a copy only by name where its origin says the same and nobody judged it. */
export function claimGroup(index: LedgerIndex, claims: readonly Claim[], width: number, indent: number): readonly string[] {
  const told = new Set(claims.map((claim) => claim.evidence.report))
  const copies: string[] = []
  const lines: string[] = []
  for (const claim of claims) {
    const report = index.reports.get(claim.evidence.report)
    const isCopy = report !== undefined && report.copyOf !== null && told.has(report.copyOf)
    if (isCopy && claim.judgement === undefined) copies.push(plain(outletOf(report)))
    else lines.push(...claimLines(index, claim, width, indent))
  }
  const names = [...new Set(copies)]
  if (names.length > 0) lines.push(...wrap(`copied by ${names.join(', ')}`, width, indent + column).map(dim))
  return lines
}
