import type { Range } from '../../../records/span.js'
import type { Sentence, Token } from '../../../records/token.js'

/** A sentence's tree with its children at hand. Every stage after the parser walks trees through this. */
export interface Tree {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  /** Indices of the dependents of each token, in text order. */
  readonly children: readonly (readonly number[])[]
}

const trees = new WeakMap<Sentence, Tree>()

/** The walkable tree of a sentence. Made once: stages ask for it word by word. */
export function treeOf(sentence: Sentence): Tree {
  const known = trees.get(sentence)
  if (known) return known
  const children: number[][] = sentence.tokens.map(() => [])
  for (const token of sentence.tokens) children[token.head]?.push(token.index)
  const tree = { sentence, tokens: sentence.tokens, children }
  trees.set(sentence, tree)
  return tree
}

/** The relation without its subtype: "nsubj" of "nsubj:pass". */
export function baseRelation(token: Token): string {
  const colon = token.relation.indexOf(':')
  return colon < 0 ? token.relation : token.relation.slice(0, colon)
}

/** The dependents of `index` whose relation, with or without subtype, is one of `relations`. */
export function dependents(tree: Tree, index: number, ...relations: readonly string[]): readonly Token[] {
  const found: Token[] = []
  for (const child of tree.children[index] ?? []) {
    const token = tree.tokens[child]
    if (token && (relations.includes(token.relation) || relations.includes(baseRelation(token)))) found.push(token)
  }
  return found
}

/** The first such dependent, or null. */
export function dependent(tree: Tree, index: number, ...relations: readonly string[]): Token | null {
  return dependents(tree, index, ...relations)[0] ?? null
}

/** The head of a token, or null for the root. */
export function headOf(tree: Tree, token: Token): Token | null {
  return tree.tokens[token.head] ?? null
}

/** Indices of the token and all below it, in text order. `stop` prunes branches. */
export function subtree(tree: Tree, index: number, stop?: (token: Token) => boolean): readonly number[] {
  const found: number[] = []
  const visit = (at: number): void => {
    found.push(at)
    for (const child of tree.children[at] ?? []) {
      const token = tree.tokens[child]
      if (token && !stop?.(token)) visit(child)
    }
  }
  visit(index)
  return found.sort((a, b) => a - b)
}

/** True where `index` is `above` or lies below it. */
export function isUnder(tree: Tree, index: number, above: number): boolean {
  for (let at = index; at >= 0; at = tree.tokens[at]?.head ?? -1) if (at === above) return true
  return false
}

/** The preposition or prepositions of a noun ("in", "according to", "because of"), lower case; "" where it has none. */
export function caseOf(tree: Tree, index: number): string {
  const marks: string[] = []
  for (const mark of dependents(tree, index, 'case')) {
    if (mark.upos === 'PART') continue
    marks.push(mark.form.toLowerCase())
    for (const part of dependents(tree, mark.index, 'fixed')) marks.push(part.form.toLowerCase())
  }
  return marks.join(' ')
}

/** The lemma with its verb particle and fixed parts: "carry out", "go off". */
export function phrasalLemma(tree: Tree, index: number): string {
  const token = tree.tokens[index]
  if (!token) return ''
  const parts = [token.lemma]
  for (const part of dependents(tree, index, 'compound:prt')) parts.push(part.lemma)
  return parts.join(' ')
}

/** The token and its conjuncts ("police, soldiers and medics" from "police"). Two words with nothing between them are one name, whatever the parser says. */
export function conjuncts(tree: Tree, index: number): readonly number[] {
  const found = [index]
  for (const next of dependents(tree, index, 'conj')) if (next.index !== index + 1) found.push(...conjuncts(tree, next.index))
  return found
}

const outsideNounPhrase = new Set([
  'acl:relcl',
  'acl',
  'appos',
  'conj',
  'cc',
  'parataxis',
  'punct',
  'case',
  'cop',
  'nsubj',
  'nsubj:pass',
  'nsubj:outer',
  'aux',
  'mark',
  'advcl',
  'advcl:relcl',
  'obl',
  'obl:unmarked',
  'obl:tmod',
  'obl:npmod',
  'dep',
  'list',
  'orphan',
  'expl',
  'csubj',
  'ccomp',
  'discourse',
  'vocative',
  'cc:preconj',
])

/**
 * The words of the noun phrase round a head: determiners, numbers, adjectives, compounds, "of" and other nominal modifiers; without
 * relative clauses, appositions and conjuncts. `tight` leaves prepositional modifiers out too.
 */
export function nounPhrase(tree: Tree, index: number, tight = false): Range {
  const indices = subtree(tree, index, (token) => {
    if (token.head === index && outsideNounPhrase.has(token.relation)) return true
    if (outsideNounPhrase.has(token.relation) && ['acl:relcl', 'appos', 'parataxis', 'acl'].includes(token.relation)) return true
    return (
      tight && token.head === index && token.relation.startsWith('nmod') && token.relation !== 'nmod:poss' && token.relation !== 'nmod:desc'
    )
  })
  return contiguousRange(tree, indices, index)
}

/** The range of the unbroken run of `indices` that holds `anchor`, punctuation inside allowed. */
function contiguousRange(tree: Tree, indices: readonly number[], anchor: number): Range {
  const members = new Set(indices)
  const isGap = (at: number): boolean => tree.tokens[at]?.upos === 'PUNCT'
  let first = anchor
  while (members.has(first - 1) || (isGap(first - 1) && members.has(first - 2))) first--
  let last = anchor
  while (members.has(last + 1) || (isGap(last + 1) && members.has(last + 2))) last++
  while (tree.tokens[first]?.upos === 'PUNCT' && first < anchor) first++
  return rangeOf(tree, first, last)
}

/** The text range from token `first` to token `last`, both included. */
export function rangeOf(tree: Tree, first: number, last: number): Range {
  return { start: tree.tokens[first]?.start ?? tree.sentence.start, end: tree.tokens[last]?.end ?? tree.sentence.end }
}

/** Lemmas of the words from `index` down, for word-class look-ups on compounds: "car bomb", "air strike". */
export function compoundLemma(tree: Tree, index: number): string {
  const token = tree.tokens[index]
  if (!token) return ''
  const before = dependents(tree, index, 'compound', 'amod').filter((part) => part.index < index && part.upos !== 'PUNCT')
  return [...before.map((part) => part.lemma.toLowerCase()), token.lemma.toLowerCase()].join(' ')
}

/** The verb or noun at the top of the clause in which a token stands. */
export function clauseTop(tree: Tree, index: number): number {
  let at = index
  for (;;) {
    const token = tree.tokens[at]
    if (
      !token ||
      token.relation === 'root' ||
      token.relation === 'ccomp' ||
      token.relation === 'parataxis' ||
      token.relation.startsWith('advcl') ||
      token.relation === 'acl:relcl'
    )
      return at
    const head = headOf(tree, token)
    if (!head) return at
    at = head.index
  }
}

/** "no proof": the noun has the determiner "no". */
export function hasNo(tree: Tree, noun: number): boolean {
  return dependents(tree, noun, 'det').some((det) => det.form.toLowerCase() === 'no')
}
