import { dependents, nounPhrase, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'

const belonging = new Set(['belong', 'name', 'know', 'identify', 'represent', 'sign', 'issue', 'behalf', 'attribute'])
const selves = new Set(['itself', 'themselves', 'himself', 'herself'])

/**
 * For whom a claim is made that somebody else brings: "men who said they belonged to X", "a note signed X", "a channel calling itself X" before
 * the cue; "in the name of X", "on behalf of X" before or behind it. Refused: "a man who called the X network".
 */
export function namedBody(tree: Tree, source: Range, cue: number): Range | null {
  const { tokens } = tree
  const at = tokens.findIndex(
    (token) => token.start >= source.start && (token.index < cue ? tiesBefore(tree, token) : tiesBehind(tokens, token)),
  )
  const tie = tokens[at]
  if (!tie) return null
  const until = at < cue ? cue : tokens.length
  const name = tokens
    .slice(at + 1, until)
    .find((token) => /^\p{Lu}/u.test(token.form) && token.upos === 'PROPN' && (tie.lemma === 'call' || !token.name.endsWith('PER')))
  return name ? wholeName(tree, name, until) : null
}

function tiesBefore(tree: Tree, token: Token): boolean {
  const lemma = token.lemma.toLowerCase()
  if (lemma === 'call') return dependents(tree, token.index, 'obj').some((object) => selves.has(object.form.toLowerCase()))
  if (lemma === 'speak')
    return dependents(tree, token.index, 'obl').some((one) => dependents(tree, one.index, 'case').some((mark) => mark.lemma === 'for'))
  return belonging.has(lemma)
}

function tiesBehind(tokens: readonly Token[], token: Token): boolean {
  const before = tokens.slice(Math.max(0, token.index - 2), token.index).map((one) => one.form.toLowerCase())
  return token.lemma === 'behalf' || (token.lemma === 'name' && before.includes('in'))
}

/** The noun phrase of the name without article, within the words that may hold it. */
function wholeName(tree: Tree, name: Token, until: number): Range {
  const head = tree.tokens[name.head]
  const phrase = nounPhrase(tree, head?.upos === 'PROPN' && head.index < until ? head.index : name.index)
  const inside = tree.tokens.filter((token) => token.start >= phrase.start && token.end <= phrase.end && token.index < until)
  const first = inside.find((token) => token.upos !== 'DET' && token.upos !== 'ADP' && token.upos !== 'PUNCT')
  return { start: first?.start ?? phrase.start, end: inside.findLast((token) => token.upos !== 'PUNCT')?.end ?? phrase.end }
}
