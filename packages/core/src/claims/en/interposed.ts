import { baseRelation, dependents, isUnder, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Quotation } from '../../records/mark.js'
import { contains, type Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'

/**
 * What a cue tells that stands between commas or behind the last one: the rest of its sentence, whatever the tree makes of it. "The road, police
 * said, was closed" · "If the bridge goes, the valley is cut off, the mayor said". Null where the cue stands otherwise, where brackets or another
 * saying of the sentence leave it open how far it reaches.
 */
export function interposedContent(
  tree: Tree,
  cue: Token,
  speaker: number | null,
  quotations: readonly Quotation[],
  lexicon: Lexicon,
): readonly Range[] | null {
  if (speaker === null || !['root', 'parataxis', 'ccomp', 'dep', 'conj'].includes(baseRelation(cue)) || !isPlain(cue, lexicon)) return null
  const first = firstOf(tree, cue, speaker)
  const last = lastOf(tree, cue, speaker)
  if (first === null || last === null || tree.tokens[first - 1]?.form !== ',') return null
  const closes = endsAt(tree, last)
  if (!closes && tree.tokens[last + 1]?.form !== ',') return null
  const others = tree.tokens.filter(
    (token) => token.index !== cue.index && token.upos === 'VERB' && (isPlain(token, lexicon) || isTelling(tree, token, lexicon)),
  )
  if (others.some((token) => !quotations.some((one) => contains(one, token)))) return null
  const from = fencesAmong(tree.tokens.slice(0, first)).at(-1)
  const to = fencesAmong(tree.tokens.slice(last + 1))[0]
  const before = { start: from?.end ?? tree.sentence.start, end: tree.tokens[first - 1]?.start ?? tree.sentence.start }
  const after = { start: tree.tokens[last + 1]?.end ?? tree.sentence.end, end: to?.start ?? tree.sentence.end }
  return closes || after.end <= after.start ? [before] : [before, after]
}

const fences = new Set([';', '—', '–', '--', ':'])
const brackets: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
])

/** The marks that end what is said. A pair of brackets is none ("two men of the League (KVL), the army said"), one that stands alone is. */
function fencesAmong(tokens: readonly Token[]): readonly Token[] {
  const found: Token[] = []
  const open: Token[] = []
  for (const token of tokens) {
    const opening = brackets.get(token.form)
    if (token.form === '(' || token.form === '[') open.push(token)
    else if (opening !== undefined && open.at(-1)?.form === opening) open.pop()
    else if (opening !== undefined || (fences.has(token.form) && open.length === 0)) found.push(token)
  }
  return [...found, ...open].sort((a, b) => a.index - b.index)
}

/** "..., police said, and the hospital reported 12 wounded": another verb of saying with somebody who says it. */
function isTelling(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  const entries = lexicon.speech(token.lemma.toLowerCase(), 'VERB')
  const speaker = dependents(tree, token.index, 'nsubj').find((one) => one.relation === 'nsubj' && one.upos !== 'PRON')
  return (
    speaker !== undefined && speaker.index < token.index && entries.some((entry) => entry.act === 'say' && entry.content.includes('quote'))
  )
}

function isPlain(token: Token, lexicon: Lexicon): boolean {
  return lexicon.speech(token.lemma.toLowerCase(), 'VERB').some((entry) => entry.act === 'say' && entry.strength === 'strong')
}

/** Where the cue with a speaker before it begins; null where something else stands between the two. */
function firstOf(tree: Tree, cue: Token, speaker: number): number | null {
  if (speaker > cue.index) return cue.index
  if (!isUnder(tree, speaker, cue.index)) return null
  const words = subtree(tree, speaker)
  const between = tree.tokens.slice(Math.max(...words) + 1, cue.index)
  return between.every((token) => token.upos === 'AUX' || token.upos === 'ADV' || token.form === ',') ? Math.min(...words) : null
}

/** Where the cue ends, with its time and place and a speaker behind it. */
function lastOf(tree: Tree, cue: Token, speaker: number): number | null {
  const parts = dependents(tree, cue.index, 'obl', 'advmod', 'compound').filter((token) => token.index > cue.index)
  const heads = speaker > cue.index ? [...parts.map((part) => part.index), speaker] : parts.map((part) => part.index)
  let last = cue.index
  for (const words of heads.map((head) => subtree(tree, head)).sort((a, b) => Math.min(...a) - Math.min(...b))) {
    if (Math.min(...words) > last + 2) break
    last = Math.max(last, ...words)
  }
  return last
}

function endsAt(tree: Tree, last: number): boolean {
  return tree.tokens.slice(last + 1).every((token) => token.upos === 'PUNCT' && token.form !== ',')
}
