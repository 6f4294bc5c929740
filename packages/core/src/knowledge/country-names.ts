import { tables } from './generated.js'

/** Code and name, the first columns of knowledge/places/countries.tsv. */
const names = new Map((tables['places/countries'] ?? []).map(([code = '', name = '']) => [code, name]))

/** The name of a country by its ISO 3166-1 code: "NE" → "Niger". Null for one that our knowledge lacks. */
export function countryName(code: string): string | null {
  return names.get(code) ?? null
}
