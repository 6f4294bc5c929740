import type { GazetteerPlace } from '../../../records/place.js'
import { kilometres, rankOf } from '../distance.js'
import type { Comparison } from './compare.js'
import type { Profile } from './profile.js'

const NEAR = 15
const FAR = 40
const TOWN = rankOf('settlement')
const PROVINCE = rankOf('admin1')

/** Same place, one that holds the other, near, far, another country; by coordinates where both are placed, else by name. */
export const comparePlaces: Comparison = (a, b) => {
  if (a.countries.size > 0 && b.countries.size > 0 && ![...a.countries].some((code) => b.countries.has(code))) return 'otherCountry'
  const left = a.places.filter((place) => rankOf(place.kind) <= TOWN)
  const right = b.places.filter((place) => rankOf(place.kind) <= TOWN)
  if (left.length > 0 && right.length > 0) return compareTowns(left, right)
  if ([...a.placeNames].some((name) => b.placeNames.has(name) && isTownName(a, b))) return 'sameName'
  return compareAreas(a, b)
}

function compareTowns(left: readonly GazetteerPlace[], right: readonly GazetteerPlace[]): ReturnType<Comparison> {
  const same = left.filter((place) => right.some((other) => other.id === place.id))
  if (same.some((place) => place.kind === 'site')) return 'sameSite'
  if (same.length > 0) return 'sameTown'
  const distance = Math.min(...left.flatMap((place) => right.map((other) => kilometres(place, other))))
  return distance <= NEAR ? 'nearby' : distance >= FAR ? 'otherTown' : null
}

/** The same words say little where they are the name of a province or a country. */
function isTownName(a: Profile, b: Profile): boolean {
  const finest = (profile: Profile): number => (profile.places[0] ? rankOf(profile.places[0].kind) : 0)
  const named = [a, b].filter((profile) => profile.places[0] && profile.placeNames.has(profile.places[0].name.toLowerCase()))
  return named.every((profile) => finest(profile) < PROVINCE)
}

function compareAreas(a: Profile, b: Profile): ReturnType<Comparison> {
  const districts = (profile: Profile): readonly GazetteerPlace[] => profile.places.filter((place) => place.kind === 'district')
  if (districts(a).some((place) => districts(b).some((other) => other.id === place.id))) return 'sameDistrict'
  const provinces = (profile: Profile): readonly string[] => profile.places.filter((place) => place.admin1 !== null).map((place) => `${place.country}/${place.admin1}`)
  const left = provinces(a)
  const right = provinces(b)
  if (left.length > 0 && right.length > 0) return left.some((name) => right.includes(name)) ? 'sameProvince' : 'otherProvince'
  const unplaced = (profile: Profile): boolean => profile.placeNames.size > 0 && (profile.places[0] === undefined || rankOf(profile.places[0].kind) >= PROVINCE)
  if (unplaced(a) && unplaced(b) && a.placeNames.size > 0 && b.placeNames.size > 0 && !hasOnlyArea(a) && !hasOnlyArea(b)) return 'otherName'
  return [...a.countries].some((code) => b.countries.has(code)) ? 'sameCountry' : null
}

/** True where the finest name is itself that of the province or country. */
function hasOnlyArea(profile: Profile): boolean {
  const finest = profile.places[0]
  return finest !== undefined && profile.placeNames.has(finest.name.toLowerCase())
}
