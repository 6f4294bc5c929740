import { baseRelation, dependents, isUnder, subtree, type Tree } from '../../annotations/en/clauses/tree.js'
import type { Quotation } from '../../records/mark.js'
import { contains, overlaps, type Range } from '../../records/span.js'
import type { Token } from '../../records/token.js'

/** The quotations that a cue brings in: the one that ends right before it and its speaker, and the one that begins right behind. */
export interface OwnQuotations {
  readonly before: Quotation | null
  readonly after: Quotation | null
  /** True where the one before is the end of a clause that tells of it: `it was "a full exchange", an aide said`. */
  readonly mixed: boolean
}

/**
 * Reads: `"We left," the mayor said on Monday, "and nobody followed."` (both) · `He told the court: "No."` (behind).
 * Refuses: `known as "the Fox"`, `announced a "surge"`: there the marks stand round a word of what is told.
 */
export function ownQuotations(tree: Tree, cue: Token, speaker: number | null, quotations: readonly Quotation[]): OwnQuotations {
  const near = quotations.filter((quotation) => overlaps(quotation, tree.sentence) && !contains(quotation, cue))
  const unit = unitOf(tree, cue, speaker)
  const joined = (from: number, to: number): boolean =>
    tree.tokens.every((token) => token.end <= from || token.start >= to || token.upos === 'PUNCT' || unit.has(token.index))
  const before = near.filter((one) => one.end <= cue.start && joined(one.end, cue.start)).at(-1) ?? null
  const after = near.find((one) => one.start >= cue.end && joined(cue.end, one.start) && isOpened(tree, cue, one)) ?? null
  return { before, after, mixed: before !== null && isMixed(tree, before) }
}

const unitRelations = new Set(['nsubj', 'obj', 'iobj', 'obl', 'advmod', 'aux', 'compound', 'nmod', 'expl'])

/** The cue with its speaker, addressee, time and place: what may stand between it and the words it brings in. */
function unitOf(tree: Tree, cue: Token, speaker: number | null): ReadonlySet<number> {
  const parts = dependents(tree, cue.index, ...unitRelations).map((token) => token.index)
  const own = speaker === null || isUnder(tree, cue.index, speaker) ? parts : [...parts, speaker]
  return new Set([cue.index, ...own.flatMap((part) => subtree(tree, part))])
}

/** A quotation behind a cue is speech where no phrase of the cue runs into it: not `announced a "surge"`, `known as "the Fox"`. */
function isOpened(tree: Tree, cue: Token, quotation: Quotation): boolean {
  const previous = tree.tokens.filter((token) => token.end <= quotation.start).at(-1)
  if (!previous) return false
  if (previous.upos === 'PUNCT' || previous.index === cue.index) return true
  const inside = tree.tokens.filter((token) => contains(quotation, token) && token.upos !== 'PUNCT')
  const phrases = dependents(tree, cue.index).filter((token) => token.index !== cue.index && !clausal.has(baseRelation(token)))
  return (
    previous.upos !== 'ADP' && !phrases.some((phrase) => spans(tree, phrase, previous) && inside.some((word) => spans(tree, phrase, word)))
  )
}

const clausal = new Set(['ccomp', 'xcomp', 'parataxis', 'punct', 'dep'])

const spans = (tree: Tree, phrase: Token, word: Token): boolean => isUnder(tree, word.index, phrase.index)

/** Words of the same clause lead into the quotation. */
function isMixed(tree: Tree, quotation: Quotation): boolean {
  const previous = tree.tokens.filter((token) => token.end <= quotation.start).at(-1)
  return previous !== undefined && previous.upos !== 'PUNCT'
}

/** The quotation's last mark stands behind a full stop or comma: it is a sentence, not a word or two of one. */
export function isWhole(tree: Tree, quotation: Quotation): boolean {
  const last = tree.tokens.filter((token) => contains(quotation.inner, token)).at(-1)
  return last !== undefined && /^[.,!?…]+$/u.test(last.form)
}

/** What of the ranges lies before `end`. */
export function clipped(ranges: readonly Range[], end: number): readonly Range[] {
  return ranges.filter((range) => range.start < end).map((range) => ({ start: range.start, end: Math.min(range.end, end) }))
}

/** The ranges without what `holes` cover. */
export function without(ranges: readonly Range[], holes: readonly Range[]): readonly Range[] {
  return holes.reduce<readonly Range[]>(
    (rest, hole) =>
      rest.flatMap((range) =>
        overlaps(range, hole)
          ? [
              { start: range.start, end: hole.start },
              { start: hole.end, end: range.end },
            ].filter((part) => part.end > part.start)
          : [range],
      ),
    ranges,
  )
}
