import type { IncidentType } from '../../records/incident.js'

type Kind = 'violence' | 'demonstration' | 'detention' | 'politics' | 'cyber'

/** What tables and reports may call by each other's name: wider than the merging's, since a table has a word for the whole that a report tells in many. */
const kinds: Readonly<Record<IncidentType, readonly Kind[]>> = {
  'air-strike': ['violence'],
  'drone-strike': ['violence'],
  shelling: ['violence'],
  'missile-attack': ['violence'],
  'suicide-bombing': ['violence'],
  bombing: ['violence'],
  'armed-clash': ['violence'],
  'armed-attack': ['violence'],
  assassination: ['violence'],
  abduction: ['violence', 'detention'],
  arrest: ['detention'],
  raid: ['violence', 'detention'],
  execution: ['violence'],
  'sexual-violence': ['violence'],
  arson: ['violence', 'demonstration'],
  looting: ['violence', 'demonstration'],
  seizure: ['violence', 'detention'],
  protest: ['demonstration'],
  riot: ['demonstration', 'violence'],
  crackdown: ['demonstration', 'violence', 'detention'],
  'territory-change': ['violence'],
  deployment: ['politics'],
  agreement: ['politics'],
  cyberattack: ['cyber'],
  'other-violence': ['violence'],
}

/** True where the two types may be told of one thing. */
export function mayBeOneKind(a: IncidentType, b: IncidentType): boolean {
  return kinds[a].some((kind) => kinds[b].includes(kind))
}
