import { fillersOf, type Clause } from '../../annotations/en/clauses/clause.js'
import { caseOf, dependent, dependents, headOf, type Tree } from '../../annotations/en/clauses/tree.js'
import type { SpeechEntry } from '../../knowledge/lexicon.js'
import type { Token } from '../../records/token.js'

/** Head tokens of whoever brings the words, and of whom he has them from; null where nobody is named. */
export interface PassedOn {
  readonly source: number | null
  readonly cited: number | null
}

/** "citing hospital records", "was quoted as saying": the one named is whom the speaker cites. */
export function isCiting(entry: Pick<SpeechEntry, 'phrase'>): boolean {
  return entry.phrase === 'cite' || entry.phrase === 'quote'
}

/**
 * Through whom words come, for a verb of saying whose speaker is `named`: "State television quoted the mayor as saying" and "the mayor was quoted by state
 * television as saying" (television, then the mayor) · "the agency, citing police, said" · "the ministry said, quoting a doctor" · "said the mayor,
 * quoted by state television" (television, then the mayor).
 */
export function passedOn(tree: Tree, clause: Clause, named: number | null): PassedOn {
  const quoted = quotedAs(tree, clause)
  if (quoted) return quoted.by === null ? { source: quoted.whom, cited: null } : { source: quoted.by, cited: quoted.whom }
  const lemma = tree.tokens[clause.token]?.lemma.toLowerCase() ?? ''
  if (isCiting({ phrase: lemma }))
    return { source: named, cited: (fillersOf(clause, 'object')[0] ?? fillersOf(clause, 'recipient')[0])?.token ?? null }
  const outer = named === null ? null : quotedBy(tree, clause.token, named)
  return outer === null ? { source: named, cited: citedBy(tree, clause.token, named) } : { source: outer, cited: named }
}

/** Whose words they are, and who passes them on, where the cue is the "saying" of "quoted as saying"; null elsewhere. */
export function quotedAs(tree: Tree, clause: Clause): { readonly whom: number; readonly by: number | null } | null {
  const self = tree.tokens[clause.token]
  const head = tree.tokens[self?.head ?? -1]
  if (self?.relation !== 'advcl' || !head || !isCiting({ phrase: head.lemma.toLowerCase() })) return null
  if (!dependents(tree, clause.token, 'mark').some((mark) => mark.form.toLowerCase() === 'as')) return null
  const passive = dependent(tree, head.index, 'nsubj:pass')
  const whom = passive ?? dependent(tree, head.index, 'obj', 'iobj')
  const by = passive ? passedOnBy(tree, head.index) : (dependent(tree, head.index, 'nsubj')?.index ?? null)
  return whom ? { whom: whom.index, by } : null
}

/** "was quoted by the agency as saying", "was quoted as saying by the agency": the agency. */
export function passedOnBy(tree: Tree, verb: number): number | null {
  const saying = dependents(tree, verb, 'advcl').map((token) => token.index)
  const agents = [verb, ...saying].flatMap((at) => dependents(tree, at, 'obl:agent', 'obl'))
  return agents.find((token) => caseOf(tree, token.index) === 'by')?.index ?? null
}

/** "the ministry said, citing the prosecutor", "the agency, citing police, said": whom a participle at the cue or at the speaker names. */
function citedBy(tree: Tree, cue: number, speaker: number | null): number | null {
  const participle = tree.tokens.find(
    (token) => /^(?:citing|quoting)$/i.test(token.form) && (isBeside(tree, token, cue, speaker) || isRightBehind(tree, token, cue)),
  )
  return participle ? (dependent(tree, participle.index, 'obj', 'iobj', 'obl')?.index ?? null) : null
}

const isBeside = (tree: Tree, token: Token, cue: number, speaker: number | null): boolean => {
  const head = headOf(tree, token)?.index
  return head === cue || (speaker !== null && head === speaker)
}

/** "..., the daily reported on Monday, quoting a doctor": behind the cue with no other verb between, whatever the tree hangs it on. */
function isRightBehind(tree: Tree, token: Token, cue: number): boolean {
  const between = tree.tokens.slice(cue + 1, token.index)
  return token.index > cue && between.every((one) => one.upos !== 'VERB' && one.form !== ';')
}

/** "said the press office, quoted by the agency": the agency. */
function quotedBy(tree: Tree, cue: number, speaker: number): number | null {
  const participle = [...dependents(tree, speaker, 'acl'), ...dependents(tree, cue, 'advcl')].find(
    (token) => token.index > speaker && /^(?:cited|quoted)$/i.test(token.form) && dependents(tree, token.index, 'aux').length === 0,
  )
  return participle ? passedOnBy(tree, participle.index) : null
}
