// "the Somali police", "three masked gunmen", "interior ministry", "police" in "police spokesman". Refused: "police station" as a place.
import { nounPhrase, treeOf, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon, OrganisationEntry, PersonEntry } from '../../../knowledge/lexicon.js'
import type { Range } from '../../../records/span.js'
import type { Sentence, Token } from '../../../records/token.js'

/** A description of somebody: common nouns with what belongs to them, up to the head. */
export interface ActorPhrase extends Range {
  readonly first: number
  readonly last: number
  readonly head: number
  readonly organisation: OrganisationEntry | null
  readonly person: PersonEntry | null
}

/** Descriptions in a sentence, outside the tokens that `taken` holds. A sentence without a tree gives its bare nouns. */
export function findPhrases(sentence: Sentence, taken: ReadonlySet<number>, lexicon: Lexicon): readonly ActorPhrase[] {
  const tree = treeOf(sentence)
  const lemmas = sentence.tokens.map((token) => token.lemma.toLowerCase())
  const forms = sentence.tokens.map((token) => token.form.toLowerCase())
  const found: ActorPhrase[] = []
  for (const token of sentence.tokens) {
    if (taken.has(token.index) || (token.upos !== 'NOUN' && token.upos !== 'PROPN')) continue
    const organisation = longest(lexicon.organisations, lemmas, forms, token.index)
    const person = longest(lexicon.persons, lemmas, forms, token.index)
    if (isInsideLonger(tree, lexicon, lemmas, token) || isTitle(tree, token, lexicon)) continue
    if (
      (organisation === null && (person === null || person.class === 'container' || person.class === 'animal')) ||
      !isActing(tree, token, organisation, lexicon)
    )
      continue
    found.push({ ...extent(tree, token), head: token.index, organisation, person })
  }
  return found
}

/** "security" in "security forces": part of a description that its head opens. */
function isInsideLonger(tree: Tree, lexicon: Lexicon, lemmas: readonly string[], token: Token): boolean {
  if (token.relation !== 'compound' && token.relation !== 'amod') return false
  const reach = Math.max(
    lexicon.organisations.endingAt(lemmas, token.head)?.length ?? 0,
    lexicon.persons.endingAt(lemmas, token.head)?.length ?? 0,
  )
  return token.index < token.head && token.index > token.head - reach && lexicon.role(lemmas[token.head] ?? '') === null
}

/** "President Virgilio Barco": the title of the name that follows. */
function isTitle(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  return (
    tree.tokens[token.index + 1]?.name === 'B-PER' &&
    lexicon.role(token.lemma.toLowerCase()) !== null &&
    !tree.tokens.some((one) => one.head === token.index && one.relation === 'det')
  )
}

/** The entry of the longest phrase that ends at the token; words before the last as lemma or as written. */
function longest<T>(
  index: { endingAt(words: readonly string[], at: number): { readonly entries: readonly T[]; readonly length: number } | null },
  lemmas: readonly string[],
  forms: readonly string[],
  at: number,
): T | null {
  const byLemma = index.endingAt(lemmas, at)
  const byForm = index.endingAt(forms, at)
  const best = (byForm?.length ?? 0) > (byLemma?.length ?? 0) ? byForm : (byLemma ?? byForm)
  return best?.entries[0] ?? null
}

const actingRelations = new Set(['nsubj', 'nsubj:pass', 'nsubj:outer', 'obl:agent', 'nmod:poss'])

/** Before another noun it must be somebody's: "police spokesman", not "police car"; what is a place as well must act. */
function isActing(tree: Tree, token: Token, organisation: OrganisationEntry | null, lexicon: Lexicon): boolean {
  const head = tree.tokens[token.head]
  if (token.relation === 'compound' && head !== undefined) {
    const lemma = head.lemma.toLowerCase()
    return lexicon.role(lemma) !== null || lexicon.person(lemma) !== null || lexicon.organisation(lemma) !== null
  }
  if (organisation !== null && lexicon.site(organisation.phrase) !== null) return actingRelations.has(token.relation)
  return true
}

function extent(tree: Tree, token: Token): Range & { readonly first: number; readonly last: number } {
  const hasTree = tree.tokens.some((one) => one.head >= 0)
  const range = hasTree && token.relation !== 'compound' ? nounPhrase(tree, token.index, true) : { start: token.start, end: token.end }
  const first = tree.tokens.find((one) => one.start >= range.start)?.index ?? token.index
  return { start: range.start, end: token.end, first: Math.min(first, token.index), last: token.index }
}
