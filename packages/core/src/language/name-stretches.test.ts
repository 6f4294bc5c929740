import { expect, test } from 'vitest'
import { decodeStretches, findStretches } from './name-stretches.js'
import type { Upos } from '../records/token.js'
import { NAME_TAGS, type NameClueWeights } from './vocabulary.js'

/** Words with log chances: those given by tag, -20 for all others. */
function sentence(...rows: { word: string; chances: Readonly<Record<string, number>> }[]) {
  const chances = Float64Array.from(rows.flatMap((row) => NAME_TAGS.map((tag) => row.chances[tag] ?? -20)))
  return { words: rows.map(({ word }) => word), upos: rows.map((): Upos => 'PROPN'), chances }
}

function tagsOf(given: ReturnType<typeof sentence>, weights: NameClueWeights = {}): string {
  return decodeStretches(given.chances, given, weights).join(' ')
}

const defense = sentence(
  { word: 'Defense', chances: { O: -2, 'B-ORG': -0.2 } },
  { word: 'Department', chances: { O: -0.3, 'I-ORG': -1.5 } },
)

test('without clues the likeliest tags of the network are chosen', () => {
  expect(tagsOf(defense)).toBe('B-ORG O')
  expect(tagsOf(sentence({ word: 'said', chances: { O: -0.1, 'B-PER': -3 } }))).toBe('O')
  expect(tagsOf(sentence())).toBe('')
})

test('clues extend a name, and forbid one', () => {
  expect(tagsOf(defense, { 'organisation-head': [0, 2, 0] })).toBe('B-ORG I-ORG')
  expect(tagsOf(defense, { bias: [0, -9, 0] })).toBe('O O')
})

test('clues turn a name into one of another kind', () => {
  const orsk = sentence({ word: 'Dr.', chances: { O: 0 } }, { word: 'Orsk', chances: { O: -3, 'B-PER': -1.2, 'B-LOC': -0.5 } })
  expect(tagsOf(orsk)).toBe('O B-LOC')
  expect(tagsOf(orsk, { 'behind-title': [1.5, 0, -0.5] })).toBe('O B-PER')
})

test('names side by side stay two', () => {
  const side = sentence({ word: 'Orvale', chances: { 'B-LOC': -0.1 } }, { word: 'Kansas', chances: { 'B-LOC': -0.1, 'I-LOC': -3 } })
  expect(tagsOf(side)).toBe('B-LOC B-LOC')
})

test('what is unlikely by far is not weighed', () => {
  expect(findStretches(sentence({ word: 'said', chances: { O: 0 } }).chances, 1)).toEqual([])
  expect(findStretches(defense.chances, 2)).toEqual([
    { start: 0, end: 1, kind: 1, odds: expect.closeTo(1.8) as number },
    { start: 0, end: 2, kind: 1, odds: expect.closeTo(0.6) as number },
  ])
})
