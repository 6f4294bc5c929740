import { overlaps, type Range } from '../../../records/span.js'
import type { Upos } from '../../../records/token.js'
import type { Candidate, DayPart, Edge, Meaning } from './meaning.js'
import { wordClasses } from './time-words.js'

/** A sentence as rules see it. `text` is `doc.text.slice(start, end)`. */
export interface TimeSentence extends Range {
  readonly index: number
  readonly block: number
  readonly text: string
  /** Word class of the word that starts at this position of the document, where a tree tells; else null. */
  readonly uposAt: (position: number) => Upos | null
  /** True where the word at this position is part of the name of a person. */
  readonly inPersonAt: (position: number) => boolean
}

/** How many letters on both sides a rule may look at: keeps a sentence of a thousand dates from being read a thousand times. */
const NEAR = 120

/** What a phrase matched. `before` and `after` are the sentence's text close by on both sides. */
export interface PhraseMatch {
  readonly text: string
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly before: string
  readonly after: string
  /** Position in the document. */
  readonly start: number
  readonly sentence: TimeSentence
}

/** What a rule reads out of a match; null refuses it. */
export interface Reading {
  readonly meaning: Meaning
  readonly part?: DayPart | null
  readonly clock?: string | null
  readonly edge?: Edge | null
}

/** A family of phrases: a pattern, and how its parts are read. */
export interface TimeRule {
  readonly id: string
  readonly pattern: RegExp
  readonly read: (match: PhraseMatch) => Reading | null
}

/**
 * Compiles a phrase: `{month}` stands for a class of words and becomes a named part, a space for any white space, and the whole
 * stands between word boundaries. `{month:second}` gives the part another name. The rest is a regular expression.
 *
 * @example phrase('{weekday},? {month} {day}')
 */
export function phrase(source: string): RegExp {
  const filled = source.replace(/\{([a-zA-Z]\w*)(?::(\w+))?\}/g, (_, name: string, label: string | undefined) => {
    const words = wordClasses[name]
    if (words === undefined) throw new RangeError(`phrase(): no word class {${name}}`)
    return `(?<${label ?? name}>${words})`
  })
  // A number is never cut out of a longer one: not "5" of "3.5", "2,003" or "12:05", nor a year out of an amount of money.
  const left = '(?<![\\p{L}\\p{N}_$£€#]|\\p{N}[.,:/]|[$£€]\\s)'
  const right = '(?![\\p{L}\\p{N}_%]|[.,:/]\\p{N})'
  return new RegExp(`${left}(?:${anySpace(filled)})${right}`, 'giu')
}

/** A space is any run of white space; within square brackets it is one such sign among others. */
function anySpace(source: string): string {
  return source.replace(/\[[^\]]*\]| /g, (piece) => (piece === ' ' ? '(?:[\\s\\u00a0]+)' : piece.replace(' ', '\\s\\u00a0')))
}

/** Every reading a rule makes of a sentence, in order of position. */
export function candidatesOf(rule: TimeRule, sentence: TimeSentence): readonly Candidate[] {
  const found: Candidate[] = []
  for (const match of sentence.text.matchAll(rule.pattern)) {
    const [text] = match
    const at = match.index
    const start = sentence.start + at
    const before = sentence.text.slice(Math.max(0, at - NEAR), at)
    const after = sentence.text.slice(at + text.length, at + text.length + NEAR)
    const reading = rule.read({ text, groups: match.groups ?? {}, before, after, start, sentence })
    if (reading === null) continue
    const { meaning, part = null, clock = null, edge = null } = reading
    found.push({ start, end: start + text.length, rule: rule.id, meaning, part, clock, edge })
  }
  return found
}

/** The longest candidate wins where several overlap; of equals the one whose rule comes first. */
export function chooseLongest(candidates: readonly Candidate[]): readonly Candidate[] {
  const byLength = candidates
    .map((candidate, order) => ({ candidate, order, length: candidate.end - candidate.start }))
    .sort((a, b) => b.length - a.length || a.order - b.order)
  const kept: Candidate[] = []
  for (const { candidate } of byLength) if (!kept.some((other) => overlaps(other, candidate))) kept.push(candidate)
  return kept.sort((a, b) => a.start - b.start)
}
