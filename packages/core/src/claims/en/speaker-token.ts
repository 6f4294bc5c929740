import type { Lexicon, SpeechEntry } from '../../knowledge/lexicon.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { dependent, headOf, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Quotation } from '../../records/mark.js'
import { isCiting, passedOnBy } from './cited.js'
import { contains } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { participleSpeaker } from './participle-speaker.js'
import type { SpeakerContext } from './speaker-context.js'

/** The head token of whoever says it: the subject, the agent of a passive, a neighbour where the tree has lost him; null where nobody is named. */
export function speakerToken(
  tree: Tree,
  clause: Clause,
  entry: Pick<SpeechEntry, 'phrase' | 'act' | 'source'>,
  context: SpeakerContext,
): number | null {
  const { clauses, lexicon } = context
  if (entry.source.length === 0) return null
  const subjects = fillersOf(clause, 'subject')
    .filter((filler) => filler.path !== 'antecedent' || tree.tokens[filler.token]?.upos !== 'VERB')
    .filter((filler) => !isApart(tree, filler.token, clause.token, context.quotations))
  const quotedPassive = clause.voice === 'passive' && isCiting(entry)
  if (quotedPassive) return passedOnBy(tree, clause.token) ?? fillersOf(clause, 'object')[0]?.token ?? null
  const absent = participleSpeaker(tree, clause, context)
  if (absent !== null) return absent
  if (isCiting(entry) && subjects[0] === undefined) return null
  const mute = subjects.every(
    (one) => one.path.startsWith('shared') && (one.path.startsWith('shared passive') || isThing(tree, one.token, lexicon)),
  )
  const outer = mute ? outerSpeaker(tree, clause, clauses) : null
  return (
    outer ??
    subjects[0]?.token ??
    (clause.voice === 'active' && entry.act === 'say' ? neighbourSpeaker(tree, clause.token) : sharedSubject(tree, clause))
  )
}

/** Within a quotation that the cue stands outside of: nobody in it says the quotation. */
function isApart(tree: Tree, index: number, cue: number, quotations: readonly Quotation[]): boolean {
  const [token, verb] = [tree.tokens[index], tree.tokens[cue]]
  return token !== undefined && verb !== undefined && quotations.some((one) => contains(one.inner, token) && !contains(one, verb))
}

/** A blast or a bomb: the subject of a deed, never of a saying. */
function isThing(tree: Tree, index: number, lexicon: Lexicon): boolean {
  const lemma = tree.tokens[index]?.lemma.toLowerCase() ?? ''
  return lexicon.acts(lemma, 'NOUN').length > 0 || lexicon.means.get(lemma).length > 0
}

/** "Witnesses said that 200 were killed, and blamed a militia": the dead do not blame; who says that they were killed does. */
function outerSpeaker(tree: Tree, clause: Clause, clauses: readonly Clause[]): number | null {
  const self = tree.tokens[clause.token]
  const first = self?.relation === 'conj' ? headOf(tree, self) : null
  const outer = first?.relation === 'ccomp' ? clauses.find((one) => one.token === first.head) : undefined
  return outer && clause.voice === 'active' ? (fillersOf(outer, 'subject')[0]?.token ?? null) : null
}

/** "he was saddened and condemned the raid": the subject of the word that the verb is joined to, also where that is no verb. */
function sharedSubject(tree: Tree, clause: Clause): number | null {
  const self = tree.tokens[clause.token]
  const first = self?.relation === 'conj' && clause.voice === 'active' ? headOf(tree, self) : null
  return first ? (dependent(tree, first.index, 'nsubj')?.index ?? null) : null
}

/**
 * Where the tree has lost the subject of a verb of saying behind a comma or quotation mark: the noun phrase right before it ("..., police said") or
 * right after it ("...," said Ilse Rahn).
 */
function neighbourSpeaker(tree: Tree, cue: number): number | null {
  const before: Token[] = []
  for (let at = cue - 1; at >= 0; at--) {
    const token = tree.tokens[at]
    if (!token || token.upos === 'PUNCT' || token.upos === 'SCONJ' || token.upos === 'CCONJ') break
    if (token.upos !== 'ADV' && token.upos !== 'AUX') before.unshift(token)
  }
  const opened = tree.tokens[cue - before.length - 1]
  const after: Token[] = []
  for (let at = cue + 1; at < tree.tokens.length && after.length < 8; at++) {
    const token = tree.tokens[at]
    if (!token || token.upos === 'PUNCT' || token.upos === 'SCONJ' || token.upos === 'VERB') break
    after.push(token)
  }
  if (before.length > 0 && (opened?.upos === 'PUNCT' || cue - before.length <= 0)) return phraseHead(before)
  return before.length === 0 && after[0]?.upos !== 'ADP' ? phraseHead(after) : null
}

/** The noun of a run of tokens whose head lies outside it. */
function phraseHead(run: readonly Token[]): number | null {
  const nominal = run.filter((token) => ['NOUN', 'PROPN', 'PRON'].includes(token.upos))
  return (nominal.find((token) => !run.some((other) => other.index === token.head)) ?? nominal[0])?.index ?? null
}
