import { describe, expect, test } from 'vitest'
import { foldPieces, foldWords } from './fold-words.js'

describe('words to be searched', () => {
  test.each([
    ['Gorbatel', 'gorbatel'],
    ['  TILLABÉRI’s\tgrain-market ', 'tillaberi grain market'],
    ["the army's and Ma'rib", 'the army and marib'],
    ["Ma'sud", 'masud'],
    ['U.S. troops', 'us troops'],
    ['It burned.The crowd fled', 'it burned the crowd fled'],
    ['Łódź, Đakovo', 'lodz dakovo'],
    ['القَاهِرة', 'القاهرة'],
    ['12,000 people: 3½', '12 000 people 3½'],
    ['“ ” — … \u0000 \ud800', ''],
    ['', ''],
  ])('%j', (text, words) => {
    expect(foldWords(text)).toBe(words)
  })

  test('are the same when they are folded again', () => {
    for (const text of ['Tillabéri’s grain', "army's's", 'A.B.C', 'x.Y']) expect(foldWords(foldWords(text))).toBe(foldWords(text))
  })

  test('of several pieces stay apart, each once', () => {
    expect(foldPieces(['Red Front', null, 'red front', '—', 'North'])).toBe('red front ¶ north')
  })
})
