import type { Document } from '../../../../records/document.js'
import type { TimeMention } from '../../../../records/mark.js'
import type { SentenceWords } from '../../../../records/token.js'
import { findTimes } from '../find-times.js'

// For the tests of this folder. A row is a text with what should be found in it: "Police said on [Monday|2013-03-18]". What stands
// behind the bar is the value, and the type where that is not DATE, or the days covered. Text without brackets must hold no time.

/** The day most rows are published on: a Friday. */
export const FRIDAY = '2013-03-22'

export function documentOf(text: string, published: string | null): Document {
  return {
    id: 'test',
    text,
    outlet: null,
    agency: null,
    url: null,
    title: null,
    language: 'en',
    furniture: [],
    dateline: null,
    published: { value: published, basis: published === null ? 'unknown' : 'metadata' },
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  }
}

/** Cut behind every stop with a blank and a capital after it: enough for the rows here. */
export function sentencesOf(text: string): readonly SentenceWords[] {
  const starts = [0, ...[...text.matchAll(/(?<=(?:[a-z]{2}|\d)[.!?]) (?=[A-Z])/g)].map((match) => match.index + 1)]
  return starts.map((start, index) => ({ start, end: starts[index + 1] ?? text.length, index, block: 0, words: [] }))
}

const plain = (row: string): string => row.replace(/\[([^|\]]*)\|[^\]]*\]/g, '$1')

function render(row: string, published: string | null, show: (mention: TimeMention) => string): string {
  const text = plain(row)
  let out = ''
  let at = 0
  for (const mention of findTimes(documentOf(text, published), sentencesOf(text))) {
    out += `${text.slice(at, mention.start)}[${mention.text}|${show(mention)}]`
    at = mention.end
  }
  return out + text.slice(at)
}

/** The row as it is read, with values: equal to the row where all is found. */
export function valuesOf(row: string, published: string | null = FRIDAY): string {
  return render(row, published, ({ value, type }) => (type === 'DATE' ? value : `${value} ${type}`))
}

/** The row as it is read, with the days covered; "*" marks a period that totals run over, "-" what covers no known days. */
export function daysOf(row: string, published: string | null = FRIDAY): string {
  return render(row, published, ({ interval, period }) => (interval ? `${interval.start}..${interval.end}` : '-') + (period ? ' *' : ''))
}
