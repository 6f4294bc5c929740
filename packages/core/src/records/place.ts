import type { Range } from './span.js'

export const placePrecisions = ['site', 'settlement', 'district', 'admin1', 'country', 'region', 'unknown'] as const
export type PlacePrecision = (typeof placePrecisions)[number]

/** An entry of the gazetteer. `id` is stable ("geonames:98182", "country:IQ", "supplement:sadr-city"). */
export interface GazetteerPlace {
  readonly id: string
  readonly name: string
  /** ISO 3166-1 alpha-2, null for seas and regions that cross borders. */
  readonly country: string | null
  /** Name of the first-order division, null for countries and where unknown. */
  readonly admin1: string | null
  readonly lat: number
  readonly lon: number
  readonly kind: 'site' | 'settlement' | 'district' | 'admin1' | 'country' | 'region'
  readonly population: number
}

/** A place name in the text. `place` is null where it was found but not placed. */
export interface PlaceMention extends Range {
  /** The bare name with its generic word where that is part of it. */
  readonly text: string
  readonly place: GazetteerPlace | null
  /** True for adjectives and demonyms ("Syrian forces"). */
  readonly adjectival: boolean
  readonly sentence: number
  readonly rule: string
}

/** Finds entries by name, without case and marks. */
export interface Gazetteer {
  /** Every entry that bears `name`, most populous first; empty where none does. */
  lookup(name: string): readonly GazetteerPlace[]
  /** The country an adjective or demonym stands for ("Syrian", "Syrians" -> SY), or null. */
  demonym(word: string): GazetteerPlace | null
  country(code: string): GazetteerPlace | null
}
