import type { Range } from '../../records/span.js'
import { calendar, either, inner, numbered, saying, starters, titles } from './spelling.js'

/** Closing marks that belong to the sentence before, and opening ones that belong to the sentence after. */
const stop = /(?:[.!?]+|…)(?:["'”’»)\]]|\s(?=[”»](?:\s|$)))*/gu
const opening = /^["'“‘«([]+/u
const capital = /^[\p{Lu}\p{Lt}\p{Nd}]/u
/** Names whose first letter is small: "al-Shabaab said", "iPhone". */
const smallName = /^(?:al|el|as|ash|an|at|ad|ar|az|el|de|e|i)-?\p{Lu}/u
const bullet = /^[•●▪■◆*–—-]\s/u

interface Stop {
  /** The word before the stop, back to white space or an opening mark. */
  readonly word: string
  /** The stop with its closing marks: `."`. */
  readonly marks: string
  /** What follows: white space skipped. */
  readonly next: string
  readonly spaced: boolean
}

/** No word that a stop may belong to is longer. */
const LONGEST_WORD = 60

function wordBefore(text: string, at: number, from: number): string {
  let start = at
  while (start > from && at - start < LONGEST_WORD && !/[\s("'“‘[«—–/]/u.test(text[start - 1] ?? '')) start--
  return text.slice(start, at)
}

/** First word of what follows, without opening marks. */
const firstWord = (next: string): string => /^[\p{L}\p{M}'’]+/u.exec(next.replace(opening, ''))?.[0] ?? ''

/** Whether what follows can begin a sentence, by its first letter. */
function canBegin(next: string): boolean {
  const bare = next.replace(opening, '')
  return capital.test(bare) || smallName.test(bare) || bullet.test(next)
}

/** "said.The": no blank was set. Not "example.Com", "Ph.D", "St.Petersburg". */
function gluedBreak({ word, marks, next }: Stop): boolean {
  const bare = next.replace(opening, '')
  if (!/^\p{Lu}(?:\p{Ll}+(?![\p{L}.]*@)|\s|\.)/u.test(bare)) return false
  if (marks.length > 1 && marks.startsWith('.')) return /["'”’»)\]]/u.test(marks.at(-1) ?? '') && /[\p{Ll}\p{Nd}]$/u.test(word)
  if (!/(?:\p{Ll}{2}|\d|\p{Lu}{2}|[)\]”"])$/u.test(word) || /[@/\\]|^www\./u.test(word)) return false
  return !titles.has(word) && !calendar.has(word) && !inner.has(word)
}

/** A full stop after a word that may be cut short: only some may end a sentence, and then what follows must look like a beginning. */
function shortBreak(word: string, next: string): boolean | null {
  const begins = starters.has(firstWord(next)) || opening.test(next)
  if (titles.has(word) || inner.has(word)) return false
  if (calendar.has(word)) return !/^\d/.test(next)
  if (numbered.has(word)) return !/^\d/.test(next)
  if (/^\p{Lu}$/u.test(word)) return begins && firstWord(next).length > 1
  if (either.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || /^Ph\.D$/u.test(word)) return begins
  return null
}

/** `"Where are they?" Musa asked.` goes on after the question. */
function goesOn({ marks, next }: Stop): boolean {
  if (!/[!?]/.test(marks)) return false
  const [, second] = /^[\p{L}\p{M}'’.-]+(?:\s+\p{Lu}[\p{L}\p{M}'’.-]*){0,2}\s+(\p{Ll}+)/u.exec(next) ?? []
  return /["'”’]/.test(marks) && second !== undefined && saying.has(second)
}

function isBreak(stop: Stop): boolean {
  if (!stop.spaced) return gluedBreak(stop)
  if (!canBegin(stop.next) || goesOn(stop)) return false
  const plain = stop.marks === '.'
  return (plain ? shortBreak(stop.word, stop.next) : null) ?? true
}

/** "1." or "a)" at the very head of a stretch numbers it. */
const onlyNumber = (head: string): boolean => /^\s*(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})$/u.test(head)

/** Positions within `range` at which a new sentence begins, in order. */
export function breaksIn(text: string, range: Range): readonly number[] {
  const found: number[] = []
  let last = range.start
  stop.lastIndex = range.start
  // Up to the range's end and no further: a text of many short blocks without a stop would be searched to its end for each.
  const stretch = text.slice(0, range.end)
  for (let match = stop.exec(stretch); match; match = stop.exec(stretch)) {
    const end = match.index + match[0].length
    const after = /\S/u.exec(text.slice(end, end + 200))
    if (end >= range.end || !after) continue
    const spaced = after.index > 0
    const next = text.slice(end + after.index, Math.min(end + after.index + 80, range.end))
    const word = wordBefore(text, match.index, last)
    if (next === '' || onlyNumber(text.slice(last, match.index))) continue
    if (!isBreak({ word, marks: match[0], next, spaced })) continue
    last = end + after.index
    found.push(last)
  }
  return found
}
