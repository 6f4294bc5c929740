import { describe, expect, test } from 'vitest'
import { explain, readText } from '../testing/read-text.js'
import { annotate } from './annotate.js'
import { entityCases } from './entities.cases.js'

describe('what a report names and describes', () => {
  test.each(entityCases)('%s', async (sentence, expected) => {
    const read = await readText(sentence)
    const found = annotate(read.layers).entities.map(({ type, form, text }) => `${type}: ${form === 'name' ? `<${text}>` : text}`)
    expect(found, explain(read)).toEqual(expected)
  })
})
