import type { MemberProfile } from '../match/member-profile.js'
import type { PlaceProfile } from '../match/place-profile.js'
import type { ReportProfile } from '../match/report-profile.js'
import { weighed, type WordVector } from '../match/words.js'

/** Words by hash, ascending, each followed by how many of a thousand reports have it. */
export type KeptWords = readonly number[]

type Listed<T> = { readonly [K in keyof T]: T[K] extends ReadonlySet<infer V> ? readonly V[] : T[K] }

/** A member's profile as JSON. */
export interface KeptProfile extends Omit<Listed<MemberProfile>, 'place' | 'words'> {
  readonly place: Listed<PlaceProfile>
  readonly words: KeptWords
}

/** A report's profile as JSON. */
export interface KeptWhole {
  readonly words: KeptWords
  readonly text: string
}

export function keepProfile(profile: MemberProfile): KeptProfile {
  const { place, words, ...rest } = profile
  return {
    ...rest,
    cues: [...rest.cues],
    rareCues: [...rest.rareCues],
    perpetrators: [...rest.perpetrators],
    targets: [...rest.targets],
    victims: [...rest.victims],
    surnames: [...rest.surnames],
    ages: [...rest.ages],
    sentences: [...rest.sentences],
    elsewhere: [...rest.elsewhere],
    place: {
      ...place,
      countries: [...place.countries],
      districts: [...place.districts],
      provinces: [...place.provinces],
      names: [...place.names],
      sounds: [...place.sounds],
    },
    words: keepWords(words),
  }
}

export function profileFrom(kept: KeptProfile): MemberProfile {
  const { place } = kept
  return {
    ...kept,
    cues: new Set(kept.cues),
    rareCues: new Set(kept.rareCues),
    perpetrators: new Set(kept.perpetrators),
    targets: new Set(kept.targets),
    victims: new Set(kept.victims),
    surnames: new Set(kept.surnames),
    ages: new Set(kept.ages),
    sentences: new Set(kept.sentences),
    elsewhere: new Set(kept.elsewhere),
    place: {
      ...place,
      countries: new Set(place.countries),
      districts: new Set(place.districts),
      provinces: new Set(place.provinces),
      names: new Set(place.names),
      sounds: new Set(place.sounds),
    },
    words: wordsFrom(kept.words),
  }
}

export function keepWhole({ words, text }: ReportProfile): KeptWhole {
  return { words: keepWords(words), text }
}

export function wholeFrom({ words, text }: KeptWhole): ReportProfile {
  return { words: wordsFrom(words), text }
}

function keepWords({ words, rates }: WordVector): KeptWords {
  return [...words].flatMap((word, i) => [word, rates[i] ?? 1])
}

function wordsFrom(kept: KeptWords): WordVector {
  const words = new Uint32Array(kept.length / 2)
  const rates = new Uint16Array(kept.length / 2)
  for (let i = 0; i < words.length; i++) {
    words[i] = kept[2 * i] ?? 0
    rates[i] = kept[2 * i + 1] ?? 1
  }
  return weighed(words, rates)
}
