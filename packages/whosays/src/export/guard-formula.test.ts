import fc from 'fast-check'
import { expect, test } from 'vitest'
import { guardFormula } from './guard-formula.js'

test.each([
  ['=1+1', "'=1+1"],
  ['+1', "'+1"],
  ['-1', '-1'],
  ['-54.25', '-54.25'],
  ['-1+2', "'-1+2"],
  ['-x', "'-x"],
  ['@x', "'@x"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['\nx', "'\nx"],
  ['\uff1dx', "'\uff1dx"],
  ['\uff0bx', "'\uff0bx"],
  ['\uff0dx', "'\uff0dx"],
  ['\uff20x', "'\uff20x"],
  ['a=1', 'a=1'],
  ['', ''],
  ["'x", "'x"],
  ['–1', '–1'],
])('%j', (text, expected) => {
  expect(guardFormula(text)).toBe(expected)
})

test('what is guarded begins no formula, and nothing else is changed', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const guarded = guardFormula(text)
      expect(guarded).not.toMatch(/^([=+@\t\r\n]|-(?!\d+(\.\d+)?$))/)
      expect([text, `'${text}`]).toContain(guarded)
      expect(guardFormula(guarded)).toBe(guarded)
    }),
  )
})
