import type { GazetteerPlace } from '../../../records/place.js'
import type { LocalPlace } from '../../../records/reading.js'
import { plainName } from '../actors.js'
import { rankOf } from '../distance.js'
import { byCodeUnit } from '../order.js'
import { soundOf } from './spellings.js'

const SHORTEST_SOUND = 3

/** Where a member is, sorted for comparison. */
export interface PlaceProfile {
  /** The finest place's name, for people. */
  readonly shown: string
  readonly countries: ReadonlySet<string>
  /** Towns and sites with coordinates, finest first. */
  readonly towns: readonly GazetteerPlace[]
  /** Ids of districts. */
  readonly districts: ReadonlySet<string>
  /** "country/province". */
  readonly provinces: ReadonlySet<string>
  /** Plain names of the places that are no province, country or region, as written and as the gazetteer has them. */
  readonly names: ReadonlySet<string>
  /** The same names as they sound, roughly: by these, spellings of one name are found. */
  readonly sounds: ReadonlySet<string>
}

/** The places of one member, taken apart. */
export function placeProfile(where: readonly LocalPlace[]): PlaceProfile {
  const placed = where.map((local) => local.place).filter((place) => place !== null)
  const first = where[0]
  const names = new Set<string>()
  for (const local of where) {
    const isArea = local.place ? rankOf(local.place.kind) >= rankOf('admin1') : false
    if (!isArea) for (const name of [local.name ?? '', local.place?.name ?? '']) if (name !== '') names.add(plainName(name))
  }
  return {
    shown: first?.place?.name ?? first?.name ?? 'no place',
    countries: new Set(where.map((local) => local.place?.country ?? local.country).filter((code) => code !== null)),
    towns: placed
      .filter((place) => rankOf(place.kind) <= rankOf('settlement'))
      .sort((a, b) => rankOf(a.kind) - rankOf(b.kind) || byCodeUnit(a.id, b.id)),
    districts: new Set(placed.filter((place) => place.kind === 'district').map((place) => place.id)),
    provinces: new Set(placed.filter((place) => place.admin1 !== null).map((place) => `${place.country ?? ''}/${place.admin1 ?? ''}`)),
    names,
    sounds: new Set([...names].map(soundOf).filter((sound) => sound.length >= SHORTEST_SOUND)),
  }
}
