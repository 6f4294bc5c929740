import { isCountClaim, type Claim, type Incident } from '@whosays/core'
import type { IndexedLedger } from '../index-ledger.js'
import { integer, joined, text, truth, type Table } from './table.js'

/** A claim with its incident. */
export interface ClaimRow {
  readonly incident: Incident
  readonly claim: Claim
}

const bound = ({ claim }: ClaimRow, end: 'low' | 'high'): number | null => (isCountClaim(claim) ? claim.value[end] : null)

/** One row a value and sentence: the evidence behind every other table, and the sidecar of every layout. */
export function claimsTable(indexed: IndexedLedger, incidents: readonly Incident[]): Table<ClaimRow> {
  return {
    name: 'claims',
    about: 'One value of one field, as one speaker gave it in one sentence.',
    rows: incidents.flatMap((incident) => incident.claims.map((claim) => ({ incident, claim }))),
    columns: [
      text('claim', 'id of the claim', ({ claim }) => claim.id),
      text('incident', 'id of its incident', ({ incident }) => incident.id),
      text('field', 'what it tells: killed, perpetrator, date ...', ({ claim }) => claim.field),
      text('value', 'its words', ({ claim }) => (typeof claim.value === 'string' ? claim.value : claim.value.text)),
      integer('low', 'lower bound of a count; empty where open', (row) => bound(row, 'low')),
      integer('high', 'upper bound of a count; empty where open', (row) => bound(row, 'high')),
      truth('approx', 'whether the words are vague ("about", "dozens")', ({ claim }) => isCountClaim(claim) && claim.value.approx),
      text('of', 'who is counted, where not people as such', ({ claim }) => claim.of),
      text('actor', 'id of the actor that the value names', ({ claim }) => claim.actor),
      text('status', 'asserted, claimed, accused, suspected, denied or unverified', ({ claim }) => claim.status),
      text('speaker', "who says it; empty for the outlet's own voice", ({ claim }) => claim.speaker[0]?.name ?? null),
      text('speaker_role', 'in which role', ({ claim }) => claim.speaker[0]?.role ?? null),
      text('speaker_organisation', 'for whom', ({ claim }) => claim.speaker[0]?.organisation ?? null),
      text('cites', 'whom the speaker cites, and whom they cite', ({ claim }) => joined(claim.speaker.slice(1).map(({ name }) => name))),
      text('root', 'whom it goes back to; claims of one root count once', ({ claim }) => indexed.sources.root(claim)),
      text('said', 'date on which it was said', ({ claim }) => claim.said),
      text('supersedes', 'id of the claim that it revises', ({ claim }) => claim.supersedes),
      text('report', 'id of the report', ({ claim }) => claim.evidence.report),
      text('outlet', 'who published the report', ({ claim }) => indexed.report(claim.evidence.report)?.outlet ?? null),
      integer('start', "where the words begin in the report's text, in UTF-16 code units", ({ claim }) => claim.evidence.start),
      integer('end', 'where they end', ({ claim }) => claim.evidence.end),
      text('quote', 'the words of the value', ({ claim }) => claim.evidence.quote),
      text('sentence', 'the sentence round them', ({ claim }) => sentenceOf(claim, indexed.report(claim.evidence.report)?.text)),
      text('rule', 'the rule that found it', ({ claim }) => claim.rule),
      text(
        'judgement',
        'accept, reject or correct, where a person judged it; a rejected claim counts for nothing',
        ({ claim }) => claim.judgement?.kind ?? null,
      ),
      text('judged_by', 'who judged it', ({ claim }) => claim.judgement?.by ?? null),
      text('judged_as', 'what it counts as where it was corrected', ({ claim }) => correctedWords(claim)),
      text('basis', 'stated by the words, or inferred', ({ claim }) => claim.basis),
    ],
  }
}

function sentenceOf({ sentence, evidence }: Claim, whole: string | undefined): string {
  return whole?.slice(sentence.start, sentence.end) ?? evidence.quote
}

function correctedWords({ judgement }: Claim): string | null {
  const value = judgement?.to?.value
  if (value === undefined) return null
  return typeof value === 'string' ? value : value.text
}
