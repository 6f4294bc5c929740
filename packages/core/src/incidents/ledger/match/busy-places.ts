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
