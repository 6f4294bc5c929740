import type { Claim } from '../../../records/claim.js'
import type { Anchor, ClaimSubject, LocalSubject, Side } from '../../../records/judgement.js'
import type { LocalIncident, ReportReading } from '../../../records/reading.js'
import type { Membership } from '../ids.js'
import { byCodeUnit } from '../order.js'
import { anchorOf } from './anchor.js'

/**
 * An incident of the ledger as one side of a judgement: its members, or of these only those of some reports. By report, then key, so
 * that the same incident gives the same side whatever the order of the readings.
 */
export function sideOf(
  incident: string,
  membership: Membership,
  readings: readonly ReportReading[],
  within: (report: string) => boolean = () => true,
): Side {
  const members = readings
    .filter(({ doc }) => within(doc.id))
    .flatMap((reading) =>
      reading.incidents.filter(({ key }) => membership.get(key) === incident).map((local) => localSubject(reading, local)),
    )
  return { incident, members: members.sort((a, b) => byCodeUnit(a.report ?? '', b.report ?? '') || byCodeUnit(a.key, b.key)) }
}

/** An incident of one report with the words that tell of it and of no other incident there; all its words where it has none of its own. */
export function localSubject({ doc, incidents }: ReportReading, local: LocalIncident): LocalSubject {
  const shared = new Set(incidents.filter(({ key }) => key !== local.key).flatMap(({ claims }) => claims.map(placeOf)))
  const own = local.claims.filter((claim) => !shared.has(placeOf(claim)))
  const claims = own.length > 0 ? own : local.claims
  return { key: local.key, report: doc.id, evidence: distinct(claims.map((claim) => anchorOf(doc.text, claim))) }
}

/** A claim as it was read. */
export function claimSubject({ doc }: ReportReading, claim: Claim): ClaimSubject {
  const { id, value, of, status, actor } = claim
  return {
    id,
    report: doc.id,
    value,
    of,
    status,
    actor,
    speakers: claim.speaker.map(({ name }) => name),
    evidence: anchorOf(doc.text, claim),
  }
}

function placeOf({ field, evidence }: Claim): string {
  return `${field} ${evidence.start} ${evidence.end}`
}

function distinct(anchors: readonly Anchor[]): readonly Anchor[] {
  const byPlace = new Map(anchors.map((anchor) => [`${anchor.field} ${anchor.start} ${anchor.end}`, anchor]))
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end || byCodeUnit(a.field, b.field))
}
