import { expect, test } from 'vitest'
import { agreeNames } from './name-agreement.js'
import { decodeNames } from './name-tags.js'
import { NAME_TAGS } from './vocabulary.js'

/** A sentence of words, each with the one tag that scores and its score: "Xinhua B-ORG 2". */
function sentence(...words: string[]): { words: string[]; scores: Float32Array } {
  const scores = new Float32Array(words.length * NAME_TAGS.length)
  const forms = words.map((word, index) => {
    const [form = '', tag, score] = word.split(' ')
    scores[index * NAME_TAGS.length + NAME_TAGS.findIndex((name) => name === tag)] = Number(score)
    return form
  })
  return { words: forms, scores }
}

function tagsOf(...sentences: { words: string[]; scores: Float32Array }[]): string[] {
  return agreeNames(sentences).map((scores, at) => decodeNames(scores, sentences[at]?.words.length ?? 0).join(' '))
}

test('a word is named as its other occurrences are', () => {
  const organisation = sentence('Xinhua B-ORG 5', 'said O 9')
  expect(tagsOf(organisation, organisation, sentence('Xinhua B-PER 3', 'said O 9'))).toEqual(['B-ORG O', 'B-ORG O', 'B-ORG O'])
})

test('alone, in a lower-case form or as a single letter a word keeps its own name', () => {
  expect(tagsOf(sentence('Xinhua B-PER 3'))).toEqual(['B-PER'])
  expect(tagsOf(sentence('may O 5'), sentence('may O 5'), sentence('May B-PER 3'))).toEqual(['O', 'O', 'B-PER'])
  expect(tagsOf(sentence('A O 5'), sentence('A O 5'), sentence('A B-PER 3'))).toEqual(['O', 'O', 'B-PER'])
})

test('kinds agree wherever the word stands in the name', () => {
  const full = sentence('Ayad B-PER 6', 'Allawi I-PER 6')
  expect(tagsOf(full, full, sentence('Allawi B-LOC 3'))).toEqual(['B-PER I-PER', 'B-PER I-PER', 'B-PER'])
})

test('a part of a longer name of an organisation or a place neither moves nor is moved', () => {
  const group = sentence('Observatory B-ORG 6', 'for I-ORG 6', 'Syria I-ORG 3')
  const country = sentence('Syria B-LOC 3')
  expect(tagsOf(country, country, group)).toEqual(['B-LOC', 'B-LOC', 'B-ORG I-ORG I-ORG'])
  expect(tagsOf(group, group, group, sentence('Syria B-LOC 2'))[3]).toBe('B-LOC')
})

test('the surer reading wins, and only for the same form', () => {
  expect(tagsOf(sentence('Jordan B-LOC 2'), sentence('Jordan B-PER 9'))).toEqual(['B-PER', 'B-PER'])
  expect(tagsOf(sentence('Paris B-LOC 2'), sentence('London B-PER 9'))).toEqual(['B-LOC', 'B-PER'])
})

test('two of a form never change places', () => {
  const tags = tagsOf(sentence('Hroza B-LOC 4'), sentence('Hroza B-PER 4'))
  expect(tags).toEqual(['B-LOC', 'B-PER'])
})

test('the given scores are left as they were', () => {
  const given = sentence('Xinhua B-ORG 5')
  agreeNames([given, given])
  expect([...given.scores].filter((score) => score !== 0)).toEqual([5])
})
