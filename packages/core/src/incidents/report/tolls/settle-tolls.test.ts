import { describe, expect, test } from 'vitest'
import { countLines, explain, readText } from '../../../testing/read-text.js'
import { tollCases } from './tolls.cases.js'

describe('what the tellings of an incident come to', () => {
  test.each(tollCases)('%s', async (_name, text, expected) => {
    const read = await readText(text)
    expect(countLines(read.reading), explain(read)).toEqual(expected)
  })
})
