import type { Clause } from '../../annotations/en/clauses/clause.js'
import { caseOf, dependents, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Token } from '../../records/token.js'

/**
 * The words behind a verb of saying that names numbers of people harmed, not a clause: "put the dead at 112" · "raised the toll from 80 to 89" ·
 * "counted 21 dead, including seven children" · "spoke of 26 dead and 14 hurt" · "owned to two dead". They end where somebody else begins to speak or
 * act ("..., but doctors counted 12", "...; residents spoke of 20"). Empty where the verb names none: "addressed 200 people".
 */
export function toldNumbers(tree: Tree, clause: Clause, lexicon: Lexicon): readonly number[] {
  if (clause.voice !== 'active') return []
  const isTold = tree.tokens.some((token) => token.upos === 'NUM' && isNamed(tree, token, clause, lexicon))
  return isTold ? behindCue(tree, clause.token) : []
}

const nominal = new Set(['nummod', 'obj', 'obl', 'nmod', 'xcomp', 'conj', 'amod', 'appos', 'dep', 'nsubj', 'compound', 'obl:unmarked'])

/** A number that the cue governs through nouns alone, of a toll or right before a word of harm. */
function isNamed(tree: Tree, number: Token, clause: Clause, lexicon: Lexicon): boolean {
  if (number.index < clause.token) return false
  let top = number
  while (top.head !== clause.token) {
    const head = tree.tokens[top.head]
    if (!head || !nominal.has(top.relation) || head.upos === 'VERB') return false
    top = head
  }
  if (dependents(tree, clause.token, 'obj').some((object) => counted.has(object.lemma.toLowerCase()))) return true
  if (!objects.has(top.relation) && !['of', 'to', 'for'].includes(caseOf(tree, top.index))) return false
  return tree.tokens.slice(number.index + 1, number.index + REACH).some((token) => isHarmed(token, lexicon))
}

const REACH = 4

const objects = new Set(['obj', 'xcomp', 'obl:unmarked'])

const isHarmed = (token: Token, lexicon: Lexicon): boolean =>
  counted.has(token.lemma.toLowerCase()) ||
  (['ADJ', 'VERB'].includes(token.upos) && lexicon.harm(token.lemma.toLowerCase(), token.upos).length > 0)

const counted = new Set(
  'toll number figure count tally total estimate loss casualty fatality dead death wounded injured missing injury body'.split(' '),
)

/** The words below the cue and behind it, up to a semicolon or a clause with a subject of its own. */
function behindCue(tree: Tree, cue: number): readonly number[] {
  const end = tree.tokens.find((token) => token.index > cue && token.form === ';')?.index ?? tree.tokens.length
  const below = subtree(tree, cue, (token) => token.index > cue && isApart(tree, token, cue))
  return below.filter((index) => index > cue && index < end)
}

/** A clause beside the cue whose subject is no number: "..., but doctors counted 12", "..., while ..."; not "..., and 14 wounded", "... after a shell hit". */
function isApart(tree: Tree, token: Token, cue: number): boolean {
  // "the army counted 10 dead, the ministry 17"
  if (token.head === cue && dependents(tree, token.index, 'orphan').length > 0) return true
  if (token.head !== cue || !['conj', 'parataxis', 'advcl'].includes(token.relation)) return false
  if (token.relation === 'advcl') return dependents(tree, token.index, 'mark').some((mark) => contrasts.has(mark.form.toLowerCase()))
  const subject = dependents(tree, token.index, 'nsubj').find((one) => one.index > cue)
  if (subject) return !subtree(tree, subject.index).some((at) => tree.tokens[at]?.upos === 'NUM')
  return token.relation === 'conj' && token.upos === 'VERB' && dependents(tree, token.index, 'obj', 'ccomp', 'xcomp').length > 0
}

const contrasts = new Set(['while', 'whereas', 'though', 'although', 'but'])
