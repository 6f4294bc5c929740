import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ReportInput } from '../records/document.js'
import type { TextKnowledge } from './knowledge.js'
import { readDocument } from './read-document.js'

const knowledge: TextKnowledge = {
  pageJunk: { navigation: ['share this article'], credit: ['\\(afp\\)'], stamp: ['page saved <date>'] },
  agencies: [{ name: 'AFP', aliases: [] }],
}
const read = (input: ReportInput) => readDocument(input, knowledge)
const body = 'Two dockers were hurt when a shell hit the quay at Port Ansa on Monday, the harbour master said.'

describe('readDocument', () => {
  test('keeps the text, and positions count in it', () => {
    const text = ` Shell hits quay\n\n${body}\n\nShare this article\n\n(AFP) `
    const { doc } = read({ id: 'r1', text })
    expect(doc.text).toBe(text)
    expect(doc.blocks.map((block) => [block.kind, text.slice(block.start, block.end)])).toEqual([
      ['headline', 'Shell hits quay'],
      ['paragraph', body],
    ])
    expect(doc.furniture.map((item) => item.reason)).toEqual(['navigation', 'credit'])
    expect([doc.agency, doc.title, doc.language]).toEqual(['AFP', 'Shell hits quay', 'en'])
  })

  test('the id given is kept; else it hangs on outlet, date, title, address and text', () => {
    expect(read({ id: 'r1', text: body }).doc.id).toBe('r1')
    const ids = [
      { text: body },
      { text: body, outlet: 'A' },
      { text: body, title: 'A' },
      { text: body, published: '2031-05-05' },
      { text: `${body} ` },
    ].map((input) => read(input).doc.id)
    expect(new Set(ids).size).toBe(5)
    expect(read({ text: body }).doc.id).toBe(ids[0])
  })

  test.each([
    [{ published: '2031-05-06' }, '2031-05-06', 'metadata'],
    [{ published: '2031-05-06T23:30:00+03:00' }, '2031-05-06', 'metadata'],
    [{}, null, 'unknown'],
  ])('published %#', (known, value, basis) => {
    expect(read({ ...known, text: body }).doc.published).toEqual({ value, basis })
  })

  test.each([
    ['Port Ansa, 5 May 2031 - ', '2031-05-05', 'text'],
    ['PORT ANSA, May 5, 2031 (AFP) - ', '2031-05-05', 'text'],
    ['PORT ANSA, May 5 (AFP) - ', null, 'unknown'],
    ['As of 2 June 2031\n\n', '2031-06-02', 'text'],
    ['As of 2 June 2031, 30 people had died.\n\n', null, 'unknown'],
    ['Page saved 2 June 2031\n\n', null, 'unknown'],
  ])('published by its own dateline: %s', (head, value, basis) => {
    expect(read({ text: head + body }).doc.published).toEqual({ value, basis })
  })

  test.each([
    [{ text: '' }, 'no-text'],
    [{ text: body, published: 'last Tuesday' }, 'bad-date'],
    [{ text: body, published: '2031-02-30' }, 'bad-date'],
    [{ text: body, language: 'fr' }, 'language-not-read'],
    [
      {
        text: 'Deux dockers ont été blessés lundi lorsque un obus est tombé sur le quai du port, selon les autorités de la ville et la police qui est sur place.',
      },
      'language-not-read',
    ],
    [{ text: 'أصيب عاملان يوم الاثنين عندما سقطت قذيفة على رصيف الميناء' }, 'language-not-read'],
  ])('problem %#', (input, code) => {
    expect(read(input).problems.map((problem) => problem.code)).toEqual([code])
  })

  test('any text is read without throwing; blocks and furniture stay apart and in order', () => {
    const piece = fc.constantFrom(
      'Share this article',
      '\n',
      '\n\n',
      body,
      '(AFP)',
      '“',
      '"',
      ' - ',
      'BAGHDAD: ',
      '\u2028',
      '\u0000',
      '🚀',
      '\ud800',
      'a',
      '.',
    )
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 30 }), (pieces) => {
        const text = pieces.join('')
        const { doc } = read({ text })
        const marks = [...doc.blocks, ...doc.furniture].sort((a, b) => a.start - b.start)
        marks.forEach((mark, i) => {
          expect(mark.start).toBeLessThan(mark.end)
          expect(mark.end).toBeLessThanOrEqual(marks[i + 1]?.start ?? text.length)
        })
      }),
      { numRuns: 300 },
    )
  })
})

describe('readDocument: lines', () => {
  test('text wrapped at a column is joined to paragraphs', () => {
    const text =
      '   PORT ANSA, 5 MAY 31 -- THE HARBOUR MASTER SAID TODAY THAT TWO DOCKERS\nWERE HURT WHEN A SHELL HIT THE QUAY, ON THE NORTH SIDE OF THE BAY, WHERE\nA FERRY HAD BEEN LOADING SINCE DAWN.\n\n   NOBODY HAS CLAIMED THE ATTACK, WHICH WAS THE SECOND IN A WEEK ON THE\nPORT AND ITS SHIPS.'
    expect(read({ text }).doc.blocks.map((block) => block.kind)).toEqual(['paragraph', 'paragraph'])
  })
  test('one paragraph a line stays so', () => {
    expect(read({ text: `${body}\n${body.replace('Two', 'Six')}\n- four boats sunk` }).doc.blocks.map((block) => block.kind)).toEqual([
      'paragraph',
      'paragraph',
      'list-item',
    ])
  })
})
