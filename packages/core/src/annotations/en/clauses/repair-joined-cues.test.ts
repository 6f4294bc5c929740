import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Sentence } from '../../../records/token.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairJoinedCues } from './repair-joined-cues.js'

const lemmas = {
  says: 'say',
  said: 'say',
  knows: 'know',
  calls: 'call',
  thought: 'think',
  dropped: 'drop',
  left: 'leave',
  claimed: 'claim',
}
const sentenceOf = (rows: string): Sentence => sentenceOfRows(rows, lemmas)

const headOf = (sentence: Sentence, form: string): string | undefined =>
  sentence.tokens[sentence.tokens.find((token) => token.form === form)?.head ?? -1]?.form

describe('repairJoinedCues', () => {
  test.each([
    // the form of the saying, not of what is said
    [
      'He/PRON/nsubj>1 says/VERB/root>-1 they/PRON/nsubj>3 left/VERB/ccomp>1 and/CCONJ/cc>5 calls/VERB/conj>3 it/PRON/obj>5 flight/NOUN/xcomp>5',
      'calls',
      'says',
    ],
    // a plain saying
    [
      'He/PRON/nsubj>1 claimed/VERB/root>-1 they/PRON/nsubj>3 left/VERB/ccomp>1 but/CCONJ/cc>5 said/VERB/conj>3 nothing/PRON/obj>5',
      'said',
      'claimed',
    ],
    // a deed in the form of what is said
    [
      'It/PRON/nsubj>1 says/VERB/root>-1 it/PRON/nsubj>3 thought/VERB/ccomp>1 of/ADP/case>5 it/PRON/obl>3 but/CCONJ/cc>7 dropped/VERB/conj>1 it/PRON/obj>7',
      'dropped',
      'thought',
    ],
  ] as const)('%s: %s under %s', (rows, form, head) => {
    expect(headOf(repairJoinedCues(sentenceOf(rows), english), form)).toBe(head)
  })

  test.each([
    // both readings are open: the group may have claimed it
    'He/PRON/nsubj>1 said/VERB/root>-1 they/PRON/nsubj>3 left/VERB/ccomp>1 and/CCONJ/cc>5 claimed/VERB/conj>3 it/PRON/obj>5',
    // a subject of its own
    'He/PRON/nsubj>1 says/VERB/root>-1 they/PRON/nsubj>3 left/VERB/ccomp>1 and/CCONJ/cc>6 she/PRON/nsubj>6 calls/VERB/conj>3 it/PRON/obj>6',
    // the relative clause hangs on the later verb itself: to join it there would close a ring
    'He/PRON/nsubj>1 heard/VERB/root>-1 they/PRON/nsubj>6 who/PRON/nsubj>4 said/VERB/acl:relcl>2 and/CCONJ/cc>6 said/VERB/conj>1 nothing/PRON/obj>6',
    'He/PRON/nsubj>1 said/VERB/root>-1 they/PRON/nsubj>6 who/PRON/nsubj>4 denied/VERB/acl:relcl>2 and/CCONJ/cc>6 accused/VERB/conj>1 it/PRON/obj>6',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOf(rows)
    expect(repairJoinedCues(sentence, english)).toBe(sentence)
  })
})
