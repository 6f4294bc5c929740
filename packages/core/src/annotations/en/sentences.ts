// "The U.S. rocket hit." one sentence; "he said.The claim" two; "on Oct. 12", "Gen. Diallo", "No. 031" none.
import type { Document } from '../../records/document.js'
import type { Range } from '../../records/span.js'
import type { SentenceWords } from '../../records/token.js'
import { cutLongSentence } from './long-sentence.js'
import { breaksIn } from './sentence-breaks.js'
import { isShouted, namesInCapitals, unshouted } from './shouting.js'
import { findWords } from './words.js'

/** A range without the white space at its ends; null where nothing else is in it. */
function trimmed(text: string, range: Range): Range | null {
  let { start, end } = range
  while (start < end && /\s/.test(text[start] ?? '')) start++
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--
  return start < end ? { start, end } : null
}

/** The stretches of a block that are one sentence each. A dateline at its head is one of its own. */
function cutBlock(doc: Document, block: Range): readonly Range[] {
  const head =
    doc.dateline && doc.dateline.start >= block.start && doc.dateline.end <= block.end ? [doc.dateline.start, doc.dateline.end] : []
  const rest = { start: head[1] ?? block.start, end: block.end }
  const cuts = [block.start, ...head.filter((at) => at > block.start), ...breaksIn(doc.text, rest), block.end]
  return cuts.slice(1).flatMap((end, i) => {
    const range = trimmed(doc.text, { start: cuts[i] ?? block.start, end })
    return range ? withoutLabels(doc.text, range) : []
  })
}

/** An editor's marks at the head of a sentence in capitals: "[REPORT] [ANA RIOS]" before "A BOMB WENT OFF". */
const labels = /^(?:\[[^[\]]{1,80}\]\s*){1,6}/u

/** A sentence in capitals and, apart from it, the marks at its head; any other sentence as it is. */
function withoutLabels(text: string, range: Range): readonly Range[] {
  const written = text.slice(range.start, range.end)
  const head = labels.exec(written)?.[0].length ?? 0
  if (head === 0 || head === written.length || !isShouted(written)) return [range]
  return [
    { start: range.start, end: range.start + written.slice(0, head).trimEnd().length },
    { start: range.start + head, end: range.end },
  ]
}

/**
 * The report's sentences in order, cut into words as the English treebanks cut them. Furniture is not in them, none crosses a
 * block, and the dateline is a sentence of its own. Sentences in capitals get forms in natural case, unless `truecased` is false. One of more than 250
 * words counts as several.
 */
export function findSentences(doc: Document, truecased = true): readonly SentenceWords[] {
  const found: SentenceWords[] = []
  let names: ReturnType<typeof namesInCapitals> | null = null
  doc.blocks.forEach((block, at) => {
    for (const range of cutBlock(doc, block)) {
      const cut = findWords(doc.text, range)
      const words =
        truecased && isShouted(doc.text.slice(range.start, range.end)) ? unshouted(cut, (names ??= namesInCapitals(doc.text))) : cut
      for (const run of cutLongSentence(words)) {
        const [first, last] = [run[0], run.at(-1)]
        const extent = run.length === words.length ? range : { start: first?.start ?? range.start, end: last?.end ?? range.end }
        if (run.length > 0) found.push({ ...extent, index: found.length, block: at, words: run })
      }
    }
  })
  return found
}
