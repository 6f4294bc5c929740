import { upos as UPOS, type NameTag } from '../records/token.js'
import { SHAPE_VERSION } from './shape.js'

/** Names of persons, organisations and places, begun (B-) and gone on with (I-); "O" is no name. */
export const NAME_TAGS: readonly NameTag[] = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC']

/** Persons, organisations, places. */
export const NAME_KINDS = (NAME_TAGS.length - 1) / 2

/** What a clue is worth, as a logarithm of odds, for a person, an organisation and a place. */
export type NameClueWeights = Readonly<Record<string, readonly number[]>>

/** What the weights' numbers stand for. */
export interface Vocabulary {
  /** Pieces in order of their ids. */
  readonly wordPieces: readonly string[]
  /** Universal Dependencies relations, subtypes included, in order of their ids. */
  readonly relations: readonly string[]
  /** The most pieces the encoder takes at once, [CLS] and [SEP] included. */
  readonly maxPieces: number
  readonly maxPiecesPerWord: number
  /** What each clue of name-clues.ts is worth to a person, an organisation, a place; a model without it decodes word by word. */
  readonly nameClues?: NameClueWeights
}

function field(manifest: object, name: string): unknown {
  const entries: [string, unknown][] = Object.entries(manifest)
  return entries.find(([key]) => key === name)?.[1]
}

function strings(manifest: object, name: string): readonly string[] {
  const value = field(manifest, name)
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string'))
    throw new TypeError(`model.json: "${name}" must be a list of strings`)
  return value
}

function count(manifest: object, name: string): number {
  const value = field(manifest, name)
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1)
    throw new TypeError(`model.json: "${name}" must be a positive integer`)
  return value
}

/** Lists of three numbers by the clue's name; none where the field is absent. */
function nameClues(manifest: object): { readonly nameClues?: NameClueWeights } {
  const value = field(manifest, 'nameClues')
  if (value === undefined) return {}
  const entries = typeof value === 'object' && value !== null ? Object.entries(value) : []
  const read = entries.map(([clue, worths]): [string, readonly number[]] => {
    const list: readonly unknown[] = Array.isArray(worths) ? worths : []
    const numbers = list.filter((worth): worth is number => typeof worth === 'number' && Number.isFinite(worth))
    if (list.length !== NAME_KINDS || numbers.length !== NAME_KINDS)
      throw new TypeError(`model.json: "nameClues" must give ${String(NAME_KINDS)} numbers for "${clue}"`)
    return [clue, numbers]
  })
  if (read.length === 0) throw new TypeError('model.json: "nameClues" must be an object of lists of numbers')
  return { nameClues: Object.fromEntries(read) }
}

function mustBe(name: string, own: readonly string[], expected: readonly string[]): void {
  if (own.join(' ') !== expected.join(' '))
    throw new TypeError(`model.json: "${name}" is ${own.join(' ')}; this program expects ${expected.join(' ')}`)
}

/**
 * The vocabulary of a model package: `manifest` is its parsed model.json, `wordPieces` the text of its list of pieces.
 * Throws a TypeError that names the field when the model was made for another version of this program.
 */
export function readVocabulary(manifest: unknown, wordPieces: string): Vocabulary {
  if (typeof manifest !== 'object' || manifest === null) throw new TypeError('model.json: an object was expected')
  mustBe('upos', strings(manifest, 'upos'), UPOS)
  mustBe('names', strings(manifest, 'names'), NAME_TAGS)
  const version = count(manifest, 'shapeVersion')
  if (version !== SHAPE_VERSION) throw new TypeError(`model.json: "shapeVersion" is ${version}; this program expects ${SHAPE_VERSION}`)
  return {
    wordPieces: wordPieces.replace(/\n$/, '').split('\n'),
    relations: strings(manifest, 'relations'),
    maxPieces: count(manifest, 'maxPieces'),
    maxPiecesPerWord: count(manifest, 'maxPiecesPerWord'),
    ...nameClues(manifest),
  }
}
