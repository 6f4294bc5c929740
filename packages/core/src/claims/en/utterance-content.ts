import type { SpeechEntry } from '../../knowledge/lexicon.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { baseRelation, dependents, headOf, isUnder, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import { fillersByRoles } from '../../annotations/en/clauses/roles.js'
import type { Quotation } from '../../records/mark.js'
import { contains, overlaps, type Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'

/** "denied the raid, saying it had struck a depot": what the participle says is not what is denied. */
function isNestedSaying(token: Token): boolean {
  return token.relation === 'advcl' && token.upos === 'VERB' && sayingParticiples.has(token.form.toLowerCase())
}

const sayingParticiples = new Set([
  'saying',
  'adding',
  'insisting',
  'claiming',
  'arguing',
  'stating',
  'asserting',
  'noting',
  'citing',
  'alleging',
])

/** What is said: content clause, quotation, the clause the cue is wedged into, or the object that names it. */
export function contentOf(tree: Tree, clause: Clause, entry: SpeechEntry, quotations: readonly Quotation[]): readonly Range[] {
  const cue = tree.tokens[clause.token]
  if (!cue) return []
  const clausal = dependents(tree, clause.token, 'ccomp', 'csubj:pass', 'csubj').map((token) =>
    rangesOf(tree, subtree(tree, token.index, isNestedSaying)),
  )
  if (clausal.length > 0) return trimmed(tree, clausal.flat())
  const infinitive = dependents(tree, clause.token, 'xcomp')
  if (infinitive.length > 0)
    return trimmed(
      tree,
      infinitive.flatMap((token) => rangesOf(tree, subtree(tree, token.index))),
    )
  if (
    baseRelation(cue) === 'parataxis' ||
    (baseRelation(cue) === 'advcl' && dependents(tree, cue.index, 'mark').some((mark) => mark.form.toLowerCase() === 'as'))
  ) {
    const host = headOf(tree, cue)
    if (host && !onlyObject(entry))
      return trimmed(
        tree,
        rangesOf(
          tree,
          subtree(tree, host.index, (token) => token.index === cue.index),
        ),
      )
  }
  const quoted = quotations.filter((quotation) => overlaps(quotation, tree.sentence) && !contains(quotation, cue))
  const paratactic = dependents(tree, clause.token, 'parataxis', 'dep', 'appos').filter(
    (token) => token.upos === 'VERB' || token.upos === 'ADJ' || token.upos === 'NOUN',
  )
  if (paratactic.length > 0 && quoted.length === 0 && entry.act === 'say')
    return trimmed(
      tree,
      paratactic.flatMap((token) => rangesOf(tree, subtree(tree, token.index))),
    )
  // "called half of them "deplorable"": what is judged and the judgement
  if (quoted.length > 0 && judging.has(clause.lemma) && fillersOf(clause, 'object').some((object) => object.token > clause.token))
    return restOfClause(tree, clause)
  if (quoted.length > 0 && !quotesWithin(tree, clause, entry, quoted) && (!onlyObject(entry) || fillersOf(clause, 'object').length === 0))
    return quoted.map(({ start, end }) => ({ start, end }))
  if (saysNumber(tree, clause)) return restOfClause(tree, clause)
  const roles = entry.content.filter((role) => !clausalRoles.has(role))
  const objects = fillersByRoles(clause, clause.voice === 'passive' ? [...roles, 'obj'] : roles).filter(
    (filler) => isUnder(tree, filler.token, clause.token) || clause.voice === 'passive' || filler.path.includes('antecedent'),
  )
  const named = trimmed(
    tree,
    objects.flatMap((filler) =>
      rangesOf(
        tree,
        subtree(tree, filler.token, (token) => isUnder(tree, clause.token, token.index)),
      ),
    ),
  )
  return named.length > 0 || entry.act === 'say' ? named : restOfClause(tree, clause)
}

const judging = new Set(['call', 'describe', 'label', 'brand', 'dub', 'term', 'condemn', 'denounce', 'dismiss'])

/** "announced the arrest of a "terror cell"": the marks stand round a word of what is said, which is more. */
function quotesWithin(tree: Tree, clause: Clause, entry: SpeechEntry, quoted: readonly Quotation[]): boolean {
  if (!entry.content.includes('obj')) return false
  const objects = fillersOf(clause, 'object').filter((object) => isUnder(tree, object.token, clause.token))
  const ranges = objects.flatMap((object) => rangesOf(tree, subtree(tree, object.token)))
  return quoted.every((quotation) =>
    ranges.some((range) => overlaps(range, quotation) && (range.start < quotation.start || range.end > quotation.end)),
  )
}

const counted = new Set([
  'toll',
  'number',
  'figure',
  'count',
  'tally',
  'total',
  'estimate',
  'dead',
  'death',
  'wounded',
  'injured',
  'missing',
])

/** "put the dead at 112", "raised the toll from 80 to 89": the numbers are what is said. */
function saysNumber(tree: Tree, clause: Clause): boolean {
  const objects = fillersOf(clause, 'object').map((filler) => tree.tokens[filler.token]?.lemma.toLowerCase() ?? '')
  const numbers = tree.tokens.some(
    (token) => token.upos === 'NUM' && token.index > clause.token && isUnder(tree, token.index, clause.token),
  )
  return clause.voice === 'active' && numbers && objects.some((object) => counted.has(object))
}

/** Where the tree has hung "of the killings" elsewhere: what follows the cue in its clause. */
function restOfClause(tree: Tree, clause: Clause): readonly Range[] {
  const below = subtree(
    tree,
    clause.token,
    (token) => token.relation === 'conj' || token.relation === 'parataxis' || isNestedSaying(token),
  ).filter((index) => index > clause.token)
  return trimmed(tree, rangesOf(tree, below))
}

const sequels = new Set(['after', 'when', 'since', 'before', 'while', 'following'])

/** Relative clauses and clauses of time below what is blamed, claimed, denied or judged. */
export function presupposedIn(tree: Tree, clause: Clause, content: readonly Range[]): readonly Range[] {
  return tree.tokens
    .filter(
      (token) =>
        isUnder(tree, token.index, clause.token) && token.index !== clause.token && content.some((range) => contains(range, token)),
    )
    .filter(
      (token) =>
        token.relation === 'acl:relcl' ||
        (token.relation === 'advcl' && dependents(tree, token.index, 'mark').some((mark) => sequels.has(mark.form.toLowerCase()))),
    )
    .flatMap((token) => rangesOf(tree, subtree(tree, token.index)))
}

const clausalRoles = new Set(['ccomp', 'xcomp', 'inf', 'quote'])

function onlyObject(entry: SpeechEntry): boolean {
  return entry.content.length > 0 && !entry.content.some((role) => clausalRoles.has(role))
}

/** Runs of neighbouring token indices as text ranges. */
export function rangesOf(tree: Tree, indices: readonly number[]): readonly Range[] {
  const out: { start: number; end: number }[] = []
  let previous = -2
  for (const index of indices) {
    const token = tree.tokens[index]
    if (!token) continue
    const last = out[out.length - 1]
    if (last && index === previous + 1) last.end = token.end
    else out.push({ start: token.start, end: token.end })
    previous = index
  }
  return out
}

/** Without loose punctuation at the edges; quotation marks stay. */
export function trimmed(tree: Tree, ranges: readonly Range[]): readonly Range[] {
  return ranges.filter((range) => {
    const inside = tree.tokens.filter((token) => contains(range, token))
    return inside.some((token) => token.upos !== 'PUNCT')
  })
}
