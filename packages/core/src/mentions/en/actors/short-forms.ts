// "Kori Valley League" ... "the League"; "Issa Maradou" ... "Maradou". Refused: a short form that two full names share.
import { foldName } from '../../../knowledge/fold-name.js'

/** A full name of the report, with the actor's id. */
export interface FullName {
  readonly name: string
  readonly tag: 'PER' | 'ORG' | 'LOC'
  readonly id: string
}

/**
 * The id of the one full name that `short` is part of, or null: any run of words that begins or ends a longer name of the same kind, for a
 * person any one word of it. Two bearers with different ids leave it open.
 */
export function ownerOfShort(short: string, tag: FullName['tag'], fullNames: readonly FullName[]): string | null {
  const words = foldName(short).split(' ')
  const owners = new Set<string>()
  for (const full of fullNames) {
    if ((full.tag === 'PER') !== (tag === 'PER')) continue
    const fullWords = foldName(full.name).split(' ')
    if (fullWords.length > words.length && isPart(words, fullWords, tag)) owners.add(full.id)
  }
  return owners.size === 1 ? ([...owners][0] ?? null) : null
}

function isPart(words: readonly string[], full: readonly string[], tag: FullName['tag']): boolean {
  const short = words.join(' ')
  if (full.slice(-words.length).join(' ') === short) return true
  if (tag === 'PER') return words.length === 1 && (words[0] ?? '').length > 2 && full.includes(words[0] ?? '')
  return full.slice(0, words.length).join(' ') === short && (words.length > 1 || short.length > 3)
}
