import type { MemberProfile } from './member-profile.js'

/**
 * What the incidents of many days, or of many places, have in common tells less of two incidents that they are one. A ledger learns what is
 * common as it grows: a key becomes common once so many different values stand under it.
 */
export interface Commonness {
  /** "place geonames:98182", "doer us-army", "day IQ/18264", "sentence 3735928559". */
  readonly key: string
  /** The day, or for a day the place, that the incident brings under the key. */
  readonly value: string
}

type Kind = 'place' | 'doer' | 'day' | 'sentence'

/** How many values make a key common. A story that many reports tell has few days and places, however many they are. */
const MANY: Readonly<Record<Kind, number>> = {
  // Two blasts in a capital that has one every day are less likely one than two in a village.
  place: 6,
  // An army at war.
  doer: 6,
  // To have been on a day with news of many places in one country says less.
  day: 12,
  // A stock sentence: "The army says that it targets fighters alone."
  sentence: 3,
}

/** How many different values make this key common. */
export function manyFor(key: string): number {
  // The keys are made below, from these kinds.
  return MANY[key.slice(0, key.indexOf(' ')) as Kind]
}

export const placeKey = (place: string): string => `place ${place}`
export const doerKey = (doer: string): string => `doer ${doer}`
export const sentenceKey = (hash: number): string => `sentence ${String(hash)}`

/** What one incident of one report adds to what is common. Only the news of a report makes places, doers and days common. */
export function commonnessOf(profile: MemberProfile): readonly Commonness[] {
  const { window, main, place, perpetrators, sentences } = profile
  if (window === null) return []
  const day = String(window.start)
  const news = main
    ? [
        ...placeNames(place).map((name) => ({ key: placeKey(name), value: day })),
        ...[...perpetrators].map((doer) => ({ key: doerKey(doer), value: day })),
        ...dayKeys(profile).flatMap((key) => [...place.names].map((name) => ({ key, value: name }))),
      ]
    : []
  return [...news, ...[...sentences].map((hash) => ({ key: sentenceKey(hash), value: day }))]
}

/** The keys by which it shows whether what an incident is told with is common. */
export function commonKeysOf(profile: MemberProfile): readonly string[] {
  return [
    ...placeNames(profile.place).map(placeKey),
    ...[...profile.perpetrators].map(doerKey),
    ...dayKeys(profile),
    ...[...profile.sentences].map(sentenceKey),
  ]
}

/** Ids of the towns, and names. */
export function placeNames({ towns, names }: MemberProfile['place']): readonly string[] {
  return [...new Set([...towns.map(({ id }) => id), ...names])]
}

/** Country and day of what is known to the day: "day XA/22045". */
export function dayKeys({ place, window }: Pick<MemberProfile, 'place' | 'window'>): readonly string[] {
  if (window === null || window.start !== window.end) return []
  return [...place.countries].map((country) => `day ${country}/${String(window.start)}`)
}

/** The keys that are common to so many that they say less. */
export function commonKeys(profiles: readonly MemberProfile[]): ReadonlySet<string> {
  const found = new Map<string, Set<string>>()
  for (const { key, value } of profiles.flatMap(commonnessOf)) {
    const values = found.get(key)
    if (values) values.add(value)
    else found.set(key, new Set([value]))
  }
  return new Set([...found].filter(([key, values]) => values.size >= manyFor(key)).map(([key]) => key))
}
