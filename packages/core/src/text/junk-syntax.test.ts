import { describe, expect, test } from 'vitest'
import { readJunkSyntax } from './junk-syntax.js'

const fits = (pattern: string, line: string): boolean => new RegExp(`^${readJunkSyntax(pattern).source}$`, 'u').test(line)

describe('readJunkSyntax', () => {
  test.each([
    ['share this', 'SHARE THIS', true],
    ['share this', 'share these', false],
    ['share this (article|story)', 'Share this story', true],
    ['share this [article] now', 'Share this now', true],
    ['page <n> of <n>', 'Page 3 of 14', true],
    ['saved <date>', 'Saved 2 March 2031', true],
    ['saved <date>', 'saved 2031-03-02', true],
    ['saved <date>', 'saved yesterday', false],
    ['at <time>', 'at 9.30 pm', true],
    ['by <name>', 'By Ada M. Okoro', true],
    ['by <name>', 'by noon the road was shut', false],
    ["don't miss", 'Don’t miss', true],
    ['\\(photo: *\\)', '(Photo: a harbour)', true],
    ['(a|b', 'b', true],
  ])('%s | %s: %s', (pattern, line, expected) => {
    expect(fits(pattern, line)).toBe(expected)
  })

  test.each([
    ['share this', ['share']],
    ['[please] enable javascript', ['please', 'enable']],
    ['(read|see) also', ['read', 'see']],
    ['* all rights reserved', null],
    ['<name> said', null],
  ])('what %s can begin with', (pattern, heads) => {
    expect(readJunkSyntax(pattern).heads).toEqual(heads)
  })
})
