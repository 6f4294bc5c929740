import type { Lexicon, SpeechEntry } from '../../knowledge/lexicon.js'
import type { Clause } from '../../annotations/en/clauses/clause.js'
import { fillersOf } from '../../annotations/en/clauses/clause.js'
import { baseRelation, caseOf, dependents, headOf, isUnder, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import { fillersByRoles } from '../../annotations/en/clauses/roles.js'
import type { Quotation } from '../../records/mark.js'
import { contains, overlaps, type Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'
import type { ContentKind } from './utterance.js'
import { interposedContent } from './interposed.js'
import { isCiting } from './cited.js'
import { toldNumbers } from './told-numbers.js'
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
  lexicon: Lexicon,
): Content {
  const cue = tree.tokens[clause.token]
  if (!cue) return { ranges: [], kind: 'thing' }
  // "claimed the raid in the name of the "Dawn Guard"": marks round a name
  const own = entry.content.includes('quote') || judging.has(clause.lemma) ? ownQuotations(tree, cue, speaker, quotations) : noQuotations
  const rest = own.before || own.after ? null : interposedContent(tree, cue, speaker, quotations, lexicon)
  const told: Content = rest ? { ranges: rest, kind: 'clause' } : toldWithin(tree, clause, entry, quotations, own, lexicon)
  const holes = [{ start: cue.start, end: cue.end }, ...(speaker === null ? [] : speakerHole(tree, speaker, cue))]
  return {
    ranges: trimmed(tree, without(withQuotations(tree, cue, told.ranges, own), holes)),
    kind: own.before || own.after ? 'quotation' : told.kind,
  }
}

const noQuotations: OwnQuotations = { before: null, after: null, mixed: false }

/** Where the words that are said stand, and what they are. */
export interface Content {
  readonly ranges: readonly Range[]
  readonly kind: ContentKind
}

/** The speaker's phrase is no part of what is said, save where he is what it speaks of ("is said to be"). */
function speakerHole(tree: Tree, speaker: number, cue: Token): readonly Range[] {
  if (!isUnder(tree, speaker, cue.index)) return []
  const words = new Set(subtree(tree, speaker))
  // what the parser hung on the speaker from behind the cue's other side is none of his name
  const between = (index: number): boolean => index < cue.index === speaker < cue.index
  return rangesOf(tree, [...words].filter(between))
}

/** The quotations of a cue; where one is only the end of a clause, that clause up to it. */
function withQuotations(tree: Tree, cue: Token, told: readonly Range[], own: OwnQuotations): readonly Range[] {
  const { before, after } = own
  if (!before && !after) return told
  const judged = after ? judgedObject(tree, cue, after) : null
  if (after && judged) return [...told, { start: judged.start, end: after.end }]
  const ranges: Range[] = []
  if (before) ranges.push(...(own.mixed ? clipped(told, before.start) : []), { start: before.start, end: before.end })
  if (after && !before && isContinued(tree, cue, after)) ranges.push({ start: tree.sentence.start, end: wedgeStart(tree, cue) })
  if (after) ranges.push(...(isWhole(tree, after) ? [] : told.filter((range) => range.end > after.end && range.start >= after.start)))
  if (after && !ranges.some((range) => contains(range, after))) ranges.push({ start: after.start, end: after.end })
  return ranges
}

/** "called them "cowards"", "labelled the strike "a mistake"": the object stands between the cue and what it is called. */
function judgedObject(tree: Tree, cue: Token, after: Quotation): Token | null {
  const object = judging.has(cue.lemma.toLowerCase())
    ? dependents(tree, cue.index, 'obj', 'iobj', 'nsubj').find((token) => token.index > cue.index)
    : null
  return object && object.end <= after.start ? (tree.tokens[Math.min(...subtree(tree, object.index))] ?? object) : null
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
  lexicon: Lexicon,
): Content {
  const clausal = dependents(tree, clause.token, 'ccomp', 'csubj:pass', 'csubj').filter(
    (token) => !(namesObject(clause, entry) && isFencedOff(tree, token, clause)),
  )
  const wedged = clausal.length > 0 && isAside(tree, clause, clausal) ? hostClause(tree, clause, entry, lexicon) : null
  if (wedged) {
    const goesOn = tree.tokens[clause.token + 1]?.form === ':'
    return {
      ranges: [...wedged, ...(goesOn ? clausal.flatMap((token) => rangesOf(tree, subtree(tree, token.index))) : [])],
      kind: 'clause',
    }
  }
  if (clausal.length > 0) {
    const ranges = clausal.flatMap((token) => rangesOf(tree, clauseOf(tree, clause, token)))
    return { ranges: [...wedgedOff(tree, clause), ...ranges], kind: 'clause' }
  }
  const numbers = entry.act === 'say' && !own.before && !own.after ? toldNumbers(tree, clause, lexicon) : []
  if (numbers.length > 0) return { ranges: trimmed(tree, rangesOf(tree, numbers)), kind: 'thing' }
  const infinitive = infinitiveContent(tree, clause, entry)
  if (infinitive.length > 0) return { ranges: infinitive, kind: 'infinitive' }
  const ranges =
    (namesObject(clause, entry) ? null : hostClause(tree, clause, entry, lexicon)) ?? paratactic(tree, clause, entry, own, lexicon)
  return ranges ? { ranges, kind: 'clause' } : namedContent(tree, clause, entry, quotations, own)
}

/** "Nine died, the army said, in what it said was an ambush": the cue between commas behind its clause, whatever the tree makes of the words behind it. */
function isAside(tree: Tree, clause: Clause, clausal: readonly Token[]): boolean {
  const cue = tree.tokens[clause.token]
  return (
    cue !== undefined &&
    baseRelation(cue) === 'parataxis' &&
    cue.head < cue.index &&
    wedgeStart(tree, cue) > tree.sentence.start &&
    /^[,:;]$/.test(tree.tokens[cue.index + 1]?.form ?? '') &&
    clausal.every((token) => token.index > cue.index)
  )
}

/**
 * The words of a content clause. What the tree puts before its "that" belongs to the cue ("said in a letter that ..."), and so does what stands
 * before the cue and its speaker where these do not interrupt the clause ("Days before the vote, the mayor said he ...").
 */
function clauseOf(tree: Tree, clause: Clause, head: Token): readonly number[] {
  const words = subtree(tree, head.index, isNestedSaying)
  const that = dependents(tree, head.index, 'mark').find((mark) => mark.form.toLowerCase() === 'that' && mark.index < head.index)
  const behind = head.index > clause.token && tree.tokens[clause.token + 1]?.form !== ','
  return words.filter((index) => index >= (that?.index ?? 0) && (!behind || index > clause.token))
}

/** "hoped to return", "called it a crime": what is to be done or what a thing is called, with whom or what it is said of. */
export function infinitiveContent(tree: Tree, clause: Clause, entry: Pick<SpeechEntry, 'act'>): readonly Range[] {
  const infinitive = dependents(tree, clause.token, 'xcomp')
  return infinitive.length === 0
    ? []
    : [...whoseInfinitive(tree, clause, entry), ...infinitive.flatMap((token) => rangesOf(tree, subtree(tree, token.index)))]
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
function whoseInfinitive(tree: Tree, clause: Clause, entry: Pick<SpeechEntry, 'act'>): readonly Range[] {
  if (clause.voice === 'passive')
    return entry.act === 'say' ? dependents(tree, clause.token, 'nsubj').flatMap((token) => rangesOf(tree, subtree(tree, token.index))) : []
  const asked = [
    ...dependents(tree, clause.token, 'obj'),
    ...dependents(tree, clause.token, 'obl').filter((token) => caseOf(tree, token.index) === 'on'),
  ]
  return asked.filter((token) => token.index > clause.token).flatMap((token) => rangesOf(tree, subtree(tree, token.index)))
}

/** "Four died, police said", "as police said": the clause that the cue hangs on. */
function hostClause(tree: Tree, clause: Clause, entry: SpeechEntry, lexicon: Lexicon): readonly Range[] | null {
  const cue = tree.tokens[clause.token]
  const hangs =
    cue &&
    (baseRelation(cue) === 'parataxis' ||
      (baseRelation(cue) === 'advcl' && dependents(tree, cue.index, 'mark').some((mark) => mark.form.toLowerCase() === 'as')))
  const host = hangs ? headOf(tree, cue) : null
  // "..., he was quoted as saying": what he said is what "quoted" brings
  if (!cue || !host || onlyObject(entry) || isCiting({ phrase: host.lemma.toLowerCase() })) return null
  // "..., police said, and the hospital reported 12": the next one speaks for himself
  const isOthers = (token: Token): boolean => token.relation === 'conj' && token.index > cue.index && isOthersSaying(tree, token, lexicon)
  return rangesOf(
    tree,
    subtree(tree, host.index, (token) => token.index === cue.index || isOthers(token)),
  )
}

/** "Eight were hurt; police suspect the League": what is said is named behind the cue. */
function namesObject(clause: Clause, entry: SpeechEntry): boolean {
  return entry.act !== 'say' || entry.status !== null
    ? [...entry.content, ...entry.addressee].includes('obj') &&
        clause.voice === 'active' &&
        fillersOf(clause, 'object').some((object) => object.token > clause.token)
    : false
}

/** A clause that a semicolon parts from the cue. */
function isFencedOff(tree: Tree, token: Token, clause: Clause): boolean {
  return tree.tokens.slice(token.index, clause.token).some((one) => one.form === ';')
}

function paratactic(tree: Tree, clause: Clause, entry: SpeechEntry, own: OwnQuotations, lexicon: Lexicon): readonly Range[] | null {
  const found = dependents(tree, clause.token, 'parataxis', 'dep', 'appos').filter(
    (token) =>
      (token.upos === 'VERB' && !(token.index > clause.token && isOthersSaying(tree, token, lexicon))) ||
      token.upos === 'ADJ' ||
      token.upos === 'NOUN',
  )
  if (found.length === 0 || own.before || own.after || entry.act !== 'say') return null
  return found.flatMap((token) => rangesOf(tree, subtree(tree, token.index)))
}

/** "gave two tolls: the army said nine had died", "reported a raid; residents denied it": a verb of saying with a speaker of its own. */
function isOthersSaying(tree: Tree, token: Token, lexicon: Lexicon): boolean {
  return (
    lexicon.speech(token.lemma.toLowerCase(), 'VERB').length > 0 &&
    dependents(tree, token.index, 'nsubj').some((subject) => subject.relation === 'nsubj')
  )
}

/** The thing that is named as said: an object with what it is called, a number, the rest of the clause. */
function namedContent(tree: Tree, clause: Clause, entry: SpeechEntry, quotations: readonly Quotation[], own: OwnQuotations): Content {
  const cue = tree.tokens[clause.token]
  const quoted = quotations.filter((quotation) => overlaps(quotation, tree.sentence) && !(cue && contains(quotation, cue)))
  // "called half of them "deplorable"": what is judged and the judgement
  if (quoted.length > 0 && judging.has(clause.lemma) && fillersOf(clause, 'object').some((object) => object.token > clause.token))
    return { ranges: restOfClause(tree, clause), kind: 'quotation' }
  if (quoted.length > 0 && !own.before && !own.after && speaksInQuotes(entry) && !quotesWithin(tree, clause, entry, quoted))
    return { ranges: quoted.map(({ start, end }) => ({ start, end })), kind: 'quotation' }
  const named = objectContent(tree, clause, entry.content, isCharge(entry) ? isDescribed(tree, clause) : () => false)
  return { ranges: named.length > 0 || entry.act === 'say' ? named : restOfClause(tree, clause), kind: 'thing' }
}

/** "said", "told", "stated": a quotation of the same sentence is theirs, also where the tree does not lead to it. */
function speaksInQuotes(entry: SpeechEntry): boolean {
  return entry.strength === 'strong' && entry.act === 'say' && entry.content.includes('quote')
}

/** The phrases that fill the roles, with what an object is called or held against it: "praised him as a friend", "blamed him for it". */
export function objectContent(
  tree: Tree,
  clause: Clause,
  content: readonly string[],
  isLeftOut: (token: number) => boolean = () => false,
): readonly Range[] {
  const roles = content.filter((role) => !clausalRoles.has(role))
  const all = fillersByRoles(clause, clause.voice === 'passive' ? [...roles, 'obj'] : roles).filter((filler) => !isLeftOut(filler.token))
  const objects = all.filter(
    (filler) => isUnder(tree, filler.token, clause.token) || clause.voice === 'passive' || filler.path.includes('antecedent'),
  )
  const judged = objects.some((filler) => filler.role === 'object')
  const heads = [...objects.map((filler) => filler.token), ...(judged ? judgementsOf(tree, clause) : [])]
  return heads.flatMap((head) =>
    rangesOf(
      tree,
      subtree(tree, head, (token) => isUnder(tree, clause.token, token.index)),
    ),
  )
}

const isCharge = (entry: SpeechEntry): boolean => entry.status === 'suspected' || entry.status === 'accused'

/** "three men suspected of helping them were held": who is described by a charge, and how many, is told beside it. */
function isDescribed(tree: Tree, clause: Clause): (token: number) => boolean {
  const cue = tree.tokens[clause.token]
  return (token) =>
    cue?.relation.startsWith('acl') === true && cue.head === token && clause.voice === 'passive' && !fillersOf(clause, 'subject').length
}

function judgementsOf(tree: Tree, clause: Clause): readonly number[] {
  return dependents(tree, clause.token, 'obl', 'advcl')
    .filter((token) => token.index > clause.token)
    .filter((token) => dependents(tree, token.index, 'case', 'mark').some((mark) => judgementMarks.has(mark.form.toLowerCase())))
    .map((token) => token.index)
}

const judgementMarks = new Set(['as', 'for', 'of'])

const judging = new Set(['call', 'declare', 'describe', 'label', 'brand', 'dub', 'term', 'condemn', 'denounce', 'dismiss'])

/** "announced the arrest of a "terror cell"": the marks stand round a word of what is said, which is more. */
function quotesWithin(tree: Tree, clause: Clause, entry: SpeechEntry, quoted: readonly Quotation[]): boolean {
  if (!entry.content.includes('obj')) return false
  const objects = fillersOf(clause, 'object').filter((object) => isUnder(tree, object.token, clause.token))
  const ranges = objects.flatMap((object) => rangesOf(tree, subtree(tree, object.token)))
  return quoted.every((quotation) =>
    ranges.some((range) => overlaps(range, quotation) && (range.start < quotation.start || range.end > quotation.end)),
  )
}

/** Where the tree has hung "of the killings" elsewhere: what follows the cue in its clause. */
function restOfClause(tree: Tree, clause: Clause): readonly Range[] {
  const below = subtree(
    tree,
    clause.token,
    (token) => (token.relation === 'conj' && token.head === clause.token) || token.relation === 'parataxis' || isNestedSaying(token),
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
    const first = inside.find((token) => !looseMarks.has(token.form)) ?? inside[0]
    const last = inside.findLast((token) => !looseMarks.has(token.form) || /^[?!]$/.test(token.form)) ?? inside.at(-1)
    return [{ start: first?.start ?? range.start, end: last?.end ?? range.end }]
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
