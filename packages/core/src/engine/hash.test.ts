import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { hashText } from './hash.js'

const expected = (text: string): string => createHash('sha256').update(Buffer.from(text, 'utf16le').swap16()).digest('hex').slice(0, 32)

describe('hashText', () => {
  test.each([
    '',
    'a',
    'The harbour was shelled at dawn.',
    'é“”𐀀',
    'x'.repeat(27),
    'x'.repeat(28),
    'x'.repeat(29),
    'x'.repeat(31),
    'x'.repeat(32),
    'ab'.repeat(5000),
  ])('is the start of SHA-256: %#', (text) => {
    expect(hashText(text)).toBe(expected(text))
  })

  test('tells lone surrogates apart', () => {
    expect(hashText('\ud800')).not.toBe(hashText('\ud801'))
  })
})
