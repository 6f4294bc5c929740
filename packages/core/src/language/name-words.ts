// The words that name-clues.ts knows: of the knowledge tables where these have them.
import { knownActors } from '../knowledge/actor-names.js'
import { foldName } from '../knowledge/fold-name.js'
import { tables } from '../knowledge/generated.js'

function column(table: string, at = 0): string[] {
  return (tables[table] ?? []).map((row) => row[at] ?? '')
}

/** The words of a kind in knowledge/en/name-words.tsv. */
function namely(kind: string): ReadonlySet<string> {
  return new Set((tables['en/name-words'] ?? []).filter((row) => row[1] === kind).map((row) => row[0] ?? ''))
}

/** First words of the language by frequency: a single one of them is seldom a name. */
export const commonWords: ReadonlySet<string> = new Set(column('en/common-words'))

/** "ministry", "armed forces": what names of organisations end in. */
export const organisationHeads: ReadonlySet<string> = new Set(column('en/name-heads'))

export const organisationNouns: ReadonlySet<string> = new Set(column('en/organisations'))

export const sites: ReadonlySet<string> = new Set(column('en/sites'))

/** Nouns for people and what they are. */
export const persons: ReadonlySet<string> = new Set([...column('en/persons'), ...column('en/roles')])

/** What names of companies end in. */
export const companyWords = namely('company')

export const roads = namely('road')

/** What names of waters, heights and lands end in. */
export const lands = namely('land')

/** What stands before a person's name; without full stops. */
export const titles = namely('title')

export const greetings = namely('greeting')

/** "CA", "Calif.", as written. */
export const shortPlaces: ReadonlySet<string> = new Set(column('places/abbreviations'))

/** Adjectives and demonyms of countries in lower case: "syrian". */
export const nationalities: ReadonlySet<string> = new Set(
  (tables['places/countries'] ?? []).flatMap(([, , , adjectives = '', demonyms = '']) =>
    [...adjectives.split('|'), ...demonyms.split('|')].filter((word) => word !== '').map((word) => word.toLowerCase()),
  ),
)

const wholes: ReadonlySet<string> = new Set(
  [
    ...(tables['places/countries'] ?? []).flatMap(([, name = '', aliases = '']) => [name, ...aliases.split('|')]),
    ...column('places/regions'),
  ]
    .map(foldName)
    .filter((name) => name !== ''),
)

/** Whether a name is a country's or one of its first divisions'. */
export function isWholePlace(name: string): boolean {
  return wholes.has(foldName(name))
}

/** Whether a name is one of an actor of knowledge/actors. */
export function isActor(name: string): boolean {
  return knownActors.named(name).length > 0
}

/** Wire services and how they are credited, in lower case. */
export const agencies: ReadonlySet<string> = new Set(
  (tables['outlets/agencies'] ?? [])
    .flatMap(([name = '', aliases = '']) => [name, ...aliases.split('|')])
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase()),
)
