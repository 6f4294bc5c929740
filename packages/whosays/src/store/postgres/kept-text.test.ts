import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codeUnits, fromText, toText } from './kept-text.js'

const anyText = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0x2400, 0xd800, 0xdc00, 0x30)))
  .map((units) => String.fromCharCode(...units))

describe('text as PostgreSQL keeps it', () => {
  test.each<[given: string, kept: string]>([
    ['plain', 'plain'],
    ['“é” 📩 \n\\u0000', '“é” 📩 \n\\u0000'],
    ['a\u0000b', 'a␀0000b'],
    ['␀0000', '␀24000000'],
    ['\ud800', '␀d800'],
    ['\udca9\ud83d', '␀dca9␀d83d'],
    ['\ud83d\ud83d\udce9\udce9', '␀d83d📩␀dce9'],
  ])('%j is kept as %j', (given, kept) => {
    expect(toText(given)).toBe(kept)
    expect(fromText(kept)).toBe(given)
  })

  test('comes back to the code unit, holds nothing that cannot be kept, and no two texts become one', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        const kept = toText(left)
        expect(fromText(kept)).toBe(left)
        expect(kept).not.toContain('\u0000')
        expect(Buffer.from(kept, 'utf8').toString('utf8')).toBe(kept)
        expect(kept === toText(right)).toBe(left === right)
      }),
    )
  })

  test('stands in the order of its code units', () => {
    fc.assert(
      fc.property(anyText, anyText, (left, right) => {
        expect(Math.sign(Buffer.compare(codeUnits(left), codeUnits(right)))).toBe(left < right ? -1 : left > right ? 1 : 0)
      }),
    )
    // In UTF-8 it is the other way round.
    expect(Buffer.compare(codeUnits('ｆ'), codeUnits('📩'))).toBe(1)
    expect(Buffer.compare(Buffer.from('ｆ'), Buffer.from('📩'))).toBe(-1)
  })
})
