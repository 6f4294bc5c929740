import type { Document } from '../../../records/document.js'
import type { TimeMention } from '../../../records/mark.js'
import type { Sentence, SentenceWords } from '../../../records/token.js'
import { isoDate, type Day } from './calendar.js'
import { markPeriods } from './mark-periods.js'
import type { Candidate } from './meaning.js'
import { candidatesOf, chooseLongest, type TimeSentence } from './phrase.js'
import { joinTimes } from './refine/join-times.js'
import { dateNights } from './refine/nights.js'
import { widenEdges } from './refine/widen-edges.js'
import { publicationDay, yearOfTitle } from './publication-day.js'
import { directionAt, type Direction } from './resolve/direction.js'
import { resolve } from './resolve/resolve.js'
import type { Resolved, ResolveContext } from './resolve/resolved.js'
import { timeRules } from './rules/rules.js'
import { inFurniture, sentenceViews } from './sentence-views.js'
import { Spoken } from './spoken.js'

/**
 * Every expression of time in a report, in order, without overlaps. Values are resolved against the day of publication, or the
 * text's own date line when that is not known; else they stay open ("XXXX-WXX-4") and their interval is null.
 *
 * The interval of one end of a range ("between March 3 and 5") is that of the whole range.
 *
 * @example
 * findTimes(doc, sentences) // "on Monday" in a report of Fri 2013-03-22: value "2013-03-18", interval 2013-03-18 to 2013-03-18
 */
export function findTimes(doc: Document, sentences: readonly (SentenceWords | Sentence)[]): readonly TimeMention[] {
  const reference = publicationDay(doc)
  const spoken = new Spoken()
  const known = { reference, titleYear: reference === null ? yearOfTitle(doc) : null }
  const mentions: TimeMention[] = []
  for (const sentence of sentenceViews(doc, sentences)) {
    const found = findCandidates(doc, sentence)
    const resolved = resolveAll(found, sentence, known, spoken)
    found.forEach((candidate, i) => {
      const one = resolved[i]
      if (one) mentions.push(mentionOf(doc, sentence, candidate, one, reference))
    })
  }
  mentions.sort((a, b) => a.start - b.start || a.end - b.end)
  return dateNights(markPeriods(mentions, doc.text, reference), doc.text)
}

function findCandidates(doc: Document, sentence: TimeSentence): readonly Candidate[] {
  const all = timeRules.flatMap((rule) => candidatesOf(rule, sentence)).filter((candidate) => !inFurniture(doc, candidate))
  return joinTimes(chooseLongest(all), doc.text).map((candidate) => widenEdges(candidate, doc.text, sentence.start))
}

/** What is known of the report's own date. */
type Known = Pick<ResolveContext, 'reference' | 'titleYear'>

/** Times of day come last: their day may stand behind them. */
function resolveAll(
  found: readonly Candidate[],
  sentence: TimeSentence,
  known: Known,
  spoken: Spoken,
): (Resolved & { direction: Direction })[] {
  const resolved: (Resolved & { direction: Direction })[] = []
  const order = found.map((candidate, i) => ({ candidate, i })).sort((a, b) => clockLast(a.candidate) - clockLast(b.candidate) || a.i - b.i)
  for (const { candidate, i } of order) {
    const direction = directionAt(sentence, candidate)
    const context = { ...known, direction, ...spoken.before(candidate, sentence.index, known.reference) }
    const one = resolve(candidate, context)
    spoken.add(candidate, one, sentence.index, isDayOfSaying(sentence, candidate))
    resolved[i] = { ...one, direction }
  }
  return resolved
}

const saying = /\b(?:said|says|told(?: [\p{L}’'-]+){0,3}|announced|reported|confirmed|added)(?: late| early)?(?: on)? $/iu

/** "officials said on Tuesday": the day of the words, not of what they tell. */
function isDayOfSaying(sentence: TimeSentence, { start }: Candidate): boolean {
  return saying.test(sentence.text.slice(Math.max(0, start - sentence.start - 60), start - sentence.start).replace(/[\s\u00a0]+/g, ' '))
}

function clockLast(candidate: Candidate): number {
  return candidate.meaning.kind === 'clock' ? 1 : 0
}

function mentionOf(
  doc: Document,
  sentence: TimeSentence,
  candidate: Candidate,
  resolved: Resolved & { direction: Direction },
  reference: Day | null,
): TimeMention {
  const { stretch } = resolved
  const { meaning } = candidate
  return {
    start: candidate.start,
    end: candidate.end,
    text: doc.text.slice(candidate.start, candidate.end),
    type: resolved.type,
    value: resolved.value,
    interval: stretch && { start: isoDate(stretch.start), end: isoDate(lastDay(resolved, reference)) },
    precision: stretch?.precision ?? 'unknown',
    basis: resolved.stated ? 'stated' : 'inferred',
    period: meaning.kind === 'duration' && meaning.window === 'past' && !isShort(stretch),
    sentence: sentence.index,
    rule: candidate.rule,
  }
}

/** What is told as past cannot reach beyond the day it was told: "this month" in a report of the 20th ends there. */
function lastDay({ stretch, stated, direction }: Resolved & { direction: Direction }, reference: Day | null): Day {
  if (stretch === null) return 0
  const cut = reference !== null && !stated && direction !== 'future' && stretch.start < reference && stretch.precision !== 'day'
  return cut && reference < stretch.end ? reference : stretch.end
}

function isShort(stretch: Resolved['stretch']): boolean {
  return stretch !== null && stretch.end - stretch.start <= 2
}
