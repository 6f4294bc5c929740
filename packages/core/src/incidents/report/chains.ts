import { caseOf, dependents, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon } from '../../knowledge/lexicon.js'
import type { Token } from '../../records/token.js'

// Prepositions and conjunctions that set two events apart in time or as cause and answer.
const sequence = new Set([
  'behind',
  'after',
  'before',
  'since',
  'following',
  'until',
  'despite',
  'over',
  'like',
  'than',
  'unlike',
  'against',
  'for',
  'from',
  'about',
  'ahead of',
  'prior to',
  'because of',
  'in response to',
  'in retaliation for',
  'in revenge for',
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'as well as',
])

/** True where the word and what governs it tell of two things: "two days after the blast", "in retaliation for the raid". */
export function isSequel(tree: Tree, token: Token): boolean {
  // "repelled after two hours of fighting": how long it went on, not what came before
  if (spans.has(token.lemma.toLowerCase()) && dependents(tree, token.index, 'nmod').some((of) => caseOf(tree, of.index) === 'of'))
    return false
  const marks = [caseOf(tree, token.index), ...dependents(tree, token.index, 'mark').map((mark) => mark.form.toLowerCase())]
  return marks.some((mark) => mark !== '' && (sequence.has(mark) || sequence.has(mark.split(' ')[0] ?? '')))
}

/** "were killed after gunmen attacked their patrol", "died when a bomb went off": what was suffered, and how; "two days after" tells of two things. */
function causesHarm(tree: Tree, token: Token, head: Token): boolean {
  const mark = token.relation.startsWith('advcl') ? dependents(tree, token.index, 'mark', 'advmod')[0] : undefined
  if (mark === undefined || !['after', 'when', 'as', 'while'].includes(mark.form.toLowerCase())) return false
  const suffered = dependents(tree, head.index, 'obj').length === 0
  const before = tree.tokens[mark.index - 1]
  return suffered && before !== undefined && !spans.has(before.lemma.toLowerCase())
}

const spans = new Set(['minute', 'hour', 'day', 'week', 'month', 'year', 'moment', 'later', 'shortly', 'long', 'soon'])

const passing = new Set(['advcl', 'acl', 'acl:relcl', 'xcomp', 'conj', 'advcl:relcl'])
const argument = new Set([
  'nsubj',
  'nsubj:pass',
  'obj',
  'obl',
  'obl:agent',
  'nmod',
  'obl:unmarked',
  'appos',
  'compound',
  'nmod:poss',
  'nmod:unmarked',
])

/**
 * The tokens above an act or harm word that tell of the same event: the verb it serves as an argument where that verb is light, an act or a
 * harm, and the clauses it hangs under as participle, relative or conjunct. Stops at verbs of saying and at words of sequence.
 */
export function chainOf(
  tree: Tree,
  start: number,
  events: ReadonlySet<number>,
  harms: ReadonlySet<number>,
  cues: ReadonlySet<number>,
  lexicon: Lexicon,
  timed: ReadonlySet<number> = new Set(),
  isDated: (below: Token, above: Token) => boolean = () => false,
): ReadonlySet<number> {
  const chain = new Set<number>([start])
  let at = tree.tokens[start]
  while (at) {
    const head = tree.tokens[at.head]
    if (!head || cues.has(head.index) || isCharge(head, lexicon) || isCause(tree, at, head, lexicon)) break
    if (isSequel(tree, at) && !(harms.has(head.index) && causesHarm(tree, at, head))) break
    // "since June, when gunmen killed 27": what hangs on a day or month has a time of its own
    if (at.relation === 'acl:relcl' && timed.has(head.index)) break
    // "the man who had planned the 2019 attack was killed on Tuesday"
    if (at.relation === 'acl:relcl' && isDated(at, head)) break
    const clausal = passing.has(at.relation)
    const lent =
      argument.has(at.relation) &&
      (events.has(head.index) || isCarrier(tree, head, lexicon) || (head.upos === 'NOUN' && argument.has(head.relation)))
    if (!clausal && !lent) break
    // "44 were killed and 130 injured in an air strike": harms told together are of one event
    const harmed = harms.has(at.index) && harms.has(head.index)
    if (at.relation === 'conj' && !harmed && !sharesSubject(tree, at)) break
    chain.add(head.index)
    at = head
  }
  return chain
}

/** "those accused of attacks", "suspected of the killing": what somebody is charged with is another deed than what befalls him. */
function isCharge(head: Token, lexicon: Lexicon): boolean {
  if (head.upos !== 'VERB') return charged.has(head.form.toLowerCase())
  return lexicon.speech(head.lemma.toLowerCase(), 'VERB').some((entry) => entry.act === 'accuse')
}

// Participles that the parser often takes for adjectives or nouns.
const charged = new Set(['accused', 'convicted', 'suspected', 'charged', 'wanted'])

/** "in protest at the bombing", "a rally over the killing": what a protest is about is another event. */
function isCause(tree: Tree, token: Token, head: Token, lexicon: Lexicon): boolean {
  const protests = lexicon.acts(head.lemma.toLowerCase(), head.upos).some((act) => act.type === 'protest')
  return protests && ['at', 'over', 'against', 'about', 'for'].includes(caseOf(tree, token.index))
}

/** Verbs that lend their time and place to an act noun: "took place", "carried out", "left", "killed". */
function isCarrier(tree: Tree, head: Token, lexicon: Lexicon): boolean {
  if (head.upos !== 'VERB' && head.upos !== 'AUX') return false
  const particle = dependents(tree, head.index, 'compound:prt')[0]?.form.toLowerCase() ?? ''
  const lemma = head.lemma.toLowerCase()
  return (
    lexicon.lightVerb(lemma, particle) !== null ||
    lexicon.lightVerb(lemma, '') !== null ||
    lexicon.harm(lemma, 'VERB').length > 0 ||
    lexicon.acts(lemma, 'VERB').length > 0
  )
}

/** "stormed the market and opened fire": the second verb has no subject of its own. */
function sharesSubject(tree: Tree, token: Token): boolean {
  return token.upos !== 'VERB' || dependents(tree, token.index, 'nsubj').length === 0 || isElliptic(tree, token)
}

/** "four were killed and nine wounded": one event told in two halves. */
function isElliptic(tree: Tree, token: Token): boolean {
  return dependents(tree, token.index, 'aux', 'obl').length === 0
}
