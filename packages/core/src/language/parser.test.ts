import { expect, test } from 'vitest'
import { createModelParser, type ModelSession } from './parser.js'
import { upos as UPOS } from '../records/token.js'
import type { Vocabulary } from './vocabulary.js'

const vocabulary: Vocabulary = {
  wordPieces: ['[UNK]', '[CLS]', '[SEP]', 'a', 'b', ','],
  relations: ['root', 'dep', 'nsubj:pass'],
  maxPieces: 512,
  maxPiecesPerWord: 8,
}

/** Says: all nouns; every word hangs on the next, the last is the root; labels nsubj:pass; no names. */
const rightward: ModelSession = (features) => {
  const words = features.first.length
  const tags = new Float32Array(words * 17)
  const arcs = new Float32Array(words * (words + 1))
  const names = new Float32Array(words * 7)
  const labels = new Int32Array(words * (words + 1)).fill(2)
  for (let word = 0; word < words; word++) {
    tags[word * 17 + UPOS.indexOf('NOUN')] = 1
    arcs[word * (words + 1) + ((word + 2) % (words + 1))] = 9
    names[word * 7] = 1
  }
  return Promise.resolve({ tags, arcs, names, labels })
}

test('scores become a tree', async () => {
  const [tree] = await createModelParser(vocabulary, rightward).parse([['a', 'b', 'a']])
  expect(tree).toEqual({
    upos: ['NOUN', 'NOUN', 'NOUN'],
    heads: [1, 2, -1],
    relations: ['nsubj:pass', 'nsubj:pass', 'root'],
    names: ['O', 'O', 'O'],
  })
})

test('no words, no tree; no sentences, none', async () => {
  const parser = createModelParser(vocabulary, rightward)
  expect(await parser.parse([[]])).toEqual([{ upos: [], heads: [], relations: [], names: [] }])
  expect(await parser.parse([])).toEqual([])
})

test('the session sees one sentence a call', async () => {
  const seen: number[] = []
  const session: ModelSession = (features) => {
    seen.push(features.first.length)
    return rightward(features)
  }
  await createModelParser(vocabulary, session).parse([['a'], ['a', 'b']])
  expect(seen).toEqual([1, 2])
})

test('a sentence longer than the encoder is cut, and its parts hang on the first root', async () => {
  const sizes: number[] = []
  const session: ModelSession = (features) => {
    sizes.push(features.pieces.length)
    return rightward(features)
  }
  const words = Array.from({ length: 600 }, (_, index) => (index % 40 === 39 ? ',' : 'a'))
  const [tree] = await createModelParser(vocabulary, session).parse([words])
  expect(Math.max(...sizes)).toBeLessThanOrEqual(256)
  expect(tree?.heads).toHaveLength(600)
  expect(tree?.heads.filter((head) => head === -1)).toHaveLength(1)
  const root = tree?.heads.indexOf(-1) ?? -1
  const hung = tree?.relations.flatMap((relation, index) => (relation === 'parataxis' ? [tree.heads[index]] : []))
  expect(hung).toEqual(sizes.slice(1).map(() => root))
})

test('names agree within a call', async () => {
  // Says: a name of a place at the start of a short sentence; else barely a name of a person.
  const session: ModelSession = async (features) => {
    const scores = await rightward(features)
    scores.names.set(features.first.length < 3 ? [0, 0, 0, 0, 0, 9, 0] : [0, 2, 0, 0, 0, 0, 0])
    return scores
  }
  const parser = createModelParser(vocabulary, session)
  const [alone] = await parser.parse([['Ab', 'a', 'a']])
  expect(alone?.names).toEqual(['B-PER', 'O', 'O'])
  const [short, long] = await parser.parse([['Ab'], ['Ab', 'a', 'a']])
  expect([short?.names, long?.names]).toEqual([['B-LOC'], ['B-LOC', 'O', 'O']])
})

test('a long document is read with pauses, and the answer is the same', async () => {
  const parser = createModelParser(vocabulary, rightward)
  const long = Array.from({ length: 45 }, () => ['a', 'a'])
  let pauses = 0
  const paused = await parser.parse(long, () => Promise.resolve(void pauses++))
  expect(pauses).toBe(2)
  expect(paused).toEqual(await parser.parse(long))
})

test('a model that says what clues are worth has its names chosen by them', async () => {
  // Says: barely no name, of any word.
  const session: ModelSession = async (features) => {
    const scores = await rightward(features)
    for (let word = 0; word < features.first.length; word++) scores.names.set([2, 1, 0, 0, 0, 0, 0], word * 7)
    return scores
  }
  const weighed = { ...vocabulary, nameClues: { bias: [2, 0, 0], lower: [-9, -9, -9] } }
  expect((await createModelParser(vocabulary, session).parse([['Ab', 'a']]))[0]?.names).toEqual(['O', 'O'])
  expect((await createModelParser(weighed, session).parse([['Ab', 'a']]))[0]?.names).toEqual(['B-PER', 'O'])
})
