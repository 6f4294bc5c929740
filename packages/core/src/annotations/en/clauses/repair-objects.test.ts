import { describe, expect, test } from 'vitest'
import type { Sentence } from '../../../records/token.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairObjects } from './repair-objects.js'

const sentenceOf = (rows: string): Sentence => sentenceOfRows(rows, { denied: 'deny', accused: 'accuse' })

describe('repairObjects', () => {
  test('"denied it and accused forces"', () => {
    const read = repairObjects(
      sentenceOf(
        'Rahn/PROPN/nsubj>1 denied/VERB/root>-1 it/PRON/obj>1 and/CCONJ/cc>4 accused/VERB/conj>1 forces/NOUN/obj>1 ./PUNCT/punct>1',
      ),
    )
    expect(read.tokens[5]).toMatchObject({ head: 4, relation: 'obj' })
  })
  test.each([
    // an object that both share
    'Rahn/PROPN/nsubj>1 denied/VERB/root>-1 and/CCONJ/cc>3 accused/VERB/conj>1 forces/NOUN/obj>1 ./PUNCT/punct>1',
    // a tree that is right
    'Rahn/PROPN/nsubj>1 denied/VERB/root>-1 it/PRON/obj>1 and/CCONJ/cc>4 accused/VERB/conj>1 forces/NOUN/obj>4 ./PUNCT/punct>1',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOf(rows)
    expect(repairObjects(sentence)).toBe(sentence)
  })
})
