import { expect, test } from 'vitest'
import type { NameTag } from '../records/token.js'
import { decodeNames, mendNames, withoutAddresses } from './name-tags.js'
import { NAME_TAGS } from './vocabulary.js'

/** Scores of words, each given as the tags that score, "B-PER 3 O 2". */
function scores(...words: string[]): Float32Array {
  const out = new Float32Array(words.length * NAME_TAGS.length).fill(-9)
  words.forEach((word, index) => {
    const parts = word.split(' ')
    for (let at = 0; at < parts.length; at += 2) {
      out[index * NAME_TAGS.length + NAME_TAGS.findIndex((tag) => tag === parts[at])] = Number(parts[at + 1])
    }
  })
  return out
}

const cases: { why: string; words: string[]; tags: NameTag[] }[] = [
  { why: 'nothing', words: ['O 5', 'O 5'], tags: ['O', 'O'] },
  { why: 'a name of two words', words: ['B-LOC 5', 'I-LOC 5'], tags: ['B-LOC', 'I-LOC'] },
  { why: 'two names side by side', words: ['B-LOC 5', 'B-LOC 5'], tags: ['B-LOC', 'B-LOC'] },
  { why: 'no I at the start', words: ['I-PER 5 B-PER 4', 'O 5'], tags: ['B-PER', 'O'] },
  { why: 'no I after O', words: ['O 5', 'I-ORG 5 B-ORG 1'], tags: ['O', 'B-ORG'] },
  { why: 'no I after another kind: the better whole wins', words: ['B-PER 3 B-ORG 2', 'I-ORG 9 I-PER 1'], tags: ['B-ORG', 'I-ORG'] },
  { why: 'I goes on after I', words: ['B-ORG 5', 'I-ORG 5', 'I-ORG 5', 'O 5'], tags: ['B-ORG', 'I-ORG', 'I-ORG', 'O'] },
]

test.each(cases)('$why', ({ words, tags }) => {
  expect(decodeNames(scores(...words), words.length)).toEqual(tags)
})

const mends: { why: string; given: string; tags: NameTag[] }[] = [
  {
    why: 'an office and its city',
    given: 'Authority/B-ORG of/I-ORG New/B-LOC Delhi/I-LOC said/O',
    tags: ['B-ORG', 'I-ORG', 'I-ORG', 'I-ORG', 'O'],
  },
  { why: 'a surname first', given: 'Lenhart/B-PER ,/I-PER Matthew/B-PER', tags: ['B-PER', 'I-PER', 'I-PER'] },
  { why: 'nothing to lead on to', given: 'Authority/B-ORG of/I-ORG the/I-ORG day/O', tags: ['B-ORG', 'O', 'O', 'O'] },
  { why: 'a place of a place', given: 'Syrian/B-LOC city/I-LOC of/I-LOC Homs/B-LOC', tags: ['B-LOC', 'I-LOC', 'O', 'B-LOC'] },
  { why: 'at the end', given: 'Authority/B-ORG of/I-ORG', tags: ['B-ORG', 'O'] },
  { why: 'two names side by side', given: 'Qaim/B-LOC ,/O Iraq/B-LOC', tags: ['B-LOC', 'O', 'B-LOC'] },
  { why: 'within a name', given: 'Bank/B-ORG of/I-ORG England/I-ORG', tags: ['B-ORG', 'I-ORG', 'I-ORG'] },
  { why: 'a name that begins with such a word', given: 'The/B-ORG Hague/B-LOC', tags: ['B-ORG', 'B-LOC'] },
]

test.each(mends)('names are mended: $why', ({ given, tags }) => {
  const words = given.split(' ').map((word) => word.slice(0, word.lastIndexOf('/')))
  const read = given.split(' ').map((word) => word.slice(word.lastIndexOf('/') + 1) as NameTag)
  expect(mendNames(read, words)).toEqual(tags)
})

test('an address is no name', () => {
  expect(
    withoutAddresses(['B-ORG', 'B-PER', 'I-PER', 'O', 'B-LOC'], ['desk@example.org', 'Ann', 'a@b.org', 'of', 'www.example.org']),
  ).toEqual(['O', 'B-PER', 'I-PER', 'O', 'O'])
})
