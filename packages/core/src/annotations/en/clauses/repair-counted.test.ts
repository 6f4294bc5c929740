import { expect, test } from 'vitest'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairCounted } from './repair-counted.js'

const tieOf = (rows: string, form: string): string => {
  const { tokens } = repairCounted(sentenceOfRows(rows))
  const token = tokens.find((one) => one.form === form)
  return `${token?.relation ?? ''}>${tokens[token?.head ?? -1]?.form ?? ''}`
}

test.each([
  [
    'a passive behind a share',
    '12/NUM/nummod>1 people/NOUN/nsubj>2 died/VERB/root>-1 and/CCONJ/cc>4 30/NUM/conj>2 ,/PUNCT/punct>7 including/VERB/case>7 pupils/NOUN/obj>2 ,/PUNCT/punct>2 were/AUX/aux:pass>10 hurt/VERB/ccomp>2',
    'nsubj:pass>hurt',
  ],
  ['a state', 'Two/NUM/nsubj>1 fled/VERB/root>-1 and/CCONJ/cc>3 30/NUM/conj>1 are/AUX/cop>5 dead/ADJ/dep>1', 'nsubj>dead'],
  [
    'a participle without its auxiliary',
    '12/NUM/nummod>1 people/NOUN/nsubj:pass>3 were/AUX/aux:pass>3 killed/VERB/root>-1 and/CCONJ/cc>6 30/NUM/nummod>1 displaced/VERB/conj>3',
    'nsubj:pass>displaced',
  ],
  [
    'one that counts the participle itself',
    '12/NUM/nummod>1 people/NOUN/nsubj:pass>3 were/AUX/aux:pass>3 killed/VERB/root>-1 and/CCONJ/cc>6 30/NUM/compound>6 displaced/VERB/conj>3',
    'nsubj:pass>displaced',
  ],
  [
    'people of whom both are told',
    '30/NUM/nummod>1 people/NOUN/nsubj:pass>3 were/AUX/aux:pass>3 killed/VERB/root>-1 and/CCONJ/cc>5 displaced/VERB/conj>3',
    'nummod>people',
  ],
  [
    'a verb that has its subject',
    'Two/NUM/nsubj>1 fled/VERB/root>-1 and/CCONJ/cc>3 30/NUM/conj>1 police/NOUN/nsubj>6 were/AUX/aux:pass>6 told/VERB/dep>1',
    'conj>fled',
  ],
  ['nothing behind', 'Two/NUM/nsubj>1 fled/VERB/root>-1 and/CCONJ/cc>3 30/NUM/conj>1', 'conj>fled'],
  ['a number among numbers', 'Two/NUM/nsubj>4 and/CCONJ/cc>2 30/NUM/conj>0 were/AUX/aux:pass>4 hurt/VERB/root>-1', 'conj>Two'],
])('%s', (_, rows, expected) => {
  expect(tieOf(rows, '30')).toBe(expected)
})
