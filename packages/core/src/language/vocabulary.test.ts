import { expect, test } from 'vitest'
import { upos } from '../records/token.js'
import { SHAPE_VERSION } from './shape.js'
import { NAME_TAGS, readVocabulary } from './vocabulary.js'

const manifest = { upos, names: NAME_TAGS, relations: ['root', 'nsubj'], shapeVersion: SHAPE_VERSION, maxPieces: 512, maxPiecesPerWord: 8 }

test('pieces are the lines of their file', () => {
  expect(readVocabulary(manifest, '[PAD]\nthe\n').wordPieces).toEqual(['[PAD]', 'the'])
})

test.each([
  { broken: null, says: 'an object' },
  { broken: { ...manifest, upos: ['NOUN'] }, says: '"upos" is NOUN' },
  { broken: { ...manifest, names: ['O'] }, says: '"names" is O' },
  { broken: { ...manifest, shapeVersion: 99 }, says: '"shapeVersion" is 99' },
  { broken: { ...manifest, relations: 'root' }, says: '"relations" must be a list' },
  { broken: { ...manifest, maxPieces: '512' }, says: '"maxPieces" must be a positive integer' },
])('a model made for another program is refused: $says', ({ broken, says }) => {
  expect(() => readVocabulary(broken, '')).toThrow(says)
})
