import { countryName } from '../../knowledge/country-names.js'
import type { Incident } from '../../records/incident.js'
import { plainName } from '../ledger/actors.js'
import { kilometres } from '../ledger/distance.js'

type Where = Incident['where']

/** How two places fit: the nearer the lower `rank`. `km` is null where one of them has no point of its own. */
export interface PlaceFit {
  readonly rank: number
  readonly km: number | null
  readonly why: string
}

const PRECISE: ReadonlySet<Where['precision']> = new Set(['site', 'settlement', 'district'])
/** Two points this near to each other are one place, put on the map with more or less care. */
const SAME = 5

const pointOf = ({ precision, lat, lon }: Where): { readonly lat: number; readonly lon: number } | null =>
  PRECISE.has(precision) && lat !== null && lon !== null ? { lat, lon } : null

/** The name of the place, where it is not just that of the country. */
function ownName({ name, country }: Where): string | null {
  const land = country === null ? null : countryName(country)
  return name !== null && land !== null && plainName(name) === plainName(land) ? null : name
}

/** True for a place that says no more than its country, or nothing. */
export function isVaguePlace(where: Where): boolean {
  return pointOf(where) === null && where.admin1 === null && ownName(where) === null
}

/** Whether two places may be one, at most `km` kilometres apart; null where they may not. */
export function fitPlaces(a: Where, b: Where, km: number): PlaceFit | null {
  if (a.country !== null && b.country !== null && a.country !== b.country) return null
  const [here, there] = [pointOf(a), pointOf(b)]
  const [mine, other] = [ownName(a), ownName(b)]
  const isNamesake = mine !== null && other !== null && plainName(mine) === plainName(other)
  if (here && there) {
    const far = kilometres(here, there)
    if (far > km) return null
    const shown = far < 1 ? 'less than 1 km' : `${Math.round(far)} km`
    if (isNamesake) return { rank: 0, km: far, why: `both in ${mine}` }
    return { rank: far <= SAME ? 0 : 1, km: far, why: `${mine ?? 'one'} and ${other ?? 'the other'}, ${shown} apart` }
  }
  if (isNamesake) return { rank: 1, km: null, why: `both in ${mine}` }
  return isSameProvince(a.admin1, b.admin1) ? { rank: 2, km: null, why: `both in ${a.admin1 ?? ''}, one of them no closer placed` } : null
}

/** "Kori" and "Kori region": one may have its kind behind it. */
function isSameProvince(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return false
  const [short = '', long = ''] = [plainName(a), plainName(b)].sort((one, other) => one.length - other.length)
  return short !== '' && (long === short || long.startsWith(`${short} `))
}
