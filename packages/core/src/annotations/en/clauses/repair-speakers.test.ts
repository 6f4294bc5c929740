import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Sentence } from '../../../records/token.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairSpeakers } from './repair-speakers.js'

const sentenceOf = (rows: string): Sentence => sentenceOfRows(rows, { said: 'say', killing: 'kill' })

const ties = (sentence: Sentence): readonly string[] =>
  sentence.tokens.map((token) => `${token.form} ${token.relation}>${sentence.tokens[token.head]?.form ?? ''}`)

describe('repairSpeakers', () => {
  test('an office before "said", hung on the last participle', () => {
    const read = repairSpeakers(
      sentenceOf(
        'A/DET/det>1 shell/NOUN/nsubj>2 hit/VERB/ccomp>13 Ansa/PROPN/obj>2 ,/PUNCT/punct>5 killing/VERB/advcl>2 two/NUM/obj>5 ,/PUNCT/punct>9 the/DET/det>9 mayor/NOUN/nsubj>5 ,/PUNCT/punct>11 Rahn/PROPN/appos>9/B-PER ,/PUNCT/punct>9 said/VERB/root>-1 ./PUNCT/punct>13',
      ),
      english,
    )
    expect(ties(read)).toContain('mayor nsubj>said')
  })
  test('a speaker joined to another, and "said" joined to the deed: the deed is what is said', () => {
    const read = repairSpeakers(
      sentenceOf(
        'Shells/NOUN/nsubj>1 hit/VERB/root>-1 Ansa/PROPN/obj>1 ,/PUNCT/punct>4 killing/VERB/advcl>1 two/NUM/obj>4 ,/PUNCT/punct>8 the/DET/det>8 mayor/NOUN/nsubj>4 and/CCONJ/cc>10 prosecutors/NOUN/conj>8 said/VERB/conj>1 ./PUNCT/punct>1',
      ),
      english,
    )
    expect(ties(read)).toEqual(expect.arrayContaining(['mayor nsubj>said', 'hit ccomp>said', 'said root>']))
  })
  test('two subjects before "said": the first belongs to what is said', () => {
    const read = repairSpeakers(
      sentenceOf(
        'Brothers/NOUN/nsubj>7 passed/VERB/ccomp>7 on/ADP/case>3 news/NOUN/obl>1 ,/PUNCT/punct>6 the/DET/det>6 army/NOUN/nsubj>7 said/VERB/root>-1 ./PUNCT/punct>7',
      ),
      english,
    )
    expect(ties(read)).toEqual(expect.arrayContaining(['Brothers nsubj>passed', 'army nsubj>said']))
  })
  test.each([
    // a tree that is right
    'Two/NUM/nummod>1 died/VERB/ccomp>5 ,/PUNCT/punct>1 the/DET/det>4 army/NOUN/nsubj>5 said/VERB/root>-1 ./PUNCT/punct>5',
    // no speaker right before the verb
    'The/DET/det>1 army/NOUN/nsubj>2 denied/VERB/root>-1 what/PRON/obj>5 he/PRON/nsubj>5 said/VERB/ccomp>2 ./PUNCT/punct>2',
    // a thing does not speak
    'It/PRON/nsubj>1 hit/VERB/root>-1 Ansa/PROPN/obj>1 ,/PUNCT/punct>1 the/DET/det>5 table/NOUN/obj>1 said/VERB/conj>1 ./PUNCT/punct>1',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOf(rows)
    expect(repairSpeakers(sentence, english)).toBe(sentence)
  })
})
