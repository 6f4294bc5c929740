import { describe, expect, test } from 'vitest'
import { bold, dim, neutral, paint, plain, underline } from './style.js'

describe('paint', () => {
  test('turns styles into escapes, word by word', () => {
    expect(paint(`a ${bold('b c')} ${underline('d')} ${dim('e')}`, true)).toBe(
      'a \u001b[1mb\u001b[0m \u001b[1mc\u001b[0m \u001b[4md\u001b[0m \u001b[2me\u001b[0m',
    )
  })

  test('leaves the words where colours are off', () => expect(paint(`a ${bold('b c')}`, false)).toBe('a b c'))

  test.each([
    ['colours', 'a\u001b[31mb', 'a[31mb'],
    ['a new window title', 'a\u001b]0;owned\u0007b', 'a]0;ownedb'],
    ['C1 controls', 'a\u009b31mb\u0085c', 'a31mbc'],
    ['a bare carriage return', 'safe\revil', 'safeevil'],
    ['backspaces', 'abc\b\b\bxyz', 'abcxyz'],
    ['turned text', 'a\u202egnp.exe\u202c', 'agnp.exe'],
    ['NUL and DEL', 'a\u0000b\u007fc', 'abc'],
  ])('never lets a text do %s', (_name, text, expected) => {
    expect(paint(text, true)).toBe(expected)
    expect(neutral(text)).toBe(expected)
  })

  test('leaves letters of every script, emoji and line feeds', () => {
    const text = 'é ñ سلام 漢字 📩 e\u0301\nnext\tcolumn'
    expect(paint(text, true)).toBe(text)
  })
})

describe('plain', () => {
  test.each([
    ['two\n\n  lines ', 'two lines'],
    ['a\u2028b', 'a b'],
    ['forged \ufdd0bold\ufddf', 'forged bold'],
    ['\u001b[2Jx', '[2Jx'],
  ])('%j -> %j', (text, expected) => expect(plain(text)).toBe(expected))
})
