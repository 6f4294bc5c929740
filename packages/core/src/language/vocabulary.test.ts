import { expect, test } from 'vitest'
import { upos } from '../records/token.js'
import { SHAPE_VERSION } from './shape.js'
import { NAME_TAGS, readVocabulary } from './vocabulary.js'

const manifest = { upos, names: NAME_TAGS, relations: ['root', 'nsubj'], shapeVersion: SHAPE_VERSION, maxPieces: 512, maxPiecesPerWord: 8 }

test('pieces are the lines of their file', () => {
  expect(readVocabulary(manifest, '[PAD]\nthe\n').wordPieces).toEqual(['[PAD]', 'the'])
})

test('clues of names are read where the model has them', () => {
  expect(readVocabulary(manifest, '').nameClues).toBeUndefined()
  expect(readVocabulary({ ...manifest, nameClues: { acronym: [-1, 0.5, 0] } }, '').nameClues).toEqual({ acronym: [-1, 0.5, 0] })
})

test.each([
  { broken: null, says: 'an object' },
  { broken: { ...manifest, upos: ['NOUN'] }, says: '"upos" is NOUN' },
  { broken: { ...manifest, names: ['O'] }, says: '"names" is O' },
  { broken: { ...manifest, shapeVersion: 99 }, says: '"shapeVersion" is 99' },
  { broken: { ...manifest, relations: 'root' }, says: '"relations" must be a list' },
  { broken: { ...manifest, nameClues: { acronym: [1, 2] } }, says: '"nameClues" must give 3 numbers for "acronym"' },
  { broken: { ...manifest, nameClues: { acronym: [1, 2, '3'] } }, says: '"nameClues" must give 3 numbers for "acronym"' },
  { broken: { ...manifest, nameClues: 'many' }, says: '"nameClues" must be an object' },
  { broken: { ...manifest, maxPieces: '512' }, says: '"maxPieces" must be a positive integer' },
])('a model made for another program is refused: $says', ({ broken, says }) => {
  expect(() => readVocabulary(broken, '')).toThrow(says)
})
