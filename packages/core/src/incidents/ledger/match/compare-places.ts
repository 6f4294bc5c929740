import type { GazetteerPlace } from '../../../records/place.js'
import { plainName } from '../actors.js'
import { kilometres } from '../distance.js'
import type { Comparison } from './compare.js'
import { intersects } from './intersects.js'
import type { PlaceInLedger, Profile } from './profile.js'
import type { ReasonName } from './reasons.js'
import { arePeers } from './place-levels.js'
import { areSpellings } from './spellings.js'

/** Within this many kilometres two towns may be one place told with more or less care; from FAR on they are two. */
const NEAR = 15
const FAR = 40

/** The place of the one, looked up in the report of the other where their own places do not tell that they are one. */
export const comparePlaces: Comparison = (a, b) => {
  const found = compareOwn(a.place, b.place)
  if (found !== null && SHARED.has(found) && areOtherSpots(a, b)) return 'otherSpot'
  if (found === 'nearby' && a.busyDay && b.busyDay) return 'nearbyOfMany'
  const open = found === null || OPEN.has(found)
  return open && (isNamedIn(a, b) || isNamedIn(b, a)) ? 'namedPlace' : found
}

const OPEN: ReadonlySet<ReasonName> = new Set(['otherName', 'sameCountry', 'sameProvince', 'otherProvince', 'otherTown'])

const SHARED: ReadonlySet<ReasonName> = new Set(['sameTown', 'sameBusyTown', 'sameName'])

/** Beside the town that they share each has a place of its own, of which the report on the other says nothing. */
function areOtherSpots(a: Profile, b: Profile): boolean {
  const [mine, theirs] = [ownSpots(a, b), ownSpots(b, a)]
  if (mine.length === 0 || theirs.length === 0) return false
  return !mine.some((name) => isWithin(name, b)) && !theirs.some((name) => isWithin(name, a))
}

const ownSpots = (a: Profile, b: Profile): readonly string[] => [...a.place.names].filter((name) => !b.place.names.has(name))

const isWithin = (name: string, { whole, place }: Profile): boolean =>
  whole.text.includes(` ${name} `) || [...place.names].some((other) => areSpellings(name, other))

/** The report on `b` names the finest place of `a`, and tells of nothing else that happened there. */
function isNamedIn(a: Profile, b: Profile): boolean {
  const [finest] = a.place.names
  return finest !== undefined && finest.length >= SHORTEST_NAME && !b.elsewhere.has(finest) && b.whole.text.includes(` ${finest} `)
}

const SHORTEST_NAME = 4

/** Same place, one that holds the other, near, far, another country; by coordinates where both are placed, else by name. */
function compareOwn(a: PlaceInLedger, b: PlaceInLedger): ReasonName | null {
  if (a.countries.size > 0 && b.countries.size > 0 && !intersects(a.countries, b.countries)) return 'otherCountry'
  if (a.towns.length > 0 && b.towns.length > 0) return lessWhereBusy(compareTowns(a.towns, b.towns), a, b)
  if (intersects(a.names, b.names)) return lessWhereBusy('sameName', a, b)
  return [...a.names].some((name) => [...b.names].some((other) => areSpellings(name, other))) ? 'likeName' : compareAreas(a, b)
}

/** Where all that two have in common are busy places, it says less. */
function lessWhereBusy(found: ReasonName | null, a: PlaceInLedger, b: PlaceInLedger): ReasonName | null {
  if (found !== 'sameTown' && found !== 'sameName') return found
  const ids = new Set(b.towns.map(({ id }) => id))
  const both = [...a.towns.map(({ id }) => id).filter((id) => ids.has(id)), ...[...a.names].filter((name) => b.names.has(name))]
  return both.every((key) => a.busy.has(key)) ? 'sameBusyTown' : found
}

function compareTowns(left: readonly GazetteerPlace[], right: readonly GazetteerPlace[]): ReasonName | null {
  let nearest = Infinity
  let same: GazetteerPlace | null = null
  for (const place of left) {
    for (const other of right) {
      if (place.id === other.id) same ??= place
      else if (same === null) nearest = Math.min(nearest, kilometres(place, other))
    }
  }
  if (same !== null) return same.kind === 'site' ? 'sameSite' : 'sameTown'
  if (nearest <= NEAR) return 'nearby'
  return nearest >= FAR && !left.some((place) => right.some((other) => isPartName(place.name, other.name))) ? 'otherTown' : null
}

/** "North Brode" may be a part of Brode that the gazetteer knows only as a town elsewhere. */
function isPartName(a: string, b: string): boolean {
  return ` ${plainName(a)} `.includes(` ${plainName(b)} `) || ` ${plainName(b)} `.includes(` ${plainName(a)} `)
}

function compareAreas(a: PlaceInLedger, b: PlaceInLedger): ReasonName | null {
  if (intersects(a.districts, b.districts)) return 'sameDistrict'
  if (a.provinces.size > 0 && b.provinces.size > 0) return intersects(a.provinces, b.provinces) ? 'sameProvince' : 'otherProvince'
  if (isOfProvince(a, b) || isOfProvince(b, a)) return 'sameProvince'
  if (a.names.size > 0 && b.names.size > 0 && arePeers(a.names, b.names)) return 'otherName'
  return intersects(a.countries, b.countries) ? 'sameCountry' : null
}

/** "Kabul" of the one, where the other is somewhere in the province of Kabul. */
function isOfProvince(a: PlaceInLedger, b: PlaceInLedger): boolean {
  return [...b.provinces].some((province) => a.names.has(plainName(province.slice(province.indexOf('/') + 1))))
}
