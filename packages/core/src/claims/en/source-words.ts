import { dependents, headOf, isUnder, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import type { SourcePhrase } from './utterance.js'
import { rangesOf } from './utterance-content.js'

/**
 * The words that name a source at the place of its saying: "the mayor, Ilse Rahn, who left the town" of "the mayor, Ilse Rahn, who left the town, said";
 * "Ardo and Rahn"; "who" of "a clerk who said so". Not what hangs on the cue itself ("a letter saying that").
 */
export function sourceWords(tree: Tree, source: SourcePhrase, cue: number): readonly Range[] {
  const pronoun = relativePronoun(tree, source.token, cue)
  if (pronoun) return [{ start: pronoun.start, end: pronoun.end }]
  const words = subtree(
    tree,
    source.token,
    (token) => isUnder(tree, cue, token.index) || (token.head === source.token && outside.has(token.relation)),
  )
  const whole = runAround(tree, words, source.token)
  return whole ? [whole] : []
}

const outside = new Set([
  'case',
  'mark',
  'cc',
  'cop',
  'aux',
  'nsubj',
  'nsubj:pass',
  'obl',
  'advcl',
  'parataxis',
  'discourse',
  'expl',
  'ccomp',
  'csubj',
])

/** "a clerk who said so": the pronoun stands for the clerk. */
function relativePronoun(tree: Tree, source: number, cue: number): Token | null {
  const verb = tree.tokens[cue]
  if (!verb || !isRelative(tree, verb, source)) return null
  return dependents(tree, cue, 'nsubj').find((token) => pronouns.has(token.form.toLowerCase())) ?? null
}

function isRelative(tree: Tree, verb: Token, source: number): boolean {
  return verb.relation === 'acl:relcl' && headOf(tree, verb)?.index === source
}

const pronouns = new Set(['who', 'which', 'that'])

/** The run of words round the head; marks between them belong to it, those at its edges do not, save brackets and quotation marks. */
function runAround(tree: Tree, words: readonly number[], head: number): Range | null {
  const members = new Set(words)
  const gap = (at: number): boolean => members.has(at) || tree.tokens[at]?.upos === 'PUNCT'
  let first = head
  while (members.has(first - 1) || (gap(first - 1) && members.has(first - 2))) first--
  let last = head
  while (members.has(last + 1) || (gap(last + 1) && members.has(last + 2))) last++
  while (first < head && loose.has(tree.tokens[first]?.form ?? '')) first++
  while (last > head && loose.has(tree.tokens[last]?.form ?? '')) last--
  return (
    rangesOf(
      tree,
      Array.from({ length: last - first + 1 }, (_, at) => first + at),
    )[0] ?? null
  )
}

const loose = new Set([',', '-', '–', '—', '--', ':', ';', '.'])
