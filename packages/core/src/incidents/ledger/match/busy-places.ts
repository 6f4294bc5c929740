import type { DayWindow } from '../days.js'
import type { PlaceProfile } from './place-profile.js'

/** With news of this many different days a place is busy. A story that many reports tell has few days, however many they are. */
const MANY_DAYS = 6

/**
 * The towns and names where the incidents of many days took place: two blasts in a capital that has one every day are less likely one than two in a
 * village.
 */
export function busyPlaces(news: readonly { readonly place: PlaceProfile; readonly window: DayWindow | null }[]): ReadonlySet<string> {
  const days = new Map<string, Set<number>>()
  for (const { place, window } of news) {
    if (window === null) continue
    for (const key of keysOf(place)) days.set(key, (days.get(key) ?? new Set()).add(window.start))
  }
  return new Set([...days].filter(([, starts]) => starts.size >= MANY_DAYS).map(([key]) => key))
}

/** The place with those of its towns and names marked that are busy. */
export function withBusy(place: PlaceProfile, busy: ReadonlySet<string>): PlaceProfile {
  return { ...place, busy: new Set(keysOf(place).filter((key) => busy.has(key))) }
}

const keysOf = ({ towns, names }: PlaceProfile): readonly string[] => [...new Set([...towns.map(({ id }) => id), ...names])]

/** On a day with news of this many places in one country, to have been on that day as well says less. */
const MANY_PLACES = 12

/** "XA/22045": the countries and days on which the incidents of many places took place. One story of many reports has few places. */
export function busyDays(
  news: readonly { readonly place: PlaceProfile; readonly window: DayWindow | null }[],
): (of: { readonly place: PlaceProfile; readonly window: DayWindow | null }) => boolean {
  const places = new Map<string, Set<string>>()
  for (const one of news) {
    for (const key of daysOf(one)) places.set(key, new Set([...(places.get(key) ?? []), ...one.place.names]))
  }
  return (of) => daysOf(of).some((key) => (places.get(key)?.size ?? 0) >= MANY_PLACES)
}

/** Country and day of what is known to the day. */
function daysOf({ place, window }: { readonly place: PlaceProfile; readonly window: DayWindow | null }): readonly string[] {
  if (window === null || window.start !== window.end) return []
  return [...place.countries].map((country) => `${country}/${String(window.start)}`)
}
