// The patterns of knowledge/page-junk, compiled. "follow us on ..." is a line that begins so; "~ subscribe to our newsletter" is cut
// wherever it stands.
import type { FurnitureReason } from '../records/document.js'
import { readJunkSyntax } from './junk-syntax.js'
import type { TextKnowledge } from './knowledge.js'

/** `line`: the pattern covers a whole line. `inline`: it is cut out of a line, and the rest stays. */
export interface JunkPattern {
  readonly reason: FurnitureReason
  readonly place: 'line' | 'inline'
  /** What fitting text begins with, in small letters; null: anything. Asked first, since it is cheap. */
  readonly heads: readonly string[] | null
  readonly expression: () => RegExp
}

/** Compiled when first needed: a run over a few reports needs few of them. */
function once(make: () => RegExp): () => RegExp {
  let made: RegExp | null = null
  return () => (made ??= make())
}

function readPattern(reason: FurnitureReason, written: string): JunkPattern {
  const { source, heads } = readJunkSyntax(written.replace(/^~\s*/, '').replace(/\s*\.\.\.$/, ''))
  if (written.startsWith('~')) {
    return {
      reason,
      place: 'inline',
      heads,
      expression: once(() => new RegExp(String.raw`(?<![\p{L}\p{N}])${source}(?![\p{L}\p{N}])`, 'gu')),
    }
  }
  const tail = written.endsWith('...') ? String.raw`(?![\p{L}\p{N}])[^\n]*` : String.raw`[\s:.!>»|…-]*`
  return { reason, place: 'line', heads, expression: once(() => new RegExp(String.raw`^[\s*•|>»+·-]*${source}${tail}$`, 'u')) }
}

/** All patterns, and those that a line may fit that begins with a certain letter: most lines are no junk, and are told by it. */
interface Patterns {
  readonly all: readonly JunkPattern[]
  readonly byLetter: Map<string, readonly JunkPattern[]>
}

const compiled = new WeakMap<TextKnowledge, Patterns>()

function patternsOf(knowledge: TextKnowledge): Patterns {
  const known = compiled.get(knowledge)
  if (known) return known
  const all = Object.entries(knowledge.pageJunk).flatMap(([reason, lines]) =>
    // The keys of pageJunk are furniture reasons; Object.entries forgets it.
    lines.map((line) => readPattern(reason as FurnitureReason, line)),
  )
  const patterns = { all, byLetter: new Map<string, readonly JunkPattern[]>() }
  compiled.set(knowledge, patterns)
  return patterns
}

function beginningWith({ all, byLetter }: Patterns, letter: string): readonly JunkPattern[] {
  const known = byLetter.get(letter)
  if (known) return known
  const found = all.filter(
    ({ place, heads }) => place === 'inline' || heads === null || heads.some((head) => letter.startsWith(head[0] ?? '')),
  )
  byLetter.set(letter, found)
  return found
}

/** The patterns that a line may fit, by its first letters (whole-line patterns) or by any of its words (inline ones). */
export function candidatePatterns(line: string, knowledge: TextKnowledge): readonly JunkPattern[] {
  const small = line.toLowerCase()
  const bare = small.replace(/^[\s*•|>»+·-]+/u, '')
  const patterns = patternsOf(knowledge)
  return (bare === small ? beginningWith(patterns, small[0] ?? '') : patterns.all).filter(({ place, heads }) => {
    if (heads === null) return true
    return place === 'line'
      ? heads.some((head) => bare.startsWith(head) || small.startsWith(head))
      : heads.some((head) => small.includes(head))
  })
}
