import { describe, expect, test } from 'vitest'
import { readText } from '../testing/read-text.js'
import { attributionCases } from './attributions.cases.js'

describe('who said what, in which words', () => {
  test.each(attributionCases)('%s', async (text, expected) => {
    const { reading } = await readText(text)
    const words = (ranges: readonly (readonly [number, number])[]): string =>
      ranges.map(([start, end]) => text.slice(start, end)).join(' … ')
    const lines = reading.annotations.attributions.map(({ source, cue, content }) => `${words(source)} | ${words(cue)} | ${words(content)}`)
    expect(lines).toEqual(expected)
  })
})
