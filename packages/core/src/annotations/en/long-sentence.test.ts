import { describe, expect, test } from 'vitest'
import type { Document } from '../../records/document.js'
import { findBlocks } from '../../text/blocks.js'
import { findQuotations } from './quotations.js'
import { findSentences } from './sentences.js'

const docOf = (text: string): Document => ({
  id: 'd',
  outlet: null,
  agency: null,
  url: null,
  title: null,
  language: 'en',
  published: { value: null, basis: 'unknown' },
  text,
  furniture: [],
  dateline: null,
  blocks: findBlocks(text, []),
})
/** Seconds of the processor that the work takes: other programs do not count. */
const secondsOf = (work: () => unknown): number => {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('sentences without end', () => {
  test('one of up to 250 words is left whole', () => {
    expect(findSentences(docOf(`${'one '.repeat(249)}two`)).map(({ words }) => words.length)).toEqual([250])
  })

  test('a longer one is cut at a mark where there is one, and no word is lost', () => {
    const text = `${'one '.repeat(200)}two, ${'three '.repeat(400)}`
    const found = findSentences(docOf(text))
    expect(found.map(({ words }) => words.length)).toEqual([202, 250, 150])
    expect(found.flatMap(({ words }) => words.map(({ start, end }) => text.slice(start, end))).join(' ')).toBe(
      text.trim().replace(',', ' ,'),
    )
    expect(found.every(({ start, end, words }) => start === words[0]?.start && end === words.at(-1)?.end)).toBe(true)
  })
})

describe('the time grows with the length and not with its square', () => {
  test.each([
    ['many lines', 'Gunmen in the town\n', 100_000],
    ['words joined by hyphens', 'one-', 100_000],
    ['words joined by full stops', 'ab.', 100_000],
    ['letters with full stops', 'A.', 100_000],
    ['words that might be addresses', 'a.b+c-', 100_000],
    ['quotation marks', '"', 200_000],
    ['single marks', "Gunmen ' killed 'x ' ", 100_000],
    ['open quotations', '“Gunmen, ', 200_000],
    ['ampersands', '&', 200_000],
    ['lines in quotation marks', '“Gunmen”\n', 200_000],
  ])('%s', (_name, piece, length) => {
    const doc = docOf(piece.repeat(length / piece.length))
    const seconds = secondsOf(() => {
      findSentences(doc)
      findQuotations(doc)
    })
    expect(seconds).toBeLessThan(6)
  })

  test('blocks of many lines with furniture among them', () => {
    const text = 'Gunmen in the town\nShare\n'.repeat(5000)
    const furniture = [...text.matchAll(/Share/g)].map(({ index }) => ({ start: index, end: index + 5, reason: 'promotion' as const }))
    expect(secondsOf(() => expect(findBlocks(text, furniture)).toHaveLength(5000))).toBeLessThan(2)
  })
})
