import { describe, expect, test } from 'vitest'
import { readReportLine } from './report-line.js'

describe('readReportLine', () => {
  test.each([
    ['the whole', { id: 'a', text: 'b', title: 'c', published: '2025-03-10', url: 'd', outlet: 'e', language: 'en' }],
    ['the least', { text: 'b' }],
    ['a page', { id: 'a', html: '<p>b</p>' }],
    ['a text with odd white space, unaltered', { text: ' \n b\r\n ' }],
  ])('reads %s', (_name, line) => expect(readReportLine(JSON.stringify(line))).toEqual({ kind: 'report', input: line }))

  test.each<[name: string, line: object, input: object]>([
    ['null and "" are absent', { text: 'b', title: null, published: '', outlet: '' }, { text: 'b' }],
    ['fields of other programs are passed over', { text: 'b', views: 12, tags: ['x'] }, { text: 'b' }],
    ['the text is taken where both are given', { text: 'b', html: '<p>c</p>' }, { text: 'b' }],
    ['the page is taken where the text is blank', { text: '  ', html: '<p>c</p>' }, { html: '<p>c</p>' }],
  ])('%s', (_name, line, input) => expect(readReportLine(JSON.stringify(line))).toEqual({ kind: 'report', input }))

  test.each([
    ['{"text": "b"', 'not-json', null],
    ['words', 'not-json', null],
    ['["text"]', 'not-an-object', null],
    ['null', 'not-an-object', null],
    ['"text"', 'not-an-object', null],
    ['12', 'not-an-object', null],
    ['{"id":"a"}', 'no-text', 'a'],
    ['{"id":"a","text":" \\n"}', 'no-text', 'a'],
    ['{"id":"a","text":null,"html":""}', 'no-text', 'a'],
    ['{"id":"a","text":12}', 'wrong-type', 'a'],
    ['{"id":7,"text":"b"}', 'wrong-type', null],
    ['{"id":"a","text":["b"]}', 'wrong-type', 'a'],
    ['{"id":"a","text":"b","outlet":{}}', 'wrong-type', 'a'],
    ['{"id":"a","text":"b","published":20250310}', 'wrong-type', 'a'],
    ['{"id":"a","text":"b","published":"10 March 2025"}', 'bad-date', 'a'],
    ['{"id":"a","text":"b","published":"2025-02-30"}', 'bad-date', 'a'],
  ])('%s is bad: %s', (line, code, id) => expect(readReportLine(line)).toMatchObject({ kind: 'bad', code, id }))

  test('says what was found and what was expected', () => {
    expect(readReportLine('{"text":12}')).toMatchObject({ reason: '"text" is a number, expected a string in quotation marks' })
    expect(readReportLine('{"text":"b","published":"soon"}')).toMatchObject({
      reason: '"published" is "soon", expected a date such as 2024-05-31; correct it or leave it out',
    })
  })
})
