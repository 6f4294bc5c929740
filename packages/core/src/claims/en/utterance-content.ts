import type { SpeechEntry } from '../../knowledge/lexicon.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { baseRelation, caseOf, dependents, headOf, isUnder, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import { fillersByRoles } from '../../annotations/en/clauses/roles.js'
import type { Quotation } from '../../records/mark.js'
import { contains, overlaps, type Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import { clipped, isWhole, ownQuotations, without, type OwnQuotations } from './quoted-content.js'

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

/**
 * What is said: the quotations the cue brings in, its content clause, the clause it is wedged into, or the object that names it; without the cue
 * and its speaker. `speaker` is the token of whoever says it.
 */
export function contentOf(
  tree: Tree,
  clause: Clause,
  entry: SpeechEntry,
  quotations: readonly Quotation[],
  speaker: number | null,
): readonly Range[] {
  const cue = tree.tokens[clause.token]
  if (!cue) return []
  const own = ownQuotations(tree, cue, speaker, quotations)
  const told = toldWithin(tree, clause, entry, quotations, own)
  const holes = [{ start: cue.start, end: cue.end }, ...(speaker === null ? [] : speakerHole(tree, speaker, cue))]
  return trimmed(tree, without(withQuotations(tree, cue, told, own), holes))
}

/** The speaker's phrase is no part of what is said, save where he is what it speaks of ("is said to be"). */
function speakerHole(tree: Tree, speaker: number, cue: Token): readonly Range[] {
  return isUnder(tree, speaker, cue.index) ? rangesOf(tree, subtree(tree, speaker)) : []
}

/** The quotations of a cue; where one is only the end of a clause, that clause up to it. */
function withQuotations(tree: Tree, cue: Token, told: readonly Range[], own: OwnQuotations): readonly Range[] {
  const { before, after } = own
  if (!before && !after) return told
  const ranges: Range[] = []
  if (before) ranges.push(...(own.mixed ? clipped(told, before.start) : []), { start: before.start, end: before.end })
  if (after && !before && isContinued(tree, cue, after)) ranges.push({ start: tree.sentence.start, end: wedgeStart(tree, cue) })
  if (after) ranges.push(...(isWhole(tree, after) ? [] : told.filter((range) => range.end > after.end && range.start >= after.start)))
  if (after && !ranges.some((range) => contains(range, after))) ranges.push({ start: after.start, end: after.end })
  return ranges
}

/** "If the road is shut, the mayor said, "nobody will come"": the quotation goes on with a sentence that the cue cuts in two. */
function isContinued(tree: Tree, cue: Token, after: Quotation): boolean {
  const first = tree.tokens.find((token) => contains(after.inner, token))
  return (
    first !== undefined && /^\p{Ll}/u.test(first.form) && wedgeStart(tree, cue) > tree.sentence.start && endsWedge(tree, cue, after.start)
  )
}

/** Where the cue and its speaker begin, when they stand behind a comma; else the start of the sentence. */
function wedgeStart(tree: Tree, cue: Token): number {
  const subject = dependents(tree, cue.index, 'nsubj').find((token) => token.index < cue.index)
  const first = subject ? Math.min(...subtree(tree, subject.index)) : cue.index
  const comma = tree.tokens[first - 1]
  return comma?.form === ',' ? comma.start : tree.sentence.start
}

function endsWedge(tree: Tree, cue: Token, end: number): boolean {
  return tree.tokens.filter((token) => token.start > cue.start && token.end <= end).at(-1)?.form === ','
}

function toldWithin(
  tree: Tree,
  clause: Clause,
  entry: SpeechEntry,
  quotations: readonly Quotation[],
  own: OwnQuotations,
): readonly Range[] {
  const clausal = dependents(tree, clause.token, 'ccomp', 'csubj:pass', 'csubj')
  if (clausal.length > 0)
    return [...wedgedOff(tree, clause), ...clausal.flatMap((token) => rangesOf(tree, subtree(tree, token.index, isNestedSaying)))]
  const infinitive = dependents(tree, clause.token, 'xcomp')
  if (infinitive.length > 0)
    return [...whoseInfinitive(tree, clause, entry), ...infinitive.flatMap((token) => rangesOf(tree, subtree(tree, token.index)))]
  return hostClause(tree, clause, entry) ?? paratactic(tree, clause, entry, own) ?? namedContent(tree, clause, entry, quotations, own)
}

/** "Back then, the guard said, nobody came": what stands before a cue between commas belongs to the clause behind it. */
function wedgedOff(tree: Tree, clause: Clause): readonly Range[] {
  const cue = tree.tokens[clause.token]
  const start = cue ? wedgeStart(tree, cue) : 0
  if (!cue || tree.tokens[cue.index + 1]?.form !== ',' || start <= tree.sentence.start) return []
  return dependents(tree, cue.index, 'obl', 'advmod', 'advcl')
    .filter((token) => token.end <= start)
    .flatMap((token) => rangesOf(tree, subtree(tree, token.index)))
}

/** "urged both sides to stop", "called on them to stop", "is believed to have fled": the one who is to do it belongs to what is said. */
function whoseInfinitive(tree: Tree, clause: Clause, entry: SpeechEntry): readonly Range[] {
  if (clause.voice === 'passive')
    return entry.act === 'say' ? dependents(tree, clause.token, 'nsubj').flatMap((token) => rangesOf(tree, subtree(tree, token.index))) : []
  const asked = [
    ...dependents(tree, clause.token, 'obj'),
    ...dependents(tree, clause.token, 'obl').filter((token) => caseOf(tree, token.index) === 'on'),
  ]
  return asked.filter((token) => token.index > clause.token).flatMap((token) => rangesOf(tree, subtree(tree, token.index)))
}

/** "Four died, police said", "as police said": the clause that the cue hangs on. */
function hostClause(tree: Tree, clause: Clause, entry: SpeechEntry): readonly Range[] | null {
  const cue = tree.tokens[clause.token]
  const hangs =
    cue &&
    (baseRelation(cue) === 'parataxis' ||
      (baseRelation(cue) === 'advcl' && dependents(tree, cue.index, 'mark').some((mark) => mark.form.toLowerCase() === 'as')))
  const host = hangs ? headOf(tree, cue) : null
  if (!cue || !host || onlyObject(entry)) return null
  return rangesOf(
    tree,
    subtree(tree, host.index, (token) => token.index === cue.index),
  )
}

function paratactic(tree: Tree, clause: Clause, entry: SpeechEntry, own: OwnQuotations): readonly Range[] | null {
  const found = dependents(tree, clause.token, 'parataxis', 'dep', 'appos').filter(
    (token) => token.upos === 'VERB' || token.upos === 'ADJ' || token.upos === 'NOUN',
  )
  if (found.length === 0 || own.before || own.after || entry.act !== 'say') return null
  return found.flatMap((token) => rangesOf(tree, subtree(tree, token.index)))
}

/** The thing that is named as said: an object with what it is called, a number, the rest of the clause. */
function namedContent(
  tree: Tree,
  clause: Clause,
  entry: SpeechEntry,
  quotations: readonly Quotation[],
  own: OwnQuotations,
): readonly Range[] {
  const quoted = quotations.filter(
    (quotation) => overlaps(quotation, tree.sentence) && !contains(quotation, tree.tokens[clause.token] ?? quotation),
  )
  // "called half of them "deplorable"": what is judged and the judgement
  if (quoted.length > 0 && judging.has(clause.lemma) && fillersOf(clause, 'object').some((object) => object.token > clause.token))
    return restOfClause(tree, clause)
  if (quoted.length > 0 && !own.before && !own.after && speaksInQuotes(entry) && !quotesWithin(tree, clause, entry, quoted))
    return quoted.map(({ start, end }) => ({ start, end }))
  if (saysNumber(tree, clause)) return restOfClause(tree, clause)
  const named = objectContent(tree, clause, entry)
  return named.length > 0 || entry.act === 'say' ? named : restOfClause(tree, clause)
}

/** "said", "told", "stated": a quotation of the same sentence is theirs, also where the tree does not lead to it. */
function speaksInQuotes(entry: SpeechEntry): boolean {
  return entry.strength === 'strong' && entry.act === 'say' && entry.content.includes('quote')
}

function objectContent(tree: Tree, clause: Clause, entry: SpeechEntry): readonly Range[] {
  const roles = entry.content.filter((role) => !clausalRoles.has(role))
  const objects = fillersByRoles(clause, clause.voice === 'passive' ? [...roles, 'obj'] : roles).filter(
    (filler) => isUnder(tree, filler.token, clause.token) || clause.voice === 'passive' || filler.path.includes('antecedent'),
  )
  return objects.flatMap((filler) =>
    rangesOf(
      tree,
      subtree(tree, filler.token, (token) => isUnder(tree, clause.token, token.index)),
    ),
  )
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

const looseMarks = new Set([',', ':', ';', '.', '-', '–', '—', '--', '?', '!'])

/** In order, overlaps joined, without loose punctuation at the edges; quotation marks stay. */
export function trimmed(tree: Tree, ranges: readonly Range[]): readonly Range[] {
  return joined(ranges).flatMap((range) => {
    const inside = tree.tokens.filter((token) => contains(range, token))
    if (!inside.some((token) => token.upos !== 'PUNCT')) return inside.length > 0 || range.end <= range.start ? [] : [range]
    const first = inside.find((token) => !looseMarks.has(token.form))
    const last = inside.findLast((token) => token.upos !== 'PUNCT' || !/^[,;:–—-]+$/u.test(token.form))
    const start = first === inside[0] || !first ? range.start : first.start
    return [{ start, end: last === inside.at(-1) || !last ? range.end : last.end }]
  })
}

function joined(ranges: readonly Range[]): readonly Range[] {
  const out: { start: number; end: number }[] = []
  for (const range of [...ranges].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else out.push({ ...range })
  }
  return out
}
