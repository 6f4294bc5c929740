import { casualtyFields, type Count } from '../../../records/claim.js'
import { shared } from '../days.js'
import { incompatible } from '../fields/bounds.js'
import { comparePlaces } from './compare-places.js'
import { intersects } from './intersects.js'
import { areKindred } from './kindred-types.js'
import type { Profile } from './profile.js'
import { sitesOf } from './sites.js'

/** In what one report tells two of its incidents apart. */
export type Separation = 'kind' | 'recall' | 'day' | 'place' | 'site' | 'victims' | 'toll'

/**
 * In what one report tells two incidents apart: by what they are, by day, place, toll, by what they hit, or by recalling only one of them.
 * None where it may be one that the reading of the report did not put together ("the attack" of the first and of the last paragraph): what
 * harmed the same person, or persons of the same age, is of one kind the same.
 */
export function separations(a: Profile, b: Profile): readonly Separation[] {
  if (!areKindred(a.type, b.type) || a.stage !== b.stage) return ['kind']
  if (intersects(a.victims, b.victims) || intersects(a.surnames, b.surnames) || intersects(a.ages, b.ages)) return []
  const found: readonly (readonly [Separation, boolean])[] = [
    ['recall', a.background !== b.background],
    ['day', a.window !== null && b.window !== null && shared(a.window, b.window) === null],
    ['place', areElsewhere(a, b)],
    ['site', areDisjoint(sitesOf(a), sitesOf(b))],
    ['victims', areDisjoint(a.victims, b.victims)],
    ['toll', casualtyFields.some((field) => clash(a.counts[field], b.counts[field]))],
  ]
  return found.filter(([, holds]) => holds).map(([name]) => name)
}

/** True where one report tells two incidents apart. */
export function toldApart(a: Profile, b: Profile): boolean {
  return separations(a, b).length > 0
}

/**
 * True where another report tells as one incident what a report tells as two: in all that keeps these apart it has what the one has and what
 * the other has, the street and the county, the early toll and the last. Of two kinds of things no report makes one.
 * @param whole a member of the other report, which is taken for the same incident as each of the two
 */
export function isToldWhole(whole: Profile, a: Profile, b: Profile): boolean {
  return separations(a, b).every((separation) => holdsBoth(whole, a, b, separation))
}

function holdsBoth(whole: Profile, a: Profile, b: Profile, separation: Separation): boolean {
  const both = (holds: (part: Profile) => boolean): boolean => holds(a) && holds(b)
  switch (separation) {
    case 'kind':
      return false
    case 'recall':
      return true
    case 'day':
      return both(({ window }) => window !== null && whole.window !== null && shared(window, whole.window) !== null)
    case 'place':
      return both(({ place }) => [...place.names].some((name) => whole.place.names.has(name) || whole.whole.text.includes(` ${name} `)))
    case 'site':
      return both(({ cues }) => intersects(cues, whole.cues))
    case 'victims':
      return both(({ victims }) => intersects(victims, whole.victims))
    case 'toll':
      return casualtyFields
        .filter((field) => clash(a.counts[field], b.counts[field]))
        .every((field) => both(({ counts }) => tellsOneOf(whole.counts[field], counts[field])))
  }
}

const APART: ReadonlySet<string | null> = new Set(['otherTown', 'otherProvince', 'otherCountry', 'otherName'])

const areElsewhere = (a: Profile, b: Profile): boolean => APART.has(comparePlaces(a, b))

const areDisjoint = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => a.size > 0 && b.size > 0 && !intersects(a, b)

/** True where no number of the one allows one of the other. */
const clash = (a: readonly Count[], b: readonly Count[]): boolean =>
  a.length > 0 && b.length > 0 && a.every((count) => b.every((other) => incompatible(count, other)))

const tellsOneOf = (counts: readonly Count[], others: readonly Count[]): boolean =>
  counts.some(({ low }) => low !== null && others.some((other) => other.low === low))
