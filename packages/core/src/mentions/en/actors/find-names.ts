import { isAcronym, type ActorNames } from '../../../knowledge/actor-names.js'
import { foldName } from '../../../knowledge/fold-name.js'
import type { ActorEntry } from '../../../knowledge/actor-entry.js'
import type { Document } from '../../../records/document.js'
import type { Sentence, Token } from '../../../records/token.js'

/** A stretch of tokens that names somebody. */
export interface NameSpan {
  readonly sentence: Sentence
  readonly first: number
  readonly last: number
  readonly tag: 'PER' | 'ORG' | 'LOC'
  /** Bearers of the name in knowledge; empty where it is not known. */
  readonly known: readonly ActorEntry[]
}

/** Name spans of a sentence: those of knowledge, longest first, and the model's persons and organisations where none of them lies. */
export function findNames(doc: Document, sentence: Sentence, names: ActorNames): readonly NameSpan[] {
  const known = findKnown(doc, sentence, names)
  const tagged = findTagged(sentence).filter((span) => !known.some((one) => one.first <= span.last && span.first <= one.last))
  return [...known, ...tagged].sort((a, b) => a.first - b.first)
}

function findKnown(doc: Document, sentence: Sentence, names: ActorNames): readonly NameSpan[] {
  const { tokens } = sentence
  const folded = tokens.map((token) => foldName(token.form))
  const found: NameSpan[] = []
  for (let first = 0; first < tokens.length; first++) {
    const span = knownAt(doc, sentence, folded, first, names)
    if (span === null) continue
    found.push(span)
    first = span.last
  }
  return found
}

/** Longest name that begins at `first`. Tokens of a hyphenated name count as words of it: the hyphen folds to nothing. */
function knownAt(doc: Document, sentence: Sentence, folded: readonly string[], first: number, names: ActorNames): NameSpan | null {
  const { tokens } = sentence
  const longest = names.longestFrom((folded[first] ?? '').split(' ')[0] ?? '')
  if (longest === 0) return null
  for (let last = Math.min(tokens.length - 1, first + longest * 2 - 1); last >= first; last--) {
    if (folded[last] === '') continue
    const text = doc.text.slice(tokens[first]?.start, tokens[last]?.end)
    const known = names.named(text)
    if (known.length > 0 && isWritten(text, sentence, first, last))
      return { sentence, first, last, tag: known[0]?.kind === 'person' ? 'PER' : 'ORG', known }
  }
  return null
}

/** A name is written as one: acronyms in capitals, words with a capital; one word alone must look like a name to the model as well. */
function isWritten(text: string, sentence: Sentence, first: number, last: number): boolean {
  const tokens = sentence.tokens.slice(first, last + 1)
  const tagged = tokens.some((token) => token.name !== 'O' || token.upos === 'PROPN')
  if (isAcronym(text)) return tokens.some((token) => /\p{Lu}/u.test(token.form)) && (text.length > 2 || tagged)
  if (!tokens.some((token) => /^\p{Lu}/u.test(token.form))) return false
  return first < last || tagged
}

function findTagged(sentence: Sentence): readonly NameSpan[] {
  const found: NameSpan[] = []
  for (const token of sentence.tokens) {
    const tag = tagOf(token)
    if (tag === null) continue
    const last = found.at(-1)
    if (token.name.startsWith('I-') && last?.tag === tag && last.last === token.index - 1)
      found[found.length - 1] = { ...last, last: token.index }
    else found.push({ sentence, first: token.index, last: token.index, tag, known: [] })
  }
  return found.map(trimmed).filter((span) => span !== null)
}

function tagOf(token: Token): NameSpan['tag'] | null {
  switch (token.name) {
    case 'B-PER':
    case 'I-PER':
      return 'PER'
    case 'B-ORG':
    case 'I-ORG':
      return 'ORG'
    case 'B-LOC':
    case 'I-LOC':
      return 'LOC'
    case 'O':
      return null
  }
}

/** Without article, possessive and punctuation at the ends; null where nothing is left. */
function trimmed(span: NameSpan): NameSpan | null {
  const isOuter = (index: number): boolean => {
    const token = span.sentence.tokens[index]
    return token === undefined || token.upos === 'PUNCT' || /^(?:the|a|an|'s|’s|'|’)$/i.test(token.form)
  }
  let { first, last } = span
  while (first <= last && isOuter(first)) first++
  while (last >= first && isOuter(last)) last--
  return first <= last ? { ...span, first, last } : null
}
