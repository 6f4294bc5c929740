import { describe, expect, test } from 'vitest'
import { countLines, explain, readText } from '../../testing/read-text.js'
import { voiceCases } from './voices.cases.js'

describe('who says it, and how surely', () => {
  test.each(voiceCases)('%s', async (text, counts, statements) => {
    const read = await readText(text)
    expect(countLines(read.reading), explain(read)).toEqual(counts)
    const said = read.reading.statements.map(
      ({ act, speaker, addressee }) => `${act} ${speaker.name}${addressee === null ? '' : ` -> ${addressee}`}`,
    )
    expect(said, explain(read)).toEqual(statements)
  })
})
