import type { ActorEntry } from './actor-entry.js'
import { foldName } from './fold-name.js'
import { actorEntries } from './generated.js'

/** The names of known actors, found without case and marks; short acronyms keep their case ("IS" is not "is"). */
export interface ActorNames {
  get(id: string): ActorEntry | null
  /** Every entry that bears exactly this name; several where the name is ambiguous. */
  named(name: string): readonly ActorEntry[]
  /** How many words the longest name has that begins with this word; 0 where none does. Folded words. */
  longestFrom(word: string): number
}

/** True for names of capitals and digits alone, whose case tells them from words: "ADF", "M23". */
export const isAcronym = (name: string): boolean => /^[\p{Lu}\d](?:[\p{Lu}\d.&/-]){1,7}$/u.test(name) && /\p{Lu}/u.test(name)

/**
 * Builds the index. Entries whose names are shared are all given: the reader's country decides, not the index.
 *
 * @example createActorNames(actorEntries).named('Al-Shabab')[0]?.id // 'al-shabaab'
 */
export function createActorNames(entries: readonly ActorEntry[]): ActorNames {
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const byName = new Map<string, ActorEntry[]>()
  const lengths = new Map<string, number>()
  for (const entry of entries) {
    for (const name of [entry.name, ...entry.aliases]) {
      const key = nameKey(name)
      const bearers = byName.get(key)
      if (bearers === undefined) byName.set(key, [entry])
      else if (!bearers.includes(entry)) bearers.push(entry)
      const words = foldName(name).split(' ')
      lengths.set(words[0] ?? '', Math.max(lengths.get(words[0] ?? '') ?? 0, words.length))
    }
  }
  return {
    get: (id) => byId.get(id) ?? null,
    named: (name) => byName.get(nameKey(name)) ?? [],
    longestFrom: (word) => lengths.get(word) ?? 0,
  }
}

const nameKey = (name: string): string => (isAcronym(name) ? name.replace(/[.&/-]/g, '') : foldName(name))

/** The actors of knowledge/actors. */
export const knownActors: ActorNames = createActorNames(actorEntries)
