import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairTollPairs } from './repair-toll-pairs.js'

const lemmas = { wounded: 'wound', killed: 'kill', reported: 'report' }

describe('repairTollPairs', () => {
  test('the second pair of two things counted', () => {
    const read = repairTollPairs(
      sentenceOfRows(
        'Mayors/NOUN/nsubj>1 reported/VERB/root>-1 nine/NUM/nummod>3 dead/ADJ/obj>1 and/CCONJ/cc>6 12/NUM/conj>3 wounded/VERB/conj>1 there/ADV/advmod>6',
        lemmas,
      ),
      english,
    )
    expect(read.tokens.slice(5).map(({ head, relation }) => [head, relation])).toEqual([
      [6, 'nummod'],
      [3, 'conj'],
      [1, 'advmod'],
    ])
  })
  test.each([
    // a passive goes on
    'Nine/NUM/nsubj:pass>2 were/AUX/aux:pass>2 killed/VERB/root>-1 and/CCONJ/cc>5 12/NUM/nsubj:pass>5 wounded/VERB/conj>2',
    // somebody wounds
    'Two/NUM/nummod>1 dead/ADJ/root>-1 and/CCONJ/cc>4 two/NUM/nsubj>4 wounded/VERB/conj>0 him/PRON/obj>4',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOfRows(rows, lemmas)
    expect(repairTollPairs(sentence, english)).toBe(sentence)
  })
})
