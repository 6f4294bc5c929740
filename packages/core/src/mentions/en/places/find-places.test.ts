import { describe, expect, test } from 'vitest'
import type { Document } from '../../../records/document.js'
import type { NameTag, Sentence, Token } from '../../../records/token.js'
import { findCases, resolveCases, type Case } from './find-places.cases.js'
import { findPlaces } from './find-places.js'
import { smallGazetteer } from './small-gazetteer.cases.js'

interface Written {
  readonly text: string
  readonly words: readonly { readonly word: string; readonly kind: string | null; readonly start: number }[]
}

/** "Jordan|PER Smith|PER spoke ." -> the text without tags and blanks before marks, and where its words stand. */
function written(marked: string): Written {
  let text = ''
  const words = marked.split(' ').map((piece) => {
    const [word = '', kind = null] = piece.split('|')
    if (text.length > 0 && !/^[,.)]$/.test(word) && !text.endsWith('(')) text += ' '
    const start = text.length
    text += word
    return { word, kind, start }
  })
  return { text, words }
}

function sentencesOf({ words }: Written): readonly Sentence[] {
  const tagged = words.some((word) => word.kind !== null)
  const tokens = words.map(({ word, kind, start }, i): Token => {
    const goesOn = i > 0 && words[i - 1]?.kind === kind
    const name = (kind === null || kind === 'O' ? 'O' : `${goesOn ? 'I' : 'B'}-${kind}`) as NameTag // the cases use PER, ORG, LOC and O only
    return {
      start,
      end: start + word.length,
      form: word,
      index: i,
      lemma: word.toLowerCase(),
      upos: 'PROPN',
      // the second word of a name hangs on the first: rows of several sentences have no longer names
      head: goesOn && kind !== null ? i - 1 : -1,
      relation: goesOn && kind !== null && kind !== 'O' ? 'flat' : tagged ? 'dep' : '',
      name,
    }
  })
  const cuts = [0, ...words.flatMap(({ word }, i) => (word === '.' ? [i + 1] : [])), words.length]
  return cuts.slice(1).flatMap((end, i): readonly Sentence[] => {
    const part = tokens.slice(cuts[i], end)
    const [first] = part
    const last = part.at(-1)
    return first && last
      ? [{ index: i, block: 0, start: first.start, end: last.end, tokens: part.map((token, k) => ({ ...token, index: k })) }]
      : []
  })
}

function read(marked: string): readonly string[] {
  const report = written(marked)
  const doc: Document = {
    id: 'r',
    outlet: null,
    agency: null,
    url: null,
    title: null,
    language: 'en',
    published: { value: null, basis: 'unknown' },
    text: report.text,
    furniture: [],
    dateline: null,
    blocks: [{ start: 0, end: report.text.length, kind: 'paragraph' }],
  }
  return findPlaces(doc, sentencesOf(report), smallGazetteer).map((mention) => {
    expect(report.text.slice(mention.start, mention.end)).toBe(mention.text)
    return `${mention.text} = ${mention.place?.id ?? '-'}`
  })
}

const table = (cases: readonly Case[]): [string, readonly string[]][] => cases.map(({ text, found }) => [text, found])

describe('findPlaces finds', () => {
  test.each(table(findCases))('%s', (text, found) => {
    expect(read(text)).toEqual(found)
  })
})

describe('findPlaces resolves', () => {
  test.each(table(resolveCases))('%s', (text, found) => {
    expect(read(text)).toEqual(found)
  })
})

test('a dateline is a place, also in capitals in a report in capitals', () => {
  const text = 'MOSUL - TWO PEOPLE DIED HERE TODAY'
  const doc: Document = {
    id: 'r',
    outlet: null,
    agency: null,
    url: null,
    title: null,
    language: 'en',
    published: { value: null, basis: 'unknown' },
    text,
    furniture: [],
    dateline: { start: 0, end: 7, place: { start: 0, end: 5 }, date: null, agency: null },
    blocks: [{ start: 0, end: text.length, kind: 'paragraph' }],
  }
  expect(findPlaces(doc, sentencesOf(written(text)), smallGazetteer).map((mention) => mention.place?.id)).toEqual(['mosul'])
})
