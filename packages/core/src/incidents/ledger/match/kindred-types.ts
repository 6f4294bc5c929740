import { incidentTypes, type IncidentType } from '../../../records/incident.js'
import { broader } from '../fields/type.js'

/** Types that reports take for each other though neither is a case of the other. */
const MISTAKEN: readonly (readonly IncidentType[])[] = [
  ['air-strike', 'drone-strike', 'missile-attack', 'shelling'],
  ['armed-attack', 'execution', 'assassination', 'armed-clash', 'raid'],
  ['armed-attack', 'suicide-bombing', 'bombing', 'missile-attack'],
  ['arrest', 'raid', 'crackdown'],
  ['arrest', 'abduction'],
  ['abduction', 'seizure'],
  ['protest', 'riot', 'crackdown'],
  ['territory-change', 'armed-clash', 'seizure', 'armed-attack', 'raid'],
]

/** True where the two may be one thing told in two ways: one a special case of the other, or both from a group often confused. */
export function areKindred(a: IncidentType, b: IncidentType): boolean {
  return kindred.get(a)?.has(b) ?? false
}

const kindred = new Map(incidentTypes.map((a) => [a, new Set(incidentTypes.filter((b) => mayBeOne(a, b)))]))

function mayBeOne(a: IncidentType, b: IncidentType): boolean {
  return a === b || broader[a].includes(b) || broader[b].includes(a) || MISTAKEN.some((group) => group.includes(a) && group.includes(b))
}
