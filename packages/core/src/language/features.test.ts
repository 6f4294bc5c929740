import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createFeatureReader } from './features.js'
import { shapeOf, SHAPE_VERSION } from './shape.js'
import { readVocabulary } from './vocabulary.js'

interface Fixture {
  readonly shapeVersion: number
  readonly sentences: readonly {
    words: string[]
    pieces: number[]
    pieceShapes: number[]
    first: number[]
    last: number[]
    wordShapes: number[]
    shapes: number[]
  }[]
}

const file = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const json = (path: string): unknown => JSON.parse(file(path))
// Written by training/fixture.py, which makes the same features in Python.
const fixture = json('./features.fixture.json') as Fixture
const model = '../../../model-en/'
const vocabulary = readVocabulary(json(model + 'model.json'), file(model + 'word-pieces.txt'))
const reader = createFeatureReader(vocabulary)

test('the fixture is of this version of the shapes', () => {
  expect(fixture.shapeVersion).toBe(SHAPE_VERSION)
})

test.each(fixture.sentences)('features are those the model was trained on: $words', (expected) => {
  const seen = reader.read(expected.words)
  const own = expected.words.map((word, index) => `${word} ${String(shapeOf(word))} ${pieces(seen.pieces, seen.first, seen.last, index)}`)
  const trained = expected.words.map((word, index) => {
    const [ids, first, last] = [expected.pieces, expected.first, expected.last].map((row) => Int32Array.from(row)) as [
      Int32Array,
      Int32Array,
      Int32Array,
    ] // three rows in, three out
    return `${word} ${String(expected.shapes[index])} ${pieces(ids, first, last, index)}`
  })
  expect(own).toEqual(trained)
  expect(Array.from(seen.pieces)).toEqual(expected.pieces)
  expect(Array.from(seen.pieceShapes)).toEqual(expected.pieceShapes)
  expect(Array.from(seen.wordShapes)).toEqual(expected.wordShapes)
})

test('a word is remembered as it was first seen', () => {
  const words = ['Qaim', 'Qaim']
  expect(reader.read(words)).toEqual(reader.read(words))
  expect(reader.size('Qaim')).toBe(reader.read(['Qaim']).pieces.length - 2)
})

function pieces(ids: Int32Array, first: Int32Array, last: Int32Array, index: number): string {
  return Array.from(ids.slice(first[index], (last[index] ?? 0) + 1)).join(' ')
}
