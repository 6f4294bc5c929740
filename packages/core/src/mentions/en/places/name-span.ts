import type { GazetteerPlace } from '../../../records/place.js'
import type { Sentence } from '../../../records/token.js'
import type { Piece } from './pieces.js'
import * as words from './place-words.js'

/** A stretch of pieces that may name a place. */
export interface NameSpan {
  readonly sentence: Sentence
  readonly pieces: readonly Piece[]
  /** First and last piece, both inside. */
  readonly from: number
  readonly to: number
  /** The name to look up: the span without a generic word that the gazetteer's name lacks ("Anbar" of "Anbar province"). */
  readonly name: string
  readonly candidates: readonly GazetteerPlace[]
  readonly adjectival: boolean
  /** The generic word that stands with it, in lower case, or null. */
  readonly generic: string | null
  /** What it is told by: its name in the gazetteer, the model's tag alone, a street word, a noun before "of". */
  readonly by: 'gazetteer' | 'tag' | 'feature' | 'noun'
}

/** The words of pieces as the text writes them. */
export function nameOf(pieces: readonly Piece[], from: number, to: number): string {
  return pieces
    .slice(from, to + 1)
    .map((piece, i) => (i === 0 ? piece.text : (piece.gap === '' ? '' : /[-‐‑–]/u.test(piece.gap) ? '-' : ' ') + piece.text))
    .join('')
}

/** True where a name may begin at `at`: a capital, or "al-" before one. */
export function begins(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  const next = pieces[at + 1]
  if (!piece) return false
  return piece.capital || (words.articles.has(piece.lower) && next !== undefined && next.capital && /^[-‐‑]$/u.test(next.gap))
}
