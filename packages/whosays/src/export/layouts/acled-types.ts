/** ACLED's event types and kinds of disorder, by the name of the sub-event type. */
const types: Readonly<Record<string, readonly string[]>> = {
  Battles: ['Government regains territory', 'Non-state actor overtakes territory', 'Armed clash'],
  Protests: ['Excessive force against protesters', 'Protest with intervention', 'Peaceful protest'],
  Riots: ['Violent demonstration', 'Mob violence'],
  'Explosions/Remote violence': [
    'Chemical weapon',
    'Air/drone strike',
    'Suicide bomb',
    'Shelling/artillery/missile attack',
    'Remote explosive/landmine/IED',
    'Grenade',
  ],
  'Violence against civilians': ['Sexual violence', 'Attack', 'Abduction/forced disappearance'],
  'Strategic developments': [
    'Agreement',
    'Arrests',
    'Change to group/activity',
    'Disrupted weapons use',
    'Headquarters or base established',
    'Looting/property destruction',
    'Non-violent transfer of territory',
    'Other',
  ],
}

const byName = new Map(Object.entries(types).flatMap(([type, names]) => names.map((name) => [name, type] as const)))

/** The event type that a sub-event type belongs to: "Suicide bomb" is of "Explosions/Remote violence". Null for no sub-event of ACLED's. */
export function acledEventType(subEvent: string): string | null {
  return byName.get(subEvent) ?? null
}

/** "Political violence", "Demonstrations", both, or "Strategic developments". */
export function acledDisorderType(subEvent: string): string | null {
  const type = acledEventType(subEvent)
  if (subEvent === 'Excessive force against protesters') return 'Political violence; Demonstrations'
  if (subEvent === 'Mob violence') return 'Political violence'
  if (type === 'Protests' || type === 'Riots') return 'Demonstrations'
  return type === null || type === 'Strategic developments' ? type : 'Political violence'
}
