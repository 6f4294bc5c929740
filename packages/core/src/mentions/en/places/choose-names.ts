// Which stretches of the report are place names, before anybody asks which place is meant.
import type { Document } from '../../../records/document.js'
import type { Gazetteer } from '../../../records/place.js'
import { overlaps, type Range } from '../../../records/span.js'
import type { Sentence } from '../../../records/token.js'
import { threshold, weighName, type NameContext } from './accept-name.js'
import { findNames } from './find-names.js'
import type { NameSpan } from './name-span.js'

/** What the model and the spelling say of words, over the whole report. */
function readContext(doc: Document, sentences: readonly Sentence[]): NameContext {
  const calledPlace = new Map<string, number>()
  const calledPerson = new Map<string, number>()
  const commonWords = new Set<string>()
  const count = (map: Map<string, number>, name: string): unknown => map.set(name, (map.get(name) ?? 0) + 1)
  for (const sentence of sentences) {
    sentence.tokens.forEach((token, i) => {
      const word = token.form.toLowerCase()
      if (/^\p{Ll}/u.test(token.form)) commonWords.add(word)
      const kind = token.name.slice(2)
      if (kind === 'PER' && !(doc.dateline && overlaps(token, doc.dateline))) count(calledPerson, word)
      if (token.name !== 'B-LOC') return
      count(calledPlace, word)
      let end = i
      while (sentence.tokens[end + 1]?.name === 'I-LOC') end++
      const last = sentence.tokens[end]
      if (end > i && last) count(calledPlace, doc.text.slice(token.start, last.end).toLowerCase())
    })
  }
  return { doc, calledPlace, calledPerson, commonWords, sure: new Set() }
}

const sureWeight = 4

/** Names of the gazetteer that are surely places where they stand once. */
function sureNames(spans: readonly NameSpan[], context: NameContext): ReadonlySet<string> {
  return new Set(
    spans
      .filter((span) => span.by === 'gazetteer' && !span.adjectival && weighName(span, context) >= sureWeight)
      .map((span) => span.name.toLowerCase()),
  )
}

/** Where a span stands in the text. */
export function rangeOf(span: NameSpan): Range {
  return { start: span.pieces[span.from]?.start ?? 0, end: span.pieces[span.to]?.end ?? 0 }
}

const known = (span: NameSpan): number => (span.candidates.length > 0 ? 1 : 0)

/** Of the spans accepted, those that stay when they overlap: the longest first, then the better known. */
function chooseSpans(spans: readonly NameSpan[], context: NameContext): readonly NameSpan[] {
  const order = spans
    .map((span) => ({ span, range: rangeOf(span), weight: weighName(span, context) }))
    .filter((entry) => entry.weight >= threshold)
    .sort(
      (a, b) =>
        b.range.end - b.range.start - (a.range.end - a.range.start) ||
        known(b.span) - known(a.span) ||
        b.weight - a.weight ||
        a.range.start - b.range.start,
    )
  const kept: typeof order = []
  for (const entry of order) if (!kept.some((other) => overlaps(other.range, entry.range))) kept.push(entry)
  return kept.sort((a, b) => a.range.start - b.range.start).map((entry) => entry.span)
}

/** The place names of the report in order; none overlaps another. */
export function chooseNames(doc: Document, sentences: readonly Sentence[], gazetteer: Gazetteer): readonly NameSpan[] {
  const first = readContext(doc, sentences)
  const found = sentences.map((sentence) => findNames(doc.text, sentence, gazetteer))
  const context = { ...first, sure: sureNames(found.flat(), first) }
  return found.flatMap((names) => chooseSpans(names, context))
}
