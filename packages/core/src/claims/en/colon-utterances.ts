import type { Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { sourcePhrase } from './source-phrase.js'
import type { FoundUtterance } from './utterance.js'

/** "Three dead in blast: police", "Three dead in blast - army": who says it stands behind a colon at the end. Not where a verb of saying stands in the sentence. */
export function closingColon(tree: Tree, found: readonly FoundUtterance[], lexicon: Lexicon): FoundUtterance | null {
  if (found.length > 0) return null
  const dashed = closingDash(tree, lexicon)
  if (dashed) return dashed
  const colon = tree.tokens.find((token) => token.form === ':' || token.form === '–' || token.form === '-')
  const after = tree.tokens.slice((colon?.index ?? 0) + 1).filter((token) => token.upos !== 'PUNCT')
  if (!colon || colon.form !== ':' || after.length === 0 || after.length > LONGEST_TAG || colon.index < 3) return null
  const last = after[after.length - 1]
  const nominal = after.every((token) => ['NOUN', 'PROPN', 'ADJ', 'DET'].includes(token.upos))
  const head = after.find((token) => !after.some((other) => other.index === token.head)) ?? last
  if (!nominal || !head) return null
  return byColon(tree, colon, head, before(tree, colon))
}

/** The tag behind the last dash, where nothing ties it to what stands before. */
function closingDash(tree: Tree, lexicon: Lexicon): FoundUtterance | null {
  const dash = tree.tokens.findLast((token) => /^[-–—]$/.test(token.form) && token.index > SHORTEST_CONTENT)
  const tag = dash ? tree.tokens.slice(dash.index + 1) : []
  const said = tag.find((token) => isSpeaker(token, lexicon))
  if (!dash || !said || tag.length > LONGEST_TAG || !tag.every((token) => ['NOUN', 'PROPN', 'ADJ'].includes(token.upos))) return null
  const isTied = tag.some((token) => token !== said && token.head <= dash.index)
  const ties = tree.tokens.some((token) => token.head === said.index && token.index < dash.index)
  return isTied || ties ? null : byColon(tree, dash, tag.at(-1) ?? said, before(tree, dash))
}

const LONGEST_TAG = 4

const before = (tree: Tree, mark: Token): Range => ({ start: tree.tokens[0]?.start ?? 0, end: tree.tokens[mark.index - 1]?.end ?? 0 })

const LONGEST_SOURCE = 12
const SHORTEST_CONTENT = 3

/** "Army spokesman: no casualties", "3/ Media Cell (military): seven rockets": who says it stands before a colon. Not "Toll: 12 dead", "5 May: ...". */
export function openingColon(tree: Tree, found: readonly FoundUtterance[], lexicon: Lexicon): FoundUtterance | null {
  const colon = tree.tokens.slice(0, LONGEST_SOURCE).find((token) => token.form === ':')
  if (!colon || found.some((one) => one.token < colon.index)) return null
  const words = withoutBrackets(tree.tokens.slice(0, colon.index).filter((token) => !/^[\d/•·*.)-]+$/.test(token.form)))
  if (words.some((token) => ['VERB', 'AUX', 'PUNCT', 'ADP', 'SCONJ', 'PRON'].includes(token.upos) && token.form !== '-')) return null
  const head = words.findLast((token) => isSpeaker(token, lexicon))
  const last = words.at(-1)
  if (!head || !last || !(head === last || last.name.endsWith('PER') || last.upos === 'PROPN')) return null
  const after = tree.tokens.slice(colon.index + 1)
  if (after.length < SHORTEST_CONTENT) return null
  return byColon(tree, colon, head, { start: after[0]?.start ?? colon.end, end: after.at(-1)?.end ?? colon.end })
}

function withoutBrackets(tokens: readonly Token[]): readonly Token[] {
  const open = tokens.findIndex((token) => token.form === '(')
  const close = tokens.findIndex((token) => token.form === ')')
  return open >= 0 && close > open ? [...tokens.slice(0, open), ...tokens.slice(close + 1)] : tokens
}

/** An office or a body by its noun, or a name of more than capitals. */
function isSpeaker(token: Token, lexicon: Lexicon): boolean {
  const lemma = token.lemma.toLowerCase()
  return (
    lexicon.role(lemma) !== null || lexicon.organisation(lemma) !== null || (/(?:PER|ORG)$/.test(token.name) && /\p{Ll}/u.test(token.form))
  )
}

function byColon(tree: Tree, colon: Token, head: Token, content: Range): FoundUtterance {
  return {
    sentence: tree.sentence.index,
    token: colon.index,
    lemma: ':',
    act: 'say',
    strong: true,
    status: null,
    negated: false,
    source: sourcePhrase(tree, head.index),
    cue: [{ start: colon.start, end: colon.end }],
    content: [content],
    kind: 'clause',
    presupposed: [],
    known: [],
    cites: null,
    addressee: null,
    rule: 'en/utterance/headline-colon',
  }
}
