/**
 * Prints the contract's annotation lines (dates only) for reports in JSONL, for ../shared/bench/time.py:
 *   npx tsx scripts/bench-times.ts ../shared/bench/timex/timebank/reports.jsonl > a.jsonl
 *   python3 ../shared/bench/time.py a.jsonl --set timebank
 * Sentences are cut by a plain rule here, so that the measure stands on its own.
 */
import { readFileSync } from 'node:fs'
import { findTimes } from '../packages/core/src/annotations/en/times/find-times.js'
import type { Document } from '../packages/core/src/records/document.js'
import type { SentenceWords } from '../packages/core/src/records/token.js'

interface Line {
  readonly id: string
  readonly text: string
  readonly published?: string
}

function documentOf({ id, text, published }: Line): Document {
  const value = published?.slice(0, 10) ?? null
  return {
    id,
    text,
    outlet: null,
    agency: null,
    url: null,
    title: null,
    language: 'en',
    furniture: [],
    dateline: null,
    published: { value, basis: value === null ? 'unknown' : 'metadata' },
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  }
}

/** Breaks at blank lines and behind a stop that no abbreviation explains. */
function plainSentences(text: string): SentenceWords[] {
  const breaks = [0]
  const stop =
    /\n\s*\n|(?<!\b(?:[A-Z]|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Mr|Mrs|Ms|Dr|Gen|Col|Lt|Sgt|Gov|Sen|Rep|St|Co|Corp|Inc|Ltd|No|[ap]\.m))[.!?]["'”’)]*\s+(?=["'“‘(]*[A-Z0-9])/g
  for (const match of text.matchAll(stop)) breaks.push(match.index + match[0].length)
  breaks.push(text.length)
  return breaks.slice(0, -1).map((start, index) => ({ start, end: breaks[index + 1] ?? text.length, index, block: 0, words: [] }))
}

for (const line of readFileSync(process.argv[2] ?? 0, 'utf8').split('\n')) {
  if (line.trim() === '') continue
  // The file is our own bench: its lines have this shape.
  const report = JSON.parse(line) as Line
  const dates = findTimes(documentOf(report), plainSentences(report.text))
  console.log(JSON.stringify({ schema: 'whosays-annotations/1', id: report.id, entities: [], places: [], dates, attributions: [] }))
}
