import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { lemmaCases } from './lemma.cases.js'
import { createLemmatiser } from './lemma.js'

const table = readFileSync(new URL('../../../../knowledge/en/irregular-forms.tsv', import.meta.url), 'utf8')
const rows = table.trimEnd().split('\n').slice(1)
const lemmatise = createLemmatiser(
  new Map(
    rows.map((line) => {
      const [form = '', upos = '', lemma = ''] = line.split('\t')
      return [`${form}|${upos}`, lemma]
    }),
  ),
)

test.each(lemmaCases)('%s %s -> %s', (form, upos, lemma) => {
  expect(lemmatise(form, upos)).toBe(lemma)
})

test('the exceptions are in lower case, each once', () => {
  const keys = rows.map((line) => line.split('\t').slice(0, 2).join(' '))
  expect(new Set(keys).size).toBe(keys.length)
  expect(rows.filter((line) => line.split('\t')[0] !== line.split('\t')[0]?.toLowerCase())).toEqual([])
})

test('no form loses all its letters', () => {
  for (const form of ['s', 'es', 'ed', 'ing', 'ies', 'ied', 'sing', 'red', 'as', 'er', 'ier', 'iest', '', 'ss', 'é']) {
    for (const upos of ['VERB', 'NOUN', 'ADJ', 'PROPN', 'ADV'] as const) {
      expect(lemmatise(form, upos).length > 0).toBe(form.length > 0)
    }
  }
})
