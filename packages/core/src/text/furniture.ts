// "Share this article", "(Reporting by A. Diallo)", "Page saved 2 May 2020", a headline told twice: none of it is the report's telling.
import type { Furniture } from '../records/document.js'
import type { Range } from '../records/span.js'
import { candidatePatterns, type JunkPattern } from './junk-patterns.js'
import type { TextKnowledge } from './knowledge.js'
import { isFinished, paragraphsOf } from './paragraphs.js'

/** Longest line that a pattern may take whole: what is longer tells something. */
const LONGEST_LINE = 420
const SENTENCES = /[.!?]["'”’)]*\s+["'“‘(]?\p{Lu}/gu

/** Small letters and digits, one blank between words. Plain English takes the quick way to the same. */
const fold = (s: string): string =>
  s
    .toLowerCase()
    .replace(/^[\t -~]*$/.test(s) ? /[^a-z0-9]+/g : /[^\p{L}\p{N}]+/gu, ' ')
    .trim()

function lineJunk(written: string, line: Range, patterns: readonly JunkPattern[]): Furniture | null {
  const sentences = (written.match(SENTENCES) ?? []).length
  const fitting = patterns.find(
    ({ reason, place, expression }) => place === 'line' && (sentences <= 2 || reason === 'credit') && expression().test(written),
  )
  return fitting ? { ...line, reason: fitting.reason } : null
}

/** A line is searched in pieces of about this many letters: patterns with gaps cost the square of what they are tried on. */
const PIECE = 4000

/** The line in pieces that end at a blank; one, as a rule. */
function piecesOf(written: string): readonly { readonly at: number; readonly piece: string }[] {
  const found: { at: number; piece: string }[] = []
  for (let at = 0; at < written.length;) {
    const blank = at + PIECE < written.length ? written.slice(at, at + PIECE).lastIndexOf(' ') : -1
    const end = blank > PIECE / 2 ? at + blank : Math.min(at + PIECE, written.length)
    found.push({ at, piece: written.slice(at, end) })
    at = end
  }
  return found
}

function inlineJunk(written: string, line: Range, knowledge: TextKnowledge): readonly Furniture[] {
  return piecesOf(written).flatMap(({ at, piece }) => {
    const start = line.start + at
    return junkIn(piece, { start, end: start + piece.length }, candidatePatterns(piece, knowledge))
  })
}

function junkIn(written: string, line: Range, patterns: readonly JunkPattern[]): readonly Furniture[] {
  return patterns.flatMap(({ reason, place, expression }) => {
    if (place !== 'inline') return []
    return [...written.matchAll(expression())].flatMap((match) => {
      const start = line.start + match.index
      return match[0] === '' ? [] : [{ start, end: start + match[0].trimEnd().length, reason }]
    })
  })
}

/** Shortest line that is told apart as said again, in letters: "He denied it." may well be said twice. */
const SHORTEST_REPEAT = 20
/** Longest menu that may be glued to a headline: "HomeNewsWorldShell hits quay". */
const LONGEST_GLUED = 60

/** Lines that say again what the title or an earlier line has said, or that end in a later headline with a menu glued to it. */
function repeats(text: string, lines: readonly Range[], title: string | null): readonly Furniture[] {
  const seen = new Set<string>()
  const wanted = title === null ? '' : fold(title)
  const written = lines.map((line) => text.slice(line.start, line.end))
  const glued = (at: number): boolean => {
    const line = written[at] ?? ''
    return [title ?? '', ...written.slice(at + 1, at + 4)].some(
      (other) =>
        other.length > 24 &&
        line.length > other.length &&
        line.length < other.length + LONGEST_GLUED &&
        line.endsWith(other) &&
        /[\p{L}\p{N}]$/u.test(line.slice(0, -other.length)),
    )
  }
  return lines.flatMap((line, at): readonly Furniture[] => {
    if (at < 6 && glued(at)) return [{ ...line, reason: 'navigation' as const }]
    const words = fold(written[at] ?? '')
    if (words === '' || (words.length < SHORTEST_REPEAT && words !== wanted)) return []
    const again = seen.has(words) || words === wanted
    seen.add(words)
    return again ? [{ ...line, reason: 'duplicate' as const }] : []
  })
}

/** This many lines in a row that end as no sentence ends are links to other pages; fewer may be headings. */
const LINKS_IN_A_ROW = 4
const LONGEST_LINK = 130

/** Runs of short lines without full stops. Not those after a colon ("The dead are:") nor lists with bullets or dashes. */
function linkLists(text: string, lines: readonly Range[]): readonly Furniture[] {
  const found: Furniture[] = []
  let run: Range[] = []
  let introduced = text.slice(lines[0]?.start, lines[0]?.end).endsWith(':')
  const close = (): void => {
    if (run.length >= LINKS_IN_A_ROW && !introduced) found.push(...run.map((line) => ({ ...line, reason: 'navigation' as const })))
    run = []
  }
  for (const line of lines.slice(1)) {
    const written = text.slice(line.start, line.end)
    const looksLinked =
      written.length <= LONGEST_LINK && /^["'“‘]?[\p{Lu}\p{N}]/u.test(written) && !isFinished(written) && !/^\d{1,2}[.)]\s/.test(written)
    if (looksLinked) run.push(line)
    else {
      close()
      introduced = written.endsWith(':')
    }
  }
  close()
  return found
}

/** In order of position, none over another: of two that meet, the earlier and longer one counts. */
function settled(found: readonly Furniture[]): readonly Furniture[] {
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const kept: Furniture[] = []
  for (const item of ordered) if (item.start >= (kept.at(-1)?.end ?? 0)) kept.push(item)
  return kept
}

/**
 * What of the text is not the report's own telling, in order of position and without overlaps. Mostly whole lines; where a page ran
 * together, only the words that do not belong are marked.
 */
export function findFurniture(text: string, title: string | null, knowledge: TextKnowledge): readonly Furniture[] {
  const lines = paragraphsOf(text)
  const all = repeats(text, lines, title)
  const again = all.length < lines.length ? all : []
  const said = new Set(again.map((item) => item.start))
  const rest = lines.filter((line) => !said.has(line.start))
  const found = rest.flatMap((line) => {
    const written = text.slice(line.start, line.end)
    const whole = written.length > LONGEST_LINE ? null : lineJunk(written, line, candidatePatterns(written, knowledge))
    return whole ? [whole] : inlineJunk(written, line, knowledge)
  })
  const taken = new Map<number, number>()
  for (const { start, end } of found) taken.set(start, Math.max(end, taken.get(start) ?? end))
  const plain = rest.filter((line) => (taken.get(line.start) ?? -1) < line.end)
  return settled([...again, ...found, ...linkLists(text, plain)])
}
