import type { DayWindow } from '../days.js'
import type { PlaceProfile } from './place-profile.js'

/** With news of this many different days a place or a doer is busy. A story that many reports tell has few days, however many they are. */
const MANY_DAYS = 6
/** A sentence that stands under incidents of this many different days is a stock one ("The army says that it targets fighters alone"). */
const DAYS_OF_STOCK = 3

interface Dated {
  readonly window: DayWindow | null
}

interface Placed extends Dated {
  readonly place: PlaceProfile
}

/** The keys under which at least so many different values stand. */
function keysOfMany<T, K, V>(
  all: readonly T[],
  keysOf: (one: T) => Iterable<K>,
  valuesOf: (one: T) => Iterable<V>,
  many: number,
): ReadonlySet<K> {
  const found = new Map<K, Set<V>>()
  for (const one of all) {
    const values = [...valuesOf(one)]
    for (const key of keysOf(one)) {
      const known = found.get(key) ?? new Set()
      for (const value of values) known.add(value)
      found.set(key, known)
    }
  }
  return new Set([...found].filter(([, values]) => values.size >= many).map(([key]) => key))
}

/** What the incidents of many days have in common: it tells less of two incidents that they are one. */
function commonTo<T extends Dated, K>(dated: readonly T[], keysOf: (one: T) => Iterable<K>, many: number): ReadonlySet<K> {
  return keysOfMany(dated, keysOf, ({ window }) => (window === null ? [] : [window.start]), many)
}

/**
 * The towns and names where the incidents of many days took place: two blasts in a capital that has one every day are less likely one than two in a
 * village.
 */
export function busyPlaces(news: readonly Placed[]): ReadonlySet<string> {
  return commonTo(news, ({ place }) => keysOf(place), MANY_DAYS)
}

/** The doers of the incidents of many days: an army at war. */
export function busyDoers(news: readonly (Dated & { readonly perpetrators: ReadonlySet<string> })[]): ReadonlySet<string> {
  return commonTo(news, ({ perpetrators }) => perpetrators, MANY_DAYS)
}

/** The sentences, by hash, that stand in the incidents of several days. */
export function stockSentences(dated: readonly (Dated & { readonly sentences: ReadonlySet<number> })[]): ReadonlySet<number> {
  return commonTo(dated, ({ sentences }) => sentences, DAYS_OF_STOCK)
}

/** The place with those of its towns and names marked that are busy. */
export function withBusy(place: PlaceProfile, busy: ReadonlySet<string>): PlaceProfile {
  return { ...place, busy: new Set(keysOf(place).filter((key) => busy.has(key))) }
}

const keysOf = ({ towns, names }: PlaceProfile): readonly string[] => [...new Set([...towns.map(({ id }) => id), ...names])]

/** On a day with news of this many places in one country, to have been on that day as well says less. */
const MANY_PLACES = 12

/** Whether an incident is of a country and day on which the incidents of many places took place. One story of many reports has few places. */
export function busyDays(news: readonly Placed[]): (of: Placed) => boolean {
  const busy = keysOfMany(news, daysOf, ({ place }) => place.names, MANY_PLACES)
  return (of) => daysOf(of).some((key) => busy.has(key))
}

/** Country and day of what is known to the day: "XA/22045". */
function daysOf({ place, window }: Placed): readonly string[] {
  if (window === null || window.start !== window.end) return []
  return [...place.countries].map((country) => `${country}/${String(window.start)}`)
}
