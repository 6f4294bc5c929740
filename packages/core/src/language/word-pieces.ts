/** Splits words into the uncased word pieces of BERT's vocabulary, as training/words.py does. */
export interface WordPieces {
  readonly cls: number
  readonly sep: number
  /** Piece ids of one word: at least one; of a longer word the first and last halves of `maxPiecesPerWord`. */
  pieces(word: string): readonly number[]
}

const MARK = /\p{P}/u
const SKIPPED = /[\p{Mn}\p{C}\ufffd]/u
const SPACE = /\p{Z}/u
const LONGEST_PART = 100

function isMark(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  if (code < 128)
    return (code >= 33 && code <= 47) || (code >= 58 && code <= 64) || (code >= 91 && code <= 96) || (code >= 123 && code <= 126)
  return MARK.test(char)
}

function isIdeograph(char: string): boolean {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x3400) return false
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3400 && code <= 0x4dbf) ||
    (code >= 0x20000 && code <= 0x2fa1f) ||
    (code >= 0xf900 && code <= 0xfaff)
  )
}

/** Lower case, without accents; marks and ideographs stand alone. "D'Água" -> d ' agua. */
function basicParts(word: string): string[] {
  const lower = word.toLowerCase()
  if (/^[a-z]+$/.test(lower)) return [lower]
  const parts: string[] = []
  let current = ''
  for (const char of lower.normalize('NFD')) {
    if (SKIPPED.test(char)) continue
    const space = SPACE.test(char)
    if (space || isMark(char) || isIdeograph(char)) {
      if (current !== '') parts.push(current)
      current = ''
      if (!space) parts.push(char)
    } else {
      current += char
    }
  }
  if (current !== '') parts.push(current)
  return parts
}

/** Longest pieces first, from the left; a part that cannot be covered whole is one unknown piece. */
function partPieces(ids: ReadonlyMap<string, number>, unknown: number, part: string): number[] {
  const chars = Array.from(part)
  if (chars.length > LONGEST_PART) return [unknown]
  const out: number[] = []
  let start = 0
  while (start < chars.length) {
    let end = chars.length
    let id: number | undefined
    for (; end > start; end--) {
      id = ids.get((start > 0 ? '##' : '') + chars.slice(start, end).join(''))
      if (id !== undefined) break
    }
    if (id === undefined) return [unknown]
    out.push(id)
    start = end
  }
  return out
}

/** A splitter over a vocabulary in order of its ids. */
export function createWordPieces(vocabulary: readonly string[], maxPiecesPerWord: number): WordPieces {
  const ids = new Map(vocabulary.map((piece, id) => [piece, id]))
  const special = (piece: string): number => {
    const id = ids.get(piece)
    if (id === undefined) throw new RangeError(`word pieces: ${piece} is missing`)
    return id
  }
  const unknown = special('[UNK]')
  const half = maxPiecesPerWord >> 1
  return {
    cls: special('[CLS]'),
    sep: special('[SEP]'),
    pieces(word) {
      const out = basicParts(word).flatMap((part) => partPieces(ids, unknown, part))
      if (out.length === 0) return [unknown]
      return out.length <= maxPiecesPerWord ? out : [...out.slice(0, half), ...out.slice(-half)]
    },
  }
}
