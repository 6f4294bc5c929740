import { describe, expect, test } from 'vitest'
import { readDocument } from '../../text/read-document.js'
import { findSentences } from './sentences.js'

const knowledge = { pageJunk: { navigation: ['share this article'] }, agencies: [] }
const read = (text: string): readonly string[] => {
  const { doc } = readDocument({ id: 'r', text }, knowledge)
  return findSentences(doc).map((sentence) => text.slice(sentence.start, sentence.end))
}

describe('findSentences: one sentence', () => {
  test.each([
    'The U.S. rocket hit a U.K. base.',
    'It was said by Gen. Diallo and Dr. A. K. Okoro on Oct. 12.',
    'No. 031 of the government was read at 10 a.m. on Monday.',
    '"Where are they?" asked a widow.',
    '"Where are they?" Okoro asked.',
    'Ansa Corp. said it would pay $3.5 million.',
    'The toll was revised ... from 14 to 12.',
    'He spoke to XYZnews.com about it.',
    'Two were hurt this Thursday. after several attacks.',
    'The group (which calls itself J.A.S.) said so.',
  ])('%s', (text) => {
    expect(read(text)).toEqual([text])
  })
})

describe('findSentences: two sentences', () => {
  test.each([
    ['Four were killed on the coast.', 'The claim came later.'],
    ['They struck in the U.S.', 'The army said no more.'],
    ['He was held until 10 p.m.', 'On Monday he was freed.'],
    ['“We will,” he said.', '“They will not.”'],
    ['“We will.”', 'He left.'],
    ['Who fired?', 'Nobody knows!'],
    ['There were 19.', 'A second source said 23.'],
    ['It was Diallo.', 'al-Ansari denied it.'],
    ['Nobody answered in No.', 'The guns went on…'],
  ])('%s %s', (first, second) => {
    expect(read(`${first} ${second}`)).toEqual([first, second])
  })

  test.each([
    ['Four were killed in the blast.', 'The claim came later.'],
    ['“We will,” they said.', 'Its men left.'],
    ['It was the night of 2019.', 'The claim came later.'],
    ['He said “no.”', 'The men left.'],
  ])('no blank between: %s%s', (first, second) => {
    expect(read(first + second)).toEqual([first, second])
  })
})

describe('findSentences: blocks', () => {
  test('the dateline is a sentence of its own; furniture is in none', () => {
    expect(read('Shell hits quay\n\nBAGHDAD, March 3 (Reuters) - Two were hurt.\n\nShare this article\n\nNobody answered.')).toEqual([
      'Shell hits quay',
      'BAGHDAD, March 3 (Reuters) -',
      'Two were hurt.',
      'Nobody answered.',
    ])
  })
  test('words have their places in the text', () => {
    const text = 'Shell hits quay\n\nThey didn’t stop.'
    const { doc } = readDocument({ id: 'r', text }, knowledge)
    expect(
      findSentences(doc).map(({ index, block, words }) => [index, block, words.map((word) => text.slice(word.start, word.end))]),
    ).toEqual([
      [0, 0, ['Shell', 'hits', 'quay']],
      [1, 1, ['They', 'did', 'n’t', 'stop', '.']],
    ])
  })
})

describe('findSentences: an editor’s marks', () => {
  test('stand apart at the head of a sentence in capitals', () => {
    expect(read('[REPORT] [ANA RIOS] A BOMB WENT OFF.')).toEqual(['[REPORT] [ANA RIOS]', 'A BOMB WENT OFF.'])
  })
  test('stay in a sentence that is written', () => {
    expect(read('[The group] said it had fired first.')).toEqual(['[The group] said it had fired first.'])
  })
})
