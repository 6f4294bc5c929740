import { expect, test } from 'vitest'
import type { NameTag } from '../records/token.js'
import { decodeNames } from './name-tags.js'
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
