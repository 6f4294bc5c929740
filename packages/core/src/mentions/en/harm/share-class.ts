import type { Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../../knowledge/lexicon.js'
import type { Quantity } from '../../../records/mark.js'
import { countedClass } from './person-head.js'

const plain = new Set(['AUX', 'DET', 'ADJ', 'ADV', 'NOUN', 'PROPN', 'VERB'])

/**
 * Who a share is said to be, by the words behind its pronoun: "two of them gang members", "two of whom were attackers", "19 of them young children".
 * Null where no class of people stands there.
 */
export function classBehind(tree: Tree, quantity: Quantity, lexicon: Lexicon): string | null {
  const of = tree.tokens.findIndex((token) => token.start >= quantity.end)
  const behind = tree.tokens.slice(of + 2, of + 2 + REACH)
  if (tree.tokens[of]?.form.toLowerCase() !== 'of' || tree.tokens[of + 1]?.upos !== 'PRON') return null
  const end = behind.findIndex((token) => !plain.has(token.upos))
  const run = behind.slice(0, end < 0 ? REACH : end)
  const classes = run.flatMap((token) => {
    const known = lexicon.person(token.lemma.toLowerCase()) ?? lexicon.person(token.form.toLowerCase())
    if (!known) return []
    const before = tree.tokens[token.index - 1]
    const pair = lexicon.person(`${before?.form.toLowerCase() ?? ''} ${token.lemma.toLowerCase()}`)
    return pair?.of ?? countedClass(tree, token.index, lexicon) ?? known.of
  })
  return classes.find((one) => one !== 'people') ?? null
}

const REACH = 5
