import { caseOf, dependents, nounPhrase, type Tree } from '../../../annotations/en/clauses/tree.js'
import { isAgeHead } from './ages.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Token } from '../../../records/token.js'
import type { HarmMention } from './harm-mention.js'

/** True where the noun denotes people: a person noun, a name of a person, a people, a pronoun, or a number standing alone. */
export function isPersonLike(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[index]
  if (!token) return false
  if (token.name.endsWith('PER')) return true
  // "a mayoral hopeful, Elmer Zuniga": whoever has a name is somebody
  if (token.upos === 'NOUN' && dependents(tree, index, 'appos').some((name) => name.name.endsWith('PER'))) return true
  if (token.upos === 'NUM' || isMore(tree, token)) return true
  if (token.upos === 'PRON')
    return [
      'he',
      'she',
      'they',
      'them',
      'him',
      'her',
      'who',
      'some',
      'others',
      'another',
      'one',
      'most',
      'many',
      'themselves',
      'himself',
      'herself',
      'everyone',
      'all',
      'both',
      'us',
      'we',
      'me',
      'those',
    ].includes(token.form.toLowerCase())
  const entry = personEntry(tree, index, lexicon)
  return entry !== null && entry.class !== 'container' && entry.class !== 'animal'
}

/** "five more": those who are counted, without their noun. */
const isMore = (tree: Tree, token: Token): boolean => token.form.toLowerCase() === 'more' && tree.tokens[token.head]?.upos === 'VERB'

/** The person class of a noun, seen through "members of", "dozens of", "group of", "bodies of"; null where it is not a person. */
export function personEntry(tree: Tree, index: number, lexicon: Lexicon): { readonly class: string; readonly of: string | null } | null {
  const token = tree.tokens[index]
  if (!token) return null
  if (isAgeHead(tree, index)) return { class: 'people', of: null }
  const lemma = token.lemma.toLowerCase()
  const entry = lexicon.person(lemma) ?? lexicon.person(token.form.toLowerCase())
  if (entry) {
    if (entry.class === 'people' || entry.class === 'container' || entry.number === 'group') {
      for (const part of dependents(tree, index, 'nmod')) {
        if (caseOf(tree, part.index) !== 'of') continue
        const inner = personEntry(tree, part.index, lexicon)
        if (inner) return inner
      }
    }
    return { class: entry.class, of: entry.of === 'people' ? null : entry.of }
  }
  if (token.upos === 'ADJ' || token.upos === 'PROPN' || token.upos === 'NOUN') {
    const people = /(?:ans|ians|ese|ish|is|ites|ers)$/.test(token.form) && /^[A-Z]/.test(token.form) && !token.name.endsWith('ORG')
    if (people) return { class: 'people', of: null }
  }
  return null
}

/** What a noun phrase of people is to be called: "children", "Malian soldiers" -> "soldiers"; null for people as such. */
export function countedClass(tree: Tree, index: number, lexicon: Lexicon): string | null {
  return personEntry(tree, index, lexicon)?.of ?? null
}

/** The phrases of harmed people by their head tokens. */
export function harmedPeople(tree: Tree, people: readonly number[]): HarmMention['victims'] {
  return people.map((token) => {
    const { start, end } = nounPhrase(tree, token, true)
    return { token, named: tree.tokens[token]?.name.endsWith('PER') === true, start, end: Math.max(end, wordEnd(tree, token)) }
  })
}

/** Where a word ends with what hyphens join to it: "passer-by" is cut into three. */
export function wordEnd(tree: Tree, index: number): number {
  let at = index
  const joined = (next: number): boolean => tree.tokens[next]?.start === tree.tokens[next - 1]?.end
  while (tree.tokens[at + 1]?.form === '-' && joined(at + 1) && joined(at + 2)) at += 2
  return tree.tokens[at]?.end ?? 0
}
