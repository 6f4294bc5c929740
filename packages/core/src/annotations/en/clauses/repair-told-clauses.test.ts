import { describe, expect, test } from 'vitest'
import { english } from '../../../knowledge/lexicon.js'
import type { Sentence } from '../../../records/token.js'
import { sentenceOfRows } from '../../../testing/sentence-rows.js'
import { repairToldClauses } from './repair-told-clauses.js'

const sentenceOf = (rows: string): Sentence => sentenceOfRows(rows, { claimed: 'claim', denied: 'deny', died: 'die', met: 'meet' })

describe('repairToldClauses', () => {
  test('"claimed to reporters that nine had died"', () => {
    const read = repairToldClauses(
      sentenceOf(
        'Rahn/PROPN/nsubj>1 claimed/VERB/root>-1 to/ADP/case>3 reporters/NOUN/obl>1 that/SCONJ/mark>7 nine/NUM/nsubj>7 had/AUX/aux>7 died/VERB/acl:relcl>3 ./PUNCT/punct>1',
      ),
      english,
    )
    expect(read.tokens[7]).toMatchObject({ head: 1, relation: 'ccomp' })
  })
  test.each([
    // the noun takes the clause
    'Rahn/PROPN/nsubj>1 denied/VERB/root>-1 the/DET/det>3 claim/NOUN/obj>1 that/SCONJ/mark>7 nine/NUM/nsubj>7 had/AUX/aux>7 died/VERB/acl>3 ./PUNCT/punct>1',
    // a relative clause
    'Rahn/PROPN/nsubj>1 claimed/VERB/root>-1 the/DET/det>3 men/NOUN/obj>1 that/PRON/nsubj>5 died/VERB/acl:relcl>3 ./PUNCT/punct>1',
    // no verb of saying
    'Rahn/PROPN/nsubj>1 met/VERB/root>-1 the/DET/det>3 men/NOUN/obj>1 that/SCONJ/mark>7 nine/NUM/nsubj>7 had/AUX/aux>7 died/VERB/acl>3 ./PUNCT/punct>1',
  ])('leaves alone: %s', (rows) => {
    const sentence = sentenceOf(rows)
    expect(repairToldClauses(sentence, english)).toBe(sentence)
  })
})
