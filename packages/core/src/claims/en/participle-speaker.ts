import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { baseRelation, dependents, headOf, type Tree } from '../../annotations/en/clauses/tree.js'
import { contains } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { isDocument } from './papers.js'
import type { SpeakerContext } from './speaker-context.js'

/**
 * Who says it by a participle without a subject of its own, where the word it hangs on does not: "He made clear his doubt, saying ..." (he, not the
 * doubt) · "She sent a letter saying ..." (she) · "'They will come,' he said of the rebels, adding ..." (he, not they). Null where the tree is right.
 */
export function participleSpeaker(tree: Tree, clause: Clause, context: SpeakerContext): number | null {
  const cue = tree.tokens[clause.token]
  if (!cue || !cue.form.toLowerCase().endsWith('ing') || dependents(tree, cue.index, 'nsubj', 'aux').length > 0) return null
  const head = headOf(tree, cue)
  if (!head) return null
  if (cue.relation === 'acl') return writerOf(tree, cue, head, context)
  if (cue.relation !== 'advcl') return null
  const nearer = context.clauses.filter((one) => isNearer(tree, one, cue, head, context)).at(-1)
  return nearer ? (fillersOf(nearer, 'subject')[0]?.token ?? null) : null
}

/** The subject of the clause in which a noun stands that cannot speak itself: behind a comma, or a letter. */
function writerOf(tree: Tree, cue: Token, noun: Token, context: SpeakerContext): number | null {
  const loose = tree.tokens[cue.index - 1]?.form === ','
  if (noun.relation.startsWith('nsubj') || !(loose || isDocument(noun.lemma.toLowerCase()))) return null
  let at: Token | null = noun
  while (at && at.upos !== 'VERB') at = headOf(tree, at)
  const outer = at && context.clauses.find((one) => one.token === at.index)
  const subject = outer ? fillersOf(outer, 'subject')[0]?.token : undefined
  // "In a statement condemning it, the mayor said": who says it may stand behind
  const opens = baseRelation(noun) === 'obl' && outer?.token !== undefined && outer.token > cue.index
  return subject !== undefined && (subject < cue.index || opens) ? subject : null
}

/** A verb of saying between the participle and the word it hangs on, outside what that one says. */
function isNearer(tree: Tree, clause: Clause, cue: Token, head: Token, { quotations, lexicon }: SpeakerContext): boolean {
  const verb = tree.tokens[clause.token]
  if (!verb || clause.kind !== 'verb' || verb.index >= cue.index || verb.index === head.index) return false
  const strong = lexicon.speech(verb.lemma.toLowerCase(), 'VERB').some((entry) => entry.act === 'say' && entry.strength === 'strong')
  const between = verb.index > head.index || quotations.some((one) => contains(one, head))
  return (
    strong &&
    between &&
    verb.relation !== 'acl:relcl' &&
    !quotations.some((one) => contains(one, verb)) &&
    fillersOf(clause, 'subject').length > 0
  )
}
