import { describe, expect, test } from 'vitest'
import type { Document } from '../../../records/document.js'
import type { Sentence } from '../../../records/token.js'
import { findTimes } from './find-times.js'
import { documentOf, sentencesOf } from './testing/time-rows.js'

const find = (doc: Document): string[] => findTimes(doc, sentencesOf(doc.text)).map((mention) => `${mention.text} ${mention.value}`)

describe('findTimes', () => {
  test('tells where it found what, and how sure', () => {
    const text = 'Two died on\nMarch 5. One died in 2011.'
    const [first, second] = findTimes(documentOf(text, '2013-03-22'), sentencesOf(text))
    expect(first).toEqual({
      start: 12,
      end: 19,
      text: 'March 5',
      type: 'DATE',
      value: '2013-03-05',
      interval: { start: '2013-03-05', end: '2013-03-05' },
      precision: 'day',
      basis: 'inferred',
      period: false,
      sentence: 0,
      rule: 'en/time/month-day',
    })
    expect(second).toMatchObject({ value: '2011', precision: 'year', basis: 'stated', sentence: 1, rule: 'en/time/year' })
  })

  test('an expression may run over a line break', () => {
    expect(find(documentOf('It fell on 5 March\n2011.', null))).toEqual(['5 March\n2011 2011-03-05'])
  })

  test('furniture holds no times, a dateline does', () => {
    const text = 'OSLO, March 5, 2011 (XYZ) - He fled on Monday. Updated 4 May 2012'
    const doc: Document = {
      ...documentOf(text, null),
      furniture: [{ start: text.indexOf('Updated'), end: text.length, reason: 'stamp' }],
      dateline: { start: 0, end: 28, place: { start: 0, end: 4 }, date: { start: 6, end: 19 }, agency: { start: 21, end: 24 } },
    }
    // An undated report counts from its dateline: that 5 March was a Saturday.
    expect(find(doc)).toEqual(['March 5, 2011 2011-03-05', 'Monday 2011-02-28'])
    const body = sentencesOf(text).map((sentence) => ({ ...sentence, start: Math.max(sentence.start, 28) }))
    expect(findTimes(doc, body)).toHaveLength(2)
  })

  test('a title gives the days of an undated report their year', () => {
    const doc = { ...documentOf('14 March: two died. They fled on Monday.', null), title: 'Weekly note (14-20 March 2022)' }
    expect(find(doc)).toEqual(['14 March 2022-03-14', 'Monday XXXX-WXX-1'])
  })

  test('a person called May is no month', () => {
    const text = 'He rang in May.'
    const words = [
      ['He', 0, 2],
      ['rang', 3, 7],
      ['in', 8, 10],
      ['May', 11, 14],
      ['.', 14, 15],
    ] as const
    const tokens = words.map(([form, start, end], index) => ({
      form,
      start,
      end,
      index,
      lemma: form,
      upos: 'PROPN' as const,
      head: -1,
      relation: 'root',
      name: form === 'May' ? ('B-PER' as const) : ('O' as const),
    }))
    const sentence: Sentence = { start: 0, end: 15, index: 0, block: 0, tokens }
    expect(findTimes(documentOf(text, null), [sentence])).toEqual([])
  })

  test.each(['', '[', '(((', '2013-', 'May', '\u0000', '....', 'of of of', 'a a a a', '1'.repeat(2000), 'last '.repeat(400)])(
    '%# odd text does not throw',
    (text) => {
      expect(() => find(documentOf(text, '2013-03-22'))).not.toThrow()
    },
  )

  test('an unreal day of publication is none', () => {
    expect(find(documentOf('It fell on Monday.', '2013-02-31'))).toEqual(['Monday XXXX-WXX-1'])
  })
})
