import { casualtyFields, countedClaim, type CasualtyField, type Claim, type ClaimField, type Incident } from '@whosays/core'
import { labelled, wrap } from '../layout.js'
import { bold, plain } from '../style.js'
import { tallyWords } from './bounds-words.js'
import { chainWords, sentenceWords } from './claim-lines.js'
import { partyWords } from './incident-page.js'
import { claimJudgementWords, valueWords } from './judgement-words.js'
import type { LedgerIndex } from './ledger-index.js'
import { dayWords, whenFully } from './when-words.js'
import { whereFully } from './where-words.js'
import { countOf, stageWords, typeWords } from './words.js'

function isToll(field: ClaimField): field is CasualtyField {
  return casualtyFields.some((toll) => toll === field)
}

/** What the ledger makes of the claims on a field. */
function resolved(incident: Incident, field: ClaimField): string {
  if (isToll(field)) {
    const tally = incident.casualties[field]
    return tally === null ? 'not given' : tallyWords(tally)
  }
  switch (field) {
    case 'perpetrator':
      return partyWords(incident.perpetrators)
    case 'target':
    case 'victim':
      return partyWords(incident.targets)
    case 'place':
      return whereFully(incident.where)
    case 'date':
      return whenFully(incident.when)
    case 'means':
      return plain(incident.means.join(', ')) || 'not given'
    case 'type':
      return typeWords(incident.type)
    case 'stage':
      return stageWords(incident.stage)
  }
}

const reserveOf = { accept: '', reject: 'counts for nothing: ', correct: 'does not count as it was read: ' } as const

/** What a person judged of a claim, and what keeps it from counting, in words; nothing where it counts. */
function reserves(index: LedgerIndex, claim: Claim): readonly string[] {
  const replaced = index.replacedBy.get(claim.id)
  const copyOf = index.reports.get(claim.evidence.report)?.copyOf
  const judged = claimJudgementWords(claim)
  return [
    judged === null ? null : `${reserveOf[claim.judgement?.kind ?? 'accept']}${judged}`,
    claim.supersedes === null ? null : `replaces claim ${plain(claim.supersedes)}`,
    replaced === undefined
      ? null
      : `no longer stands: replaced by ${valueWords(countedClaim(replaced) ?? replaced)}, claim ${plain(replaced.id)}`,
    copyOf === null || copyOf === undefined ? null : `in a copy of ${plain(copyOf)}: counts once with it`,
  ].filter((line) => line !== null)
}

function claimBlock(index: LedgerIndex, claim: Claim, width: number): readonly string[] {
  const { evidence } = claim
  const said = claim.said === null ? '' : `, said ${dayWords(claim.said)}`
  return [
    '',
    ...wrap(`${bold(valueWords(claim))}: ${claim.status}, ${claim.basis}`, width),
    ...wrap(chainWords(index, evidence.report, claim.speaker) + said, width, 2),
    ...wrap(sentenceWords(index, claim), width, { first: 2, rest: 3 }),
    ...reserves(index, claim).flatMap((line) => wrap(line, width, 2)),
    ...wrap(
      `rule ${plain(claim.rule)}; claim ${plain(claim.id)}; ${plain(evidence.report)}, characters ${evidence.start}–${evidence.end}`,
      width,
      { first: 2, rest: 4 },
    ),
  ]
}

/** Every claim behind one value of an incident: its sentence, its speakers, the rule that found it, and what keeps it from counting. */
export function whyPage(index: LedgerIndex, incident: Incident, field: ClaimField, width: number): readonly string[] {
  const claims = incident.claims.filter((claim) => claim.field === field)
  return [
    ...wrap(`${bold(field)}: ${resolved(incident, field)}`, width, { first: 0, rest: 2 }),
    ...wrap(plain(incident.summary), width),
    ...(claims.length > 0 ? [countOf(claims.length, 'claim')] : wrap(`No claim on ${field}: no report gives it.`, width)),
    ...claims.flatMap((claim) => claimBlock(index, claim, width)),
  ]
}

/** The fields of an incident on which there are claims, with how many: what `why ID` shows without a field. */
export function fieldsPage(incident: Incident, fields: readonly ClaimField[], width: number): readonly string[] {
  return fields.flatMap((field) => {
    const count = incident.claims.filter((claim) => claim.field === field).length
    if (count === 0) return []
    return labelled(field, `${resolved(incident, field)}; ${countOf(count, 'claim')}`, width, 12)
  })
}
