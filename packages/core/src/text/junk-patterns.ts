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

const compiled = new WeakMap<TextKnowledge, readonly JunkPattern[]>()

function patternsOf(knowledge: TextKnowledge): readonly JunkPattern[] {
  const known = compiled.get(knowledge)
  if (known) return known
  const patterns = Object.entries(knowledge.pageJunk).flatMap(([reason, lines]) =>
    // The keys of pageJunk are furniture reasons; Object.entries forgets it.
    lines.map((line) => readPattern(reason as FurnitureReason, line)),
  )
  compiled.set(knowledge, patterns)
  return patterns
}

/** The patterns that a line may fit, by its first letters (whole-line patterns) or by any of its words (inline ones). */
export function candidatePatterns(line: string, knowledge: TextKnowledge): readonly JunkPattern[] {
  const small = line.toLowerCase()
  const bare = small.replace(/^[\s*•|>»+·-]+/u, '')
  return patternsOf(knowledge).filter(({ place, heads }) => {
    if (heads === null) return true
    return place === 'line'
      ? heads.some((head) => bare.startsWith(head) || small.startsWith(head))
      : heads.some((head) => small.includes(head))
  })
}
