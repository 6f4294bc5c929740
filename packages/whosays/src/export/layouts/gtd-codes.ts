import type { IncidentType } from '@whosays/core'

/** GTD's codes with their labels. */
export interface GtdCode {
  readonly code: number
  readonly label: string
}

const code = (number: number, label: string): GtdCode => ({ code: number, label })

const armed = code(2, 'Armed Assault')
const explosion = code(3, 'Bombing/Explosion')
const facility = code(7, 'Facility/Infrastructure Attack')

/** The kind of attack; absent for acts that GTD does not collect (protests, arrests, deployments, agreements). */
export const attackTypes: Readonly<Partial<Record<IncidentType, GtdCode>>> = {
  'air-strike': explosion,
  'drone-strike': explosion,
  shelling: explosion,
  'missile-attack': explosion,
  'suicide-bombing': explosion,
  bombing: explosion,
  'armed-clash': armed,
  'armed-attack': armed,
  assassination: code(1, 'Assassination'),
  execution: code(1, 'Assassination'),
  abduction: code(6, 'Hostage Taking (Kidnapping)'),
  'sexual-violence': code(8, 'Unarmed Assault'),
  arson: facility,
  'other-violence': code(9, 'Unknown'),
}

const firearms = code(5, 'Firearms')
const explosives = code(6, 'Explosives')

/** The kind of weapon, where the kind of act tells it. */
export const weaponTypes: Readonly<Partial<Record<IncidentType, GtdCode>>> = {
  'air-strike': explosives,
  'drone-strike': explosives,
  shelling: explosives,
  'missile-attack': explosives,
  'suicide-bombing': explosives,
  bombing: explosives,
  'armed-clash': firearms,
  arson: code(8, 'Incendiary'),
}

export const unknownWeapon: GtdCode = code(13, 'Unknown')
