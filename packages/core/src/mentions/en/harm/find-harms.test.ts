import { describe, expect, test } from 'vitest'
import { countLines, explain, readText } from '../../../testing/read-text.js'
import { harmCases } from './harm.cases.js'
import { tollGridCases } from './toll-grid.cases.js'

describe('who was harmed, and how many', () => {
  test.each([...harmCases, ...tollGridCases])('%s', async (text, expected) => {
    const read = await readText(text)
    expect(countLines(read.reading), explain(read)).toEqual(expected)
  })
})
