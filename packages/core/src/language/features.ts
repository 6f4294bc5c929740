import { endsFirst, FIRST, shapeOf } from './shape.js'
import { createWordPieces } from './word-pieces.js'
import type { Vocabulary } from './vocabulary.js'

/** What the network sees of one sentence: P pieces with [CLS] and [SEP], and for each of W words its first and last piece. */
export interface Features {
  readonly pieces: Int32Array
  readonly pieceShapes: Int32Array
  readonly first: Int32Array
  readonly last: Int32Array
  readonly wordShapes: Int32Array
}

/** One word as the network sees it, wherever it stands. */
interface SeenWord {
  readonly pieces: readonly number[]
  readonly shape: number
  readonly endsFirst: boolean
}

/** Turns words into features; `size` counts a word's pieces beforehand, to cut sentences that are too long. */
export interface FeatureReader {
  readonly size: (word: string) => number
  readonly read: (words: readonly string[]) => Features
}

const REMEMBERED = 50_000

export function createFeatureReader(vocabulary: Vocabulary): FeatureReader {
  const splitter = createWordPieces(vocabulary.wordPieces, vocabulary.maxPiecesPerWord)
  const known = new Map<string, SeenWord>()
  const see = (word: string): SeenWord => {
    let seen = known.get(word)
    if (seen === undefined) {
      seen = { pieces: splitter.pieces(word), shape: shapeOf(word), endsFirst: endsFirst(word) }
      if (known.size >= REMEMBERED) known.clear()
      known.set(word, seen)
    }
    return seen
  }
  return {
    size: (word) => see(word).pieces.length,
    read: (words) => assemble(words.map(see), splitter.cls, splitter.sep),
  }
}

function assemble(words: readonly SeenWord[], cls: number, sep: number): Features {
  const count = words.reduce((sum, word) => sum + word.pieces.length, 2)
  const pieces = new Int32Array(count)
  const pieceShapes = new Int32Array(count)
  const first = new Int32Array(words.length)
  const last = new Int32Array(words.length)
  const wordShapes = new Int32Array(words.length)
  pieces[0] = cls
  pieces[count - 1] = sep
  let at = 1
  let opening = true
  words.forEach((word, index) => {
    const shape = word.shape + (opening ? FIRST : 0)
    if (word.endsFirst) opening = false
    first[index] = at
    for (const piece of word.pieces) {
      pieces[at] = piece
      pieceShapes[at++] = shape
    }
    last[index] = at - 1
    wordShapes[index] = shape
  })
  return { pieces, pieceShapes, first, last, wordShapes }
}
