import type { ActMention } from '../../mentions/en/acts/act-mention.js'
import type { MeansMention } from '../../mentions/en/acts/find-means.js'
import type { HarmMention } from '../../mentions/en/harm/harm-mention.js'
import type { IncidentType } from '../../records/incident.js'

/** Kinds of act that cannot be one event with another kind. */
export function typeFamily(type: IncidentType): 'violence' | 'arrest' | 'raid' | 'abduction' | 'protest' | 'politics' {
  switch (type) {
    case 'arrest':
      return 'arrest'
    case 'raid':
      return 'raid'
    case 'abduction':
      return 'abduction'
    case 'protest':
    case 'riot':
    case 'crackdown':
      return 'protest'
    case 'agreement':
    case 'deployment':
    case 'cyberattack':
      return 'politics'
    default:
      return 'violence'
  }
}

// How much a type tells: a finer one wins over one that leaves room.
const fineness: Readonly<Record<IncidentType, number>> = {
  'suicide-bombing': 9,
  'drone-strike': 9,
  'sexual-violence': 9,
  execution: 8,
  'air-strike': 8,
  shelling: 7,
  'missile-attack': 7,
  bombing: 6,
  assassination: 6,
  abduction: 6,
  arson: 5,
  looting: 5,
  'armed-clash': 5,
  raid: 4,
  arrest: 4,
  seizure: 4,
  riot: 5,
  crackdown: 5,
  protest: 4,
  'territory-change': 4,
  cyberattack: 8,
  agreement: 3,
  deployment: 3,
  'armed-attack': 2,
  'other-violence': 1,
}

/** What an act tells where people are killed or hurt by it: whoever overruns a post and kills its men has attacked it. */
function toldOf({ type, generic, strong }: ActMention, killing: boolean): { readonly type: IncidentType; readonly generic: boolean } {
  // "killed four in an arrest operation": forces that come to arrest and kill carry out a raid
  if (killing && type === 'arrest') return { type: 'raid', generic: generic || !strong }
  if (killing && (type === 'territory-change' || type === 'seizure')) return { type: 'armed-attack', generic: true }
  return { type, generic: generic || !strong }
}

/** The finest type that the words support, and whether it rests on words that leave room. Null where only harm is told. */
export function resolveType(
  acts: readonly ActMention[],
  harms: readonly HarmMention[],
  means: readonly MeansMention[],
): { readonly type: IncidentType | null; readonly generic: boolean } {
  const killing = harms.some((harm) => harm.field === 'killed' || harm.field === 'wounded')
  const told = acts.map((act) => toldOf(act, killing))
  const fixed = told.filter((one) => !one.generic)
  const byMeans = means.flatMap((one) => (one.type ? [one.type] : []))
  const candidates = fixed.map((one) => one.type)
  if (fixed.length === 0 || fixed.every((one) => one.type === 'bombing' || one.type === 'air-strike' || one.type === 'armed-attack'))
    candidates.push(...byMeans)
  const best = finest(candidates)
  if (best) return { type: best, generic: best === 'abduction' && killing }
  const harmAct = finest(harms.flatMap((harm) => (harm.act ? [harm.act] : [])))
  const first = told[0]?.type ?? null
  // where people die, politics are not what happened
  const open = killing && first !== null && typeFamily(first) === 'politics' ? 'armed-attack' : first
  // an assault by name in which people were killed, and others carried off, is an assault
  const isAssault = harmAct === 'abduction' && killing && open !== null && typeFamily(open) === 'violence'
  if (harmAct && !isAssault && (!open || fineness[harmAct] > fineness[open])) {
    // "killed 12 and carried off 17" may go on with an attack as well as with an abduction
    return { type: harmAct, generic: harmAct === 'armed-attack' || (harmAct === 'abduction' && killing) }
  }
  return open ? { type: open, generic: true } : { type: null, generic: true }
}

/** The finest of several types, null for none; equal ones by order. */
export function finest(types: readonly IncidentType[]): IncidentType | null {
  return [...types].sort((a, b) => fineness[b] - fineness[a])[0] ?? null
}

/** True where two tellings may be of one incident by their kinds: equal, or one leaves room for the other. */
export function compatible(
  a: { readonly type: IncidentType | null; readonly generic: boolean },
  b: { readonly type: IncidentType | null; readonly generic: boolean },
): 'same' | 'compatible' | 'other' {
  if (a.type === null || b.type === null) return 'compatible'
  if (a.type === b.type) return 'same'
  const families = [typeFamily(a.type), typeFamily(b.type)]
  if (families[0] !== families[1]) {
    if (families.includes('raid')) return families.includes('violence') || families.includes('arrest') ? 'compatible' : 'other'
    return families.includes('violence') && families.includes('abduction') && (a.generic || b.generic) ? 'compatible' : 'other'
  }
  if (a.generic || b.generic) return 'compatible'
  // "opened fire" may be said of any assault, "fighting" of shelling and strikes
  if (families[0] === 'violence' && [a.type, b.type].some((type) => type === 'armed-attack' || type === 'armed-clash')) return 'compatible'
  return kin.some((group) => a.type !== null && b.type !== null && group.has(a.type) && group.has(b.type)) ? 'compatible' : 'other'
}

// Words that reporters use for one and the same act.
const kin: readonly ReadonlySet<IncidentType>[] = [
  new Set<IncidentType>(['bombing', 'suicide-bombing']),
  new Set<IncidentType>(['air-strike', 'drone-strike', 'missile-attack', 'shelling', 'bombing']),
  new Set<IncidentType>([
    'armed-attack',
    'assassination',
    'execution',
    'armed-clash',
    'raid',
    'arson',
    'looting',
    'seizure',
    'other-violence',
    'bombing',
    'suicide-bombing',
  ]),
  new Set<IncidentType>(['protest', 'riot', 'crackdown']),
]
