import type { PhraseEntry, PhraseIndex } from '../../../knowledge/phrase-index.js'
import type { Clause } from './clause.js'
import { subtree, type Tree } from './tree.js'

const matching = (tree: Tree, index: number, word: string): boolean => {
  const token = tree.tokens[index]
  return token !== undefined && (token.lemma.toLowerCase() === word || token.form.toLowerCase() === word)
}

/**
 * The entries of several words whose first word is the clause's verb and whose others stand below it, in order and close together:
 * "open fire", "claim responsibility", "blow up". The longest first.
 */
export function phrasesOfVerb<T extends PhraseEntry>(tree: Tree, clause: Clause, index: PhraseIndex<T>): readonly T[] {
  const verb = tree.tokens[clause.token]
  if (!verb) return []
  const candidates = index.startingWith(verb.lemma.toLowerCase())
  if (candidates.length === 0) return []
  const below = subtree(
    tree,
    clause.token,
    (token) => token.relation === 'conj' || token.relation === 'ccomp' || token.relation === 'advcl' || token.relation.startsWith('acl'),
  )
  return candidates
    .flatMap((entry) => {
      const last = lastInOrder(tree, below, clause, entry.words.slice(1))
      return last === null ? [] : [{ entry, last: Math.abs(last - clause.token) }]
    })
    .sort((a, b) => b.entry.words.length - a.entry.words.length || a.last - b.last)
    .map(({ entry }) => entry)
}

const FARTHEST = 9

/** In order and close after the verb; or anywhere below it where the clause is passive ("responsibility was claimed") or relative. */
function lastInOrder(tree: Tree, below: readonly number[], clause: Clause, words: readonly string[]): number | null {
  const passive = clause.voice === 'passive'
  let after = passive ? -1 : clause.token
  for (const [place, word] of words.entries()) {
    const fits = (index: number): boolean =>
      Math.abs(index - clause.token) <= FARTHEST &&
      matching(tree, index, word) &&
      (place < words.length - 1 || mayEndPhrase(tree, clause.token, index))
    const at = below.find((index) => index > after && index !== clause.token && fits(index)) ?? objectBefore(tree, clause, word)
    if (at === undefined) return null
    if (at > after) after = at
  }
  return after
}

/** "brought in four suspects", not "brought to the hospital in Bol": a preposition ends a phrase only where it is the verb's own ("fired on them"). */
function mayEndPhrase(tree: Tree, verb: number, index: number): boolean {
  const token = tree.tokens[index]
  if (token?.relation !== 'case') return true
  return token.form.toLowerCase() !== 'in' && tree.tokens[token.head]?.head === verb
}

/** "the responsibility it claimed", "a bomb was found and defused": an object that stands before its verb; of a passive one that it shares with another. */
function objectBefore(tree: Tree, clause: Clause, word: string): number | undefined {
  return clause.fillers.find(
    (filler) =>
      filler.role === 'object' &&
      filler.token < clause.token &&
      (clause.voice === 'active' || filler.path.startsWith('shared')) &&
      matching(tree, filler.token, word),
  )?.token
}

/** The entries of the longest phrase that ends at a noun: "car bomb", "air strike"; hyphens between count as blanks. */
export function phrasesEndingAt<T extends PhraseEntry>(
  tree: Tree,
  token: number,
  index: PhraseIndex<T>,
): { readonly entries: readonly T[]; readonly first: number } | null {
  const lemmas: string[] = []
  const positions: number[] = []
  for (let at = Math.max(0, token - 7); at <= token; at++) {
    const one = tree.tokens[at]
    if (!one || one.form === '-' || one.form === '–') continue
    lemmas.push(at === token ? one.lemma.toLowerCase() : one.form.toLowerCase())
    positions.push(at)
  }
  const found = index.endingAt(lemmas, lemmas.length - 1) ?? surfaceEnding(tree, token, lemmas, index)
  if (!found) return null
  return { entries: found.entries, first: positions[lemmas.length - found.length] ?? token }
}

function surfaceEnding<T extends PhraseEntry>(
  tree: Tree,
  token: number,
  lemmas: readonly string[],
  index: PhraseIndex<T>,
): ReturnType<PhraseIndex<T>['endingAt']> {
  const form = tree.tokens[token]?.form.toLowerCase() ?? ''
  return form === lemmas[lemmas.length - 1] ? null : index.endingAt([...lemmas.slice(0, -1), form], lemmas.length - 1)
}
