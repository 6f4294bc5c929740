import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Sentence } from '../../../records/token.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairToldDays } from './repair-told-days.js'

const sentenceOf = (rows: string): Sentence => sentenceOfRows(rows, { said: 'say', hit: 'hit', left: 'leave' })

describe('repairToldDays', () => {
  test('"said on Wednesday it had hit a camp"', () => {
    const read = repairToldDays(
      sentenceOf(
        'Rahn/PROPN/nsubj>1 said/VERB/root>-1 on/ADP/case>3 Wednesday/PROPN/obl>5 it/PRON/nsubj>5 hit/VERB/ccomp>1 Ansa/PROPN/obj>5 ./PUNCT/punct>1',
      ),
      english,
    )
    expect(read.tokens[3]).toMatchObject({ head: 1, relation: 'obl' })
  })
  test.each([
    // a word in between: the day of the deed
    'Rahn/PROPN/nsubj>1 said/VERB/root>-1 that/SCONJ/mark>6 on/ADP/case>4 Wednesday/PROPN/obl>6 it/PRON/nsubj>6 hit/VERB/ccomp>1 ./PUNCT/punct>1',
    // no preposition: "Monday gunmen"
    'Rahn/PROPN/nsubj>1 said/VERB/root>-1 Monday/PROPN/compound>3 gunmen/NOUN/nsubj>4 hit/VERB/ccomp>1 ./PUNCT/punct>1',
    // no saying
    'Rahn/PROPN/nsubj>1 left/VERB/root>-1 on/ADP/case>3 Wednesday/PROPN/obl>1 ./PUNCT/punct>1',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOf(rows)
    expect(repairToldDays(sentence, english)).toBe(sentence)
  })
})
