// "the guerrillas", "a rebel column", "the group": what a description says of the group it may stand for. Refused: "unidentified rebels",
// "Kachin rebels" (a name of their own), "no group", "one rebel", "a group".
import { dependents, treeOf, type Tree } from '../../../annotations/en/clauses/tree.js'
import type { GroupSide, Lexicon, StandInEntry } from '../../../knowledge/lexicon.js'
import type { Sentence, Token } from '../../../records/token.js'
import type { ActorMention } from '../actors/actor-mention.js'

/** What a description allows. */
export interface StandIn {
  readonly sides: readonly GroupSide[]
  /** True for "the group", "this movement": it only takes up what was named before. */
  readonly takesUp: boolean
  /** ISO code of the country that the words tell ("Colombian rebels"), or null. */
  readonly country: string | null
}

/** What the words of a mention may stand for, or null where they mean only themselves. */
export function standInOf(mention: ActorMention, sentence: Sentence, lexicon: Lexicon): StandIn | null {
  if (mention.form === 'name' || mention.actor.known) return null
  const tree = treeOf(sentence)
  const head = tree.tokens[mention.head]
  const entry = head ? nounEntry(tree, head, lexicon) : null
  if (!head || entry === null || isBarred(tree, head, mention, lexicon)) return null
  const definite = dependents(tree, head.index, 'det').some((det) => definites.has(det.form.toLowerCase()))
  const takesUp = entry.use === 'body'
  if (takesUp && !definite) return null
  if (entry.use === 'people' && !isPlural(head)) return null
  return { sides: entry.sides, takesUp, country: mention.actor.country }
}

const definites = new Set(['the', 'this', 'that', 'these', 'those', 'said'])

const isPlural = (head: Token): boolean => head.form.toLowerCase() !== head.lemma.toLowerCase() || unmarked.has(head.form.toLowerCase())

// plurals that look like no plural
const unmarked = new Set(['troops', 'mujahideen', 'mujahedin'])

/** The row of the longest phrase that the noun ends. */
function nounEntry(tree: Tree, head: Token, lexicon: Lexicon): StandInEntry | null {
  const lemmas = tree.tokens.map((token) => token.lemma.toLowerCase())
  const forms = [...lemmas.slice(0, head.index), head.form.toLowerCase()]
  const found = lexicon.standIns.endingAt(lemmas, head.index) ?? lexicon.standIns.endingAt(forms, head.index)
  return found?.entries.find(({ use }) => use === 'people' || use === 'unit' || use === 'body') ?? null
}

/** Somebody else, nobody, or named by words of its own. */
function isBarred(tree: Tree, head: Token, mention: ActorMention, lexicon: Lexicon): boolean {
  const before = dependents(tree, head.index, 'det', 'amod', 'compound', 'nmod:poss', 'nmod').filter((word) => word.index < head.index)
  if (before.some((word) => lexicon.standIns.get(word.lemma.toLowerCase()).some((entry) => entry.use === 'bar'))) return true
  if (before.some((word) => word.form.toLowerCase() === 'no')) return true
  const named = tree.tokens.slice(mention.tokens[0], mention.tokens[1] + 1).some((word) => word.name !== 'O' && !word.name.endsWith('LOC'))
  const owner = dependents(tree, head.index, 'nmod', 'appos').some((word) => word.index > head.index && /-(?:ORG|PER)$/.test(word.name))
  return named || owner || before.some((word) => isOwnName(word) && mention.actor.country === null)
}

const isOwnName = (word: Token): boolean => word.upos === 'PROPN' && word.relation !== 'det'
