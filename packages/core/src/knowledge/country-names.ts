import { foldName } from './fold-name.js'
import { tables } from './generated.js'

/** Code and name, the first columns of knowledge/places/countries.tsv. */
const names = new Map((tables['places/countries'] ?? []).map(([code = '', name = '']) => [code, name]))

/** The name of a country by its ISO 3166-1 code: "NE" → "Niger". Null for one that our knowledge lacks. */
export function countryName(code: string): string | null {
  return names.get(code) ?? null
}

/** Code by folded name, alias and code. */
const codes = new Map(
  (tables['places/countries'] ?? []).flatMap(([code = '', name = '', aliases = '']) =>
    [code, name, ...aliases.split('|')].filter((known) => known !== '').map((known) => [foldName(known), code] as const),
  ),
)

/** The ISO 3166-1 code of a country by its code, its English name or another name of it, in whatever case. Null for one that our knowledge lacks. */
export function countryCode(name: string): string | null {
  return codes.get(foldName(name).replace(/^the /, '')) ?? codes.get(foldName(name)) ?? null
}
