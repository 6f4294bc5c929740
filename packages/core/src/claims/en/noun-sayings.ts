import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { caseOf, dependents, headOf, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Lexicon, SpeechEntry } from '../../knowledge/lexicon.js'
import type { Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { sourcePhrase } from './source-phrase.js'
import { rangesOf, trimmed } from './utterance-content.js'
import type { FoundUtterance as Found } from './utterance.js'

/** "the claim by X that ...", "X's accusation that ...". */
export function nounUtterance(tree: Tree, clause: Clause, lexicon: Lexicon): Found | null {
  const entry = lexicon.speech(clause.lemma, 'NOUN')[0]
  const clausal = dependents(tree, clause.token, 'acl', 'ccomp').find((token) =>
    dependents(tree, token.index, 'mark').some((mark) => mark.lemma === 'that'),
  )
  const token = tree.tokens[clause.token]
  if (!entry || !clausal || !token) return null
  const speaker = fillersOf(clause, 'subject')[0] ?? clause.fillers.find((filler) => filler.preposition === 'from')
  return {
    ...atNoun(tree, token, entry),
    negated: clause.negated,
    source: speaker ? sourcePhrase(tree, speaker.token) : null,
    content: trimmed(tree, rangesOf(tree, subtree(tree, clausal.index))),
    rule: 'en/utterance/noun',
  }
}

/** "The command's first assessment was that nobody died": what somebody's word for a saying is equated with. */
export function equatedNoun(tree: Tree, clause: Clause, lexicon: Lexicon): Found | null {
  const noun = tree.tokens[clause.token]
  const entry = lexicon.speech(clause.lemma, 'NOUN')[0]
  const owner = noun && ownerOf(tree, noun)
  const [be, that] = noun ? tree.tokens.slice(noun.index + 1, noun.index + 3) : []
  if (!noun || !entry || !owner || be?.lemma.toLowerCase() !== 'be' || that?.form.toLowerCase() !== 'that' || that.upos !== 'SCONJ')
    return null
  const told = tree.tokens.slice(that.index + 1).filter((token) => token.index < endOf(tree, that.index))
  return found(tree, noun, entry, owner, trimmed(tree, [coverOf(told)]), 'en/utterance/equated')
}

const endOf = (tree: Tree, from: number): number =>
  tree.tokens.find((token) => token.index > from && token.form === ';')?.index ?? tree.tokens.length

const tellings = new Set(['account', 'count', 'reckoning', 'estimate', 'tally', 'telling', 'version', 'word'])

/** "Nine died, by the army's account", "by the governor's count", "in the words of the mayor": the clause it hangs on. */
export function byAccount(tree: Tree, lexicon: Lexicon): readonly Found[] {
  return tree.tokens.flatMap((noun) => {
    const preposition = caseOf(tree, noun.index)
    const isTelling =
      preposition === 'by' ? noun.lemma.toLowerCase() !== 'word' : preposition === 'in' && noun.form.toLowerCase() === 'words'
    const owner = tellings.has(noun.lemma.toLowerCase()) && isTelling ? ownerOf(tree, noun) : undefined
    const host = headOf(tree, noun)
    const entry = lexicon.speech('according to', 'ADP')[0]
    if (!owner || !host || !entry || !noun.relation.startsWith('obl')) return []
    const content = trimmed(
      tree,
      rangesOf(
        tree,
        subtree(tree, clauseHead(tree, host), (child) => child.index === noun.index),
      ),
    )
    return [found(tree, noun, entry, owner, content, 'en/utterance/by-account')]
  })
}

/** "the army's count", "the count of the army": whose it is. */
function ownerOf(tree: Tree, noun: Token): Token | undefined {
  return dependents(tree, noun.index, 'nmod:poss', 'nmod').find(
    (token) => token.upos !== 'PRON' && (token.relation === 'nmod:poss' || ['of', 'by'].includes(caseOf(tree, token.index))),
  )
}

function found(tree: Tree, noun: Token, entry: SpeechEntry, owner: Token, content: readonly Range[], rule: string): Found {
  return { ...atNoun(tree, noun, entry), source: sourcePhrase(tree, owner.index), content, rule }
}

/** A noun of saying, for a clause that nobody gives yet: what else is known of it is set on top. */
export function atNoun(tree: Tree, noun: Token, entry: SpeechEntry): Found {
  return {
    sentence: tree.sentence.index,
    token: noun.index,
    lemma: entry.phrase,
    act: entry.act,
    strong: entry.strength === 'strong',
    status: entry.status,
    negated: false,
    source: null,
    cue: [{ start: noun.start, end: noun.end }],
    content: [],
    kind: 'clause',
    presupposed: [],
    known: [],
    cites: null,
    addressee: null,
    rule: '',
  }
}

/** From the word "according to" hangs on up to its clause: a number in a list belongs to the whole list's clause. */
export function clauseHead(tree: Tree, token: Token): number {
  let at = token
  while (at.upos !== 'VERB' && at.relation !== 'root' && !['ccomp', 'advcl', 'acl:relcl', 'parataxis'].includes(at.relation)) {
    const head = headOf(tree, at)
    if (!head) break
    at = head
  }
  return at.index
}

function coverOf(tokens: readonly Token[]): Range {
  return { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 }
}
