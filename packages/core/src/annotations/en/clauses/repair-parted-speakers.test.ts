import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairPartedSpeakers } from './repair-parted-speakers.js'

describe('repairPartedSpeakers', () => {
  test('who stands before the commas says it', () => {
    const read = repairPartedSpeakers(
      sentenceOfRows(
        'The/DET/det>1 minister/NOUN/ccomp>7 ,/PUNCT/punct>4 without/SCONJ/mark>4 giving/VERB/advcl>7 proof/NOUN/obj>4 ,/PUNCT/punct>7 said/VERB/root>-1 rebels/NOUN/nsubj>7 had/AUX/aux>10 fired/VERB/ccomp>7',
        { said: 'say', fired: 'fire' },
      ),
      english,
    )
    expect([read.tokens[1]?.relation, read.tokens[8]?.head]).toEqual(['nsubj', 10])
  })
  test.each([
    // the speaker behind his verb
    'No/INTJ/ccomp>2 ,/PUNCT/punct>2 said/VERB/root>-1 Rahn/PROPN/nsubj>2 ,/PUNCT/punct>5 adding/VERB/advcl>2 more/ADJ/obj>5',
    // the noun before is where
    'In/ADP/case>1 Ansa/PROPN/obl>5 ,/PUNCT/punct>5 oddly/ADV/advmod>5 ,/PUNCT/punct>5 said/VERB/root>-1 rebels/NOUN/nsubj>5 fired/VERB/ccomp>5',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOfRows(rows, { said: 'say' })
    expect(repairPartedSpeakers(sentence, english)).toBe(sentence)
  })
})
