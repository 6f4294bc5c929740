import { expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairTolls } from './repair-tolls.js'

const lemmas = {
  wounded: 'wound',
  numbered: 'number',
  cops: 'cop',
  shot: 'shoot',
  feared: 'fear',
  killed: 'kill',
  guards: 'guard',
  held: 'hold',
}

const tieOf = (rows: string, form: string): string => {
  const { tokens } = repairTolls(sentenceOfRows(rows, lemmas), english)
  const token = tokens.find((one) => one.form === form)
  return `${token?.upos ?? ''} ${token?.relation ?? ''}>${tokens[token?.head ?? -1]?.form ?? ''}`
}

test.each([
  [
    'a number behind a comparison is the object',
    'It/PRON/nsubj>1 wounded/VERB/root>-1 at/ADP/case>4 least/ADJ/nmod>4 40/NUM/obl>1',
    '40',
    'NUM obj>wounded',
  ],
  [
    'not where the verb has its object',
    'It/PRON/nsubj>1 wounded/VERB/root>-1 men/NOUN/obj>1 at/ADP/case>5 least/ADJ/nmod>5 40/NUM/obl>1',
    '40',
    'NUM obl>wounded',
  ],
  [
    'not of a verb that harms nobody',
    'It/PRON/nsubj>1 cost/VERB/root>-1 at/ADP/case>4 least/ADJ/nmod>4 40/NUM/obl>1',
    '40',
    'NUM obl>cost',
  ],
  ['several die', '20/NUM/nummod>1 die/NOUN/root>-1 in/ADP/case>3 blast/NOUN/nmod>1', 'die', 'VERB root>'],
  ['one die is a die', 'one/NUM/nummod>1 die/NOUN/root>-1', 'die', 'NOUN root>'],
  ['the dead are counted', 'The/DET/det>3 dead/ADJ/amod>2 numbered/VERB/ccomp>3 62/NUM/root>-1', '62', 'NUM obj>numbered'],
  [
    'a headline without its "were"',
    'Two/NUM/nummod>1 cops/NOUN/nsubj>2 shot/VERB/root>-1 dead/ADJ/xcomp>2',
    'cops',
    'NOUN nsubj:pass>shot',
  ],
  ['guards who shoot', 'Two/NUM/nummod>1 guards/NOUN/nsubj>2 shot/VERB/root>-1 back/ADV/advmod>2', 'guards', 'NOUN nsubj>shot'],
  [
    'a clause whose object stands before it',
    'judge/NOUN/root>-1 whom/PRON/obl>4 two/NUM/nummod>3 guards/NOUN/nsubj>4 shot/VERB/acl:relcl>0 dead/ADJ/xcomp>4',
    'guards',
    'NOUN nsubj>shot',
  ],
  [
    'two verbs that share an object',
    'Two/NUM/nummod>1 guards/NOUN/nsubj>2 killed/VERB/root>-1 and/CCONJ/cc>4 wounded/VERB/conj>2 men/NOUN/obj>4',
    'guards',
    'NOUN nsubj>killed',
  ],
  [
    'a second deed stands beside the first',
    'the/DET/det>1 death/NOUN/root>-1 of/ADP/case>3 men/NOUN/nmod>1 and/CCONJ/cc>6 the/DET/det>6 wounding/NOUN/conj>3 of/ADP/case>8 boys/NOUN/nmod>6',
    'wounding',
    'NOUN conj>death',
  ],
])('%s', (_, rows, form, expected) => {
  expect(tieOf(rows, form)).toBe(expected)
})
