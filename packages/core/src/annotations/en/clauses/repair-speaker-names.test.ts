import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Sentence } from '../../../records/token.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairSpeakerNames } from './repair-speaker-names.js'

const sentenceOf = (rows: string): Sentence => sentenceOfRows(rows, { said: 'say', met: 'meet', blamed: 'blame' })

const ties = (sentence: Sentence): readonly string[] =>
  sentence.tokens.map((token) => `${token.form} ${token.relation}>${sentence.tokens[token.head]?.form ?? ''}`)

describe('repairSpeakerNames', () => {
  test.each([
    // hung on a word of what is said
    'A/DET/det>1 spokesman/NOUN/nsubj>7 for/ADP/case>3 Ansa/PROPN/nmod>1/B-ORG ,/PUNCT/punct>5 Ardo/PROPN/appos>9/B-PER ,/PUNCT/punct>1 said/VERB/root>-1 nine/NUM/nummod>9 men/NOUN/nsubj>10 died/VERB/ccomp>7 ./PUNCT/punct>7',
    // hung on the body, with a title before it
    'The/DET/det>1 commander/NOUN/nsubj>8 of/ADP/case>3 Ansa/PROPN/nmod>1/B-ORG ,/PUNCT/punct>6 Gen./PROPN/nmod:desc>6 Ardo/PROPN/appos>3/B-PER ,/PUNCT/punct>1 blamed/VERB/root>-1 rebels/NOUN/obj>8 ./PUNCT/punct>8',
  ])('%s', (rows) => {
    const read = ties(repairSpeakerNames(sentenceOf(rows), english))
    expect(read.some((tie) => /^Ardo appos>(?:spokesman|commander)$/.test(tie))).toBe(true)
  })
  test.each([
    // a tree that is right
    'The/DET/det>1 mayor/NOUN/nsubj>5 ,/PUNCT/punct>3 Ardo/PROPN/appos>1/B-PER ,/PUNCT/punct>1 said/VERB/root>-1 no/INTJ/obj>5 ./PUNCT/punct>5',
    // another verb in between: the name is not the subject's
    'The/DET/det>1 mayor/NOUN/nsubj>2 met/VERB/root>-1 the/DET/det>4 envoy/NOUN/obj>2 ,/PUNCT/punct>6 Ardo/PROPN/appos>4/B-PER ,/PUNCT/punct>2 said/VERB/conj>2 ./PUNCT/punct>2',
    // the subject is itself a person
    'Rahn/PROPN/nsubj>6/B-PER of/ADP/case>2 Ansa/PROPN/nmod>0/B-LOC ,/PUNCT/punct>4 Ardo/PROPN/appos>2/B-PER ,/PUNCT/punct>0 said/VERB/root>-1 no/INTJ/obj>6 ./PUNCT/punct>6',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOf(rows)
    expect(repairSpeakerNames(sentence, english)).toBe(sentence)
  })
})
