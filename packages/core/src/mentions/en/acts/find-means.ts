import type { Clause } from '../../../annotations/en/clauses/clause.js'
import { phrasesEndingAt } from '../../../annotations/en/clauses/phrases.js'
import { headOf, treeOf, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { Lexicon, MeansEntry } from '../../../knowledge/lexicon.js'
import type { IncidentType } from '../../../records/incident.js'
import type { Range } from '../../../records/span.js'
import type { Sentence } from '../../../records/token.js'

/** A weapon or vehicle named in the text, with the predicate it serves. */
export interface MeansMention extends Range {
  readonly sentence: number
  readonly token: number
  readonly phrase: string
  readonly class: MeansEntry['class']
  readonly type: IncidentType | null
  /** Index of the nearest clause above or the one whose subject or modifier it is; -1 where there is none. */
  readonly clause: number
}

/** Reads: "car bomb", "explosive-laden drones", "with knives and rifles". Refuses: "bombshell", "missile defence". */
export function findMeans(sentence: Sentence, clauses: readonly Clause[], lexicon: Lexicon): readonly MeansMention[] {
  const tree = treeOf(sentence)
  const found: MeansMention[] = []
  for (const token of tree.tokens) {
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    const match = phrasesEndingAt(tree, token.index, lexicon.means)
    const entry = match?.entries[0]
    if (!match || !entry || (token.name !== 'O' && token.upos === 'PROPN' && match.first === token.index)) continue
    if (isHeadOfLonger(tree, token.index, lexicon)) continue
    found.push({
      sentence: sentence.index,
      token: token.index,
      phrase: entry.phrase,
      class: entry.class,
      type: entry.type,
      start: tree.tokens[match.first]?.start ?? token.start,
      end: token.end,
      clause: clauseOf(tree, token.index, clauses),
    })
  }
  return found
}

/** "car" of "car bomb": the longer phrase is reported at its head. */
function isHeadOfLonger(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const token = tree.tokens[index]
  const head = token ? headOf(tree, token) : null
  if (!token || !head || token.relation !== 'compound') return false
  const longer = phrasesEndingAt(tree, head.index, lexicon.means)
  return longer !== null && longer.first <= index
}

function clauseOf(tree: Tree, index: number, clauses: readonly Clause[]): number {
  for (let at = tree.tokens[index]?.head ?? -1; at >= 0; at = tree.tokens[at]?.head ?? -1) {
    const found = clauses.findIndex((clause) => clause.token === at && (clause.kind === 'verb' || clause.kind === 'noun'))
    if (found >= 0) return found
  }
  return -1
}
