import { incidentTypes, type IncidentType } from '../../../records/incident.js'
import { isCountClaim } from '../../../records/claim.js'
import type { Member } from '../members.js'

/** What each type is a special case of: one report's "suicide bombing" supports another's "bombing" and "attack". */
export const broader: Readonly<Record<IncidentType, readonly IncidentType[]>> = {
  'air-strike': ['bombing', 'armed-attack', 'other-violence'],
  'drone-strike': ['air-strike', 'bombing', 'armed-attack', 'other-violence'],
  shelling: ['armed-attack', 'other-violence'],
  'missile-attack': ['shelling', 'air-strike', 'bombing', 'armed-attack', 'other-violence'],
  'suicide-bombing': ['bombing', 'armed-attack', 'other-violence'],
  bombing: ['armed-attack', 'other-violence'],
  'armed-clash': ['armed-attack', 'other-violence'],
  'armed-attack': ['other-violence'],
  assassination: ['armed-attack', 'bombing', 'execution', 'other-violence'],
  abduction: ['armed-attack', 'other-violence'],
  arrest: ['raid'],
  raid: [],
  execution: ['armed-attack', 'other-violence'],
  'sexual-violence': ['armed-attack', 'other-violence'],
  arson: ['armed-attack', 'riot', 'other-violence'],
  looting: ['armed-attack', 'riot', 'other-violence'],
  seizure: ['armed-attack', 'raid'],
  protest: [],
  riot: ['protest', 'other-violence'],
  crackdown: ['protest', 'riot', 'other-violence'],
  'territory-change': ['armed-clash', 'armed-attack'],
  deployment: [],
  agreement: [],
  cyberattack: ['other-violence'],
  'other-violence': [],
}

/**
 * The most specific type that the reports support: a report that uses a broader word supports the special case of another. Each
 * independent report votes once per type; ties go to the type named by more, then to the more special one.
 */
export function typeOf(members: readonly Member[]): IncidentType {
  const votes = new Map<IncidentType, Set<string>>()
  const asides = tellsOfAssault(members) ? asideOfAssault : new Set<IncidentType>()
  for (const { incident, source } of members.filter(({ incident: { type } }) => !asides.has(type)))
    votes.set(incident.type, (votes.get(incident.type) ?? new Set()).add(source.origin.id))
  const ranked = [...votes].map(([type, own]) => ({ type, own: own.size, support: supportOf(type, votes) }))
  ranked.sort(
    (a, b) =>
      b.support - a.support || b.own - a.own || broader[b.type].length - broader[a.type].length || tableOrder(a.type) - tableOrder(b.type),
  )
  return ranked[0]?.type ?? 'other-violence'
}

/** What is done beside an assault in which people are killed, and is not what happened. */
const asideOfAssault: ReadonlySet<IncidentType> = new Set(['abduction', 'arson', 'looting', 'seizure'])

/** True where a report calls it an attack on people, and some were killed. */
function tellsOfAssault(members: readonly Member[]): boolean {
  const isDeadly = members.some(({ claims }) =>
    claims.some((claim) => isCountClaim(claim) && claim.field === 'killed' && claim.status !== 'denied' && claim.value.low !== 0),
  )
  return isDeadly && members.some(({ incident: { type } }) => !asideOfAssault.has(type) && broader[type].includes('other-violence'))
}

function supportOf(type: IncidentType, votes: ReadonlyMap<IncidentType, ReadonlySet<string>>): number {
  return new Set([type, ...broader[type]].flatMap((name) => [...(votes.get(name) ?? [])])).size
}

function tableOrder(type: IncidentType): number {
  return incidentTypes.indexOf(type)
}
