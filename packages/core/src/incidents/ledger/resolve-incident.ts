import type { CasualtyField } from '../../records/claim.js'
import type { ActorKind, Incident, Party, Tally } from '../../records/incident.js'
import type { GazetteerPlace } from '../../records/place.js'
import { uniteActors, type ActorIndex } from './actors.js'
import { countryNames } from './country-names.js'
import { codesOf } from './fields/codes.js'
import { meansOf } from './fields/means.js'
import { partiesOf } from './fields/parties.js'
import { sourcedClaims, type SourcedClaim } from './fields/root.js'
import { stageOf } from './fields/stage.js'
import { standingOf } from './fields/standing.js'
import { summaryOf } from './fields/summary.js'
import { tallyOf } from './fields/tally.js'
import { typeOf } from './fields/type.js'
import { whenOf } from './fields/when.js'
import { whereOf } from './fields/where.js'
import { incidentId, type Membership } from './ids.js'
import { linksOf } from './links.js'
import type { Member } from './members.js'
import { byCodeUnit } from './order.js'

/** An incident, and the gazetteer's entry for its place. */
export interface ResolvedIncident {
  readonly incident: Incident
  readonly place: GazetteerPlace | null
}

/**
 * One incident from its members, in the order of their reports. Everything but the claims is computed, from these reports alone and from
 * where the incidents that they link to went.
 */
export function resolveIncident(members: readonly Member[], membership: Membership): ResolvedIncident {
  const id = incidentId(members.map(({ key }) => key))
  const actors = actorsOf(members)
  const claims = sourcedClaims(members, actors)
  const { where, place } = whereOf(members)
  const casualties = casualtiesOf(claims)
  const core = {
    type: typeOf(members),
    stage: stageOf(members),
    when: whenOf(members),
    where,
    perpetrators: partiesOf('perpetrator', claims, actors),
    targets: partiesOf('target', claims, actors),
    means: meansOf(claims),
    casualties,
  }
  const kinds = (parties: readonly Party[]): readonly ActorKind[] => parties.map((party) => actors.get(party.actor)?.kind ?? 'unknown')
  const coded = { ...core, perpetrators: kinds(core.perpetrators), targets: kinds(core.targets), ...outcomeOf(casualties) }
  const incident: Incident = {
    id,
    type: core.type,
    codes: codesOf(coded),
    summary: summaryOf(core, countryNames(members)),
    stage: core.stage,
    when: core.when,
    where,
    perpetrators: core.perpetrators,
    targets: core.targets,
    means: core.means,
    casualties,
    standing: standingOf(claims, actors),
    reports: [...new Set(members.map(({ source }) => source.report.id))],
    background: members.every((member) => member.incident.background),
    links: linksOf(id, members, membership),
    claims: listedClaims(members),
  }
  return { incident, place }
}

function actorsOf(members: readonly Member[]): ActorIndex {
  const reports = new Map(members.map(({ source }) => [source.report.id, source.actors]))
  return uniteActors([...reports.values()].flat())
}

function casualtiesOf(claims: readonly SourcedClaim[]): Incident['casualties'] {
  const tally = (field: CasualtyField): Tally | null => tallyOf(field, claims)
  return {
    killed: tally('killed'),
    wounded: tally('wounded'),
    missing: tally('missing'),
    detained: tally('detained'),
    abducted: tally('abducted'),
  }
}

function outcomeOf({ killed, wounded, detained }: Incident['casualties']): { harmed: boolean; detained: boolean } {
  const some = (tally: Tally | null): boolean => tally !== null && tally.versions.some((version) => (version.low ?? version.high ?? 0) > 0)
  return { harmed: some(killed) || some(wounded), detained: some(detained) }
}

/** Every claim once, by id; one that a person judged as it was read, with the judgement, also where it counts for nothing. */
function listedClaims(members: readonly Member[]): Incident['claims'] {
  const all = [...members.flatMap(({ claims }) => claims), ...members.flatMap(({ judged }) => judged)]
  return [...new Map(all.map((claim) => [claim.id, claim])).values()].sort((a, b) => byCodeUnit(a.id, b.id))
}
