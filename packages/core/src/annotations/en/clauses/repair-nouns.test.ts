import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Sentence } from '../../../records/token.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairNouns } from './repair-nouns.js'

const sentenceOf = (rows: string): Sentence => sentenceOfRows(rows, { killed: 'kill', planting: 'plant' })

const tie = (sentence: Sentence, form: string): string => {
  const token = sentence.tokens.find((one) => one.form === form)
  return `${token?.relation ?? ''}>${sentence.tokens[token?.head ?? -1]?.form ?? ''}`
}

describe('repairNouns', () => {
  test('a second subject behind "among them" is one of those before the comma', () => {
    const read = repairNouns(
      sentenceOf(
        'Police/NOUN/nsubj>1 held/VERB/root>-1 six/NUM/nummod>3 men/NOUN/obj>1 ,/PUNCT/punct>6 among/ADP/case>6 them/PRON/obl>1 the/DET/det>8 mayor/NOUN/nsubj>1 ./PUNCT/punct>1',
      ),
      english,
    )
    expect(tie(read, 'mayor')).toBe('appos>men')
  })
  test('what killed is the bomb, not the baker', () => {
    const read = repairNouns(
      sentenceOf(
        'a/DET/det>1 baker/NOUN/root>-1 planting/VERB/acl>1 the/DET/det>4 bomb/NOUN/obj>2 that/PRON/nsubj>6 killed/VERB/acl:relcl>1 nine/NUM/obj>6 ./PUNCT/punct>1',
      ),
      english,
    )
    expect(tie(read, 'killed')).toBe('acl:relcl>bomb')
  })
  test('a noun of an act that was taken for a verb', () => {
    const read = repairNouns(
      sentenceOf(
        'A/DET/det>1 Monday/PROPN/nsubj>3 shooting/VERB/nsubj>3 left/VERB/root>-1 four/NUM/nummod>5 people/NOUN/obj>3 dead/ADJ/xcomp>3 ./PUNCT/punct>3',
      ),
      english,
    )
    expect(read.tokens[2]?.upos).toBe('NOUN')
    expect([tie(read, 'shooting'), tie(read, 'Monday')]).toEqual(['nsubj>left', 'compound>shooting'])
  })
  test.each([
    // the man himself killed: no weapon stands between
    'a/DET/det>1 baker/NOUN/root>-1 of/ADP/case>3 Ansa/PROPN/nmod>1 that/PRON/nsubj>5 killed/VERB/acl:relcl>1 nine/NUM/obj>5 ./PUNCT/punct>1',
    // an attack on a church that killed nine: the attack is no person
    'attack/NOUN/root>-1 on/ADP/case>2 church/NOUN/nmod>0 that/PRON/nsubj>4 killed/VERB/acl:relcl>0 nine/NUM/obj>4 ./PUNCT/punct>0',
    // the only subject stays one
    'among/ADP/case>1 them/PRON/obl>2 was/AUX/root>-1 the/DET/det>4 mayor/NOUN/nsubj>2 ./PUNCT/punct>2',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOf(rows)
    expect(repairNouns(sentence, english)).toBe(sentence)
  })
})
