import { tables } from './generated.js'

let classes: ReadonlyMap<string, string> | null = null

/** The class of a noun of knowledge/en/sites.tsv: "cathedral" is of worship, "avenue" of road; null for a word that it does not list. */
export function siteClassOf(noun: string): string | null {
  classes ??= new Map((tables['en/sites'] ?? []).map(([listed = '', name = '']) => [listed, name]))
  return classes.get(noun) ?? null
}
