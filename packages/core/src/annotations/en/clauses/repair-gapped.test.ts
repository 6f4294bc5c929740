import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Sentence } from '../../../records/token.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairGapped } from './repair-gapped.js'

const sentenceOf = (rows: string): Sentence => sentenceOfRows(rows, { counted: 'count', met: 'meet' })

const ties = (sentence: Sentence): readonly string[] =>
  sentence.tokens.map((token) => `${token.form} ${token.relation}>${sentence.tokens[token.head]?.form ?? ''}`)

describe('repairGapped', () => {
  test('"the army counted ten dead, the ministry nine dead"', () => {
    const read = repairGapped(
      sentenceOf(
        'The/DET/det>1 army/NOUN/nsubj>2 counted/VERB/root>-1 ten/NUM/nummod>4 dead/ADJ/obj>2 ,/PUNCT/punct>7 the/DET/det>7 ministry/NOUN/appos>4 nine/NUM/flat>7 lost/ADJ/amod>7 ./PUNCT/punct>2',
      ),
      english,
    )
    expect(ties(read)).toEqual(expect.arrayContaining(['ministry conj>counted', 'nine nummod>lost', 'lost orphan>ministry']))
  })
  test.each([
    // no speaker before the second number
    'The/DET/det>1 army/NOUN/nsubj>2 counted/VERB/root>-1 ten/NUM/nummod>4 dead/ADJ/obj>2 ,/PUNCT/punct>7 two/NUM/nummod>7 boys/NOUN/appos>4 ./PUNCT/punct>2',
    // no saying
    'The/DET/det>1 army/NOUN/nsubj>2 met/VERB/root>-1 ten/NUM/nummod>4 men/NOUN/obj>2 ,/PUNCT/punct>7 the/DET/det>7 ministry/NOUN/conj>1 nine/NUM/nummod>7 ./PUNCT/punct>2',
    // no number behind the verb
    'The/DET/det>1 army/NOUN/nsubj>2 counted/VERB/root>-1 the/DET/det>4 dead/ADJ/obj>2 ,/PUNCT/punct>7 the/DET/det>7 ministry/NOUN/appos>4 nine/NUM/flat>7 ./PUNCT/punct>2',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOf(rows)
    expect(repairGapped(sentence, english)).toBe(sentence)
  })
})
