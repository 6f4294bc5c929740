import { dependents, nounPhrase, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import type { SourcePhrase } from './utterance.js'

/** The fullest phrase round a speaker's head: titles, appositions and "who asked not to be named" included, the case mark left out. */
export function sourcePhrase(tree: Tree, head: number): SourcePhrase {
  const tight = nounPhrase(tree, head)
  const extras = dependents(tree, head, 'appos', 'acl', 'acl:relcl').filter((token) => token.index > head)
  let end = tight.end
  for (const extra of extras) {
    const last = Math.max(...subtree(tree, extra.index))
    const gap = tree.tokens
      .slice(0, last + 1)
      .filter((token) => token.start >= end && token.index < Math.min(...subtree(tree, extra.index)))
    if (gap.every((token) => token.upos === 'PUNCT')) end = Math.max(end, tree.tokens[last]?.end ?? end)
  }
  return { sentence: tree.sentence.index, token: head, start: tight.start, end }
}
