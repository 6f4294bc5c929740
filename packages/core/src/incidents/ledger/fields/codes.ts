import type { ActorKind, Incident, IncidentType, Stage } from '../../../records/incident.js'

type Codes = Incident['codes']

/** What the codes of an incident depend on. */
export interface Coded {
  readonly type: IncidentType
  readonly stage: Stage
  readonly means: readonly string[]
  /** Kinds of the actors on either side, where they are known. */
  readonly perpetrators: readonly ActorKind[]
  readonly targets: readonly ActorKind[]
  /** True where somebody was killed or wounded; and where somebody was detained. */
  readonly harmed: boolean
  readonly detained: boolean
}

const code = (acled: string, plover: string, cameo: string): Codes => ({ acled, plover, cameo })

/** ACLED sub-event, PLOVER EVENT/mode, CAMEO digits of a deed that was carried out. */
const plain: Readonly<Record<IncidentType, Codes>> = {
  'air-strike': code('Air/drone strike', 'ASSAULT/aerial', '195'),
  'drone-strike': code('Air/drone strike', 'ASSAULT/drone', '195'),
  shelling: code('Shelling/artillery/missile attack', 'ASSAULT/heavy-weapons', '194'),
  'missile-attack': code('Shelling/artillery/missile attack', 'ASSAULT/heavy-weapons', '194'),
  'suicide-bombing': code('Suicide bomb', 'ASSAULT/suicide-attack', '1831'),
  bombing: code('Remote explosive/landmine/IED', 'ASSAULT/explosives', '183'),
  'armed-clash': code('Armed clash', 'ASSAULT/firearms', '190'),
  'armed-attack': code('Attack', 'ASSAULT/firearms', '180'),
  assassination: code('Attack', 'ASSAULT/targeted', '186'),
  abduction: code('Abduction/forced disappearance', 'ASSAULT/abduct', '181'),
  arrest: code('Arrests', 'COERCE/arrest', '173'),
  raid: code('Other', 'COERCE/restrict', '170'),
  execution: code('Attack', 'ASSAULT/targeted', '1823'),
  'sexual-violence': code('Sexual violence', 'ASSAULT/sexual', '1821'),
  arson: code('Looting/property destruction', 'ASSAULT/destroy', '171'),
  looting: code('Looting/property destruction', 'COERCE/seize', '171'),
  seizure: code('Other', 'COERCE/seize', '171'),
  protest: code('Peaceful protest', 'PROTEST/demo', '141'),
  riot: code('Violent demonstration', 'PROTEST/riot', '145'),
  crackdown: code('Excessive force against protesters', 'ASSAULT/crowd-control', '175'),
  'territory-change': code('Non-state actor overtakes territory', 'COERCE/seize', '192'),
  deployment: code('Change to group/activity', 'MOBILIZE/troops', '154'),
  agreement: code('Agreement', 'AGREE', '057'),
  cyberattack: code('Other', 'COERCE/cyber', '176'),
  'other-violence': code('Attack', 'ASSAULT', '180'),
}

/** Types whose weapon can be caught or made safe before it does harm. */
const REMOTE: ReadonlySet<IncidentType> = new Set([
  'air-strike',
  'drone-strike',
  'shelling',
  'missile-attack',
  'suicide-bombing',
  'bombing',
])

/** Weapons that have codes of their own, by the words of the means. */
const byMeans: readonly { readonly words: RegExp; readonly types: readonly IncidentType[]; readonly codes: Partial<Codes> }[] = [
  { words: /\bgrenades?\b/i, types: ['bombing', 'armed-attack'], codes: { acled: 'Grenade' } },
  { words: /\b(car|vehicle|truck|motorcycle)[ -]bombs?\b/i, types: ['bombing'], codes: { cameo: '1832' } },
  { words: /\b(roadside bomb|land ?mine|mine)s?\b/i, types: ['bombing'], codes: { cameo: '1833' } },
  {
    words: /\b(sarin|chlorine|mustard gas|nerve (agent|gas)|chemical weapons?)\b/i,
    types: ['air-strike', 'shelling', 'bombing', 'other-violence'],
    codes: { acled: 'Chemical weapon', plover: 'ASSAULT/unconventional', cameo: '204' },
  },
  {
    words: /\b(kni(fe|ves)|machetes?|axes?|clubs?|stones?)\b/i,
    types: ['armed-attack', 'other-violence'],
    codes: { plover: 'ASSAULT/primitive' },
  },
]

/**
 * The incident in the codes of the field: the name of ACLED's sub-event, PLOVER's EVENT/mode and CAMEO's digits.
 * @example codesOf({ type: 'bombing', stage: 'foiled', ... }).acled // 'Disrupted weapons use'
 */
export function codesOf(incident: Coded): Codes {
  const means = byMeans.filter(({ words, types }) => types.includes(incident.type) && incident.means.some((name) => words.test(name)))
  const weapon = means.reduce<Codes>((codes, entry) => ({ ...codes, ...entry.codes }), plain[incident.type])
  return { ...weapon, ...bySides(incident), ...byOutcome(incident), ...byStage(incident) }
}

/** ACLED: an attack on soldiers is a clash, one on civilians is not; who takes ground decides the name of the change. */
function bySides({ type, perpetrators, targets }: Coded): Partial<Codes> {
  if (type === 'armed-attack' && targets.some((kind) => kind === 'state-force' || kind === 'armed-group'))
    return { acled: 'Armed clash', cameo: '193' }
  if (type === 'territory-change' && perpetrators.some((kind) => kind === 'state-force' || kind === 'government'))
    return { acled: 'Government regains territory' }
  return {}
}

function byOutcome({ type, harmed, detained }: Coded): Partial<Codes> {
  if (type === 'raid') return harmed ? { acled: 'Armed clash' } : detained ? { acled: 'Arrests' } : {}
  if (type !== 'protest') return {}
  return harmed ? { acled: 'Excessive force against protesters' } : detained ? { acled: 'Protest with intervention' } : {}
}

function byStage({ type, stage }: Coded): Partial<Codes> {
  if (stage === 'threatened' || stage === 'planned')
    return { acled: 'Other', ...(stage === 'threatened' ? { plover: 'THREATEN/violence', cameo: '138' } : {}) }
  if (stage === 'foiled') return { acled: REMOTE.has(type) ? 'Disrupted weapons use' : 'Other' }
  return stage === 'attempted' && type === 'assassination' ? { cameo: '185' } : {}
}
