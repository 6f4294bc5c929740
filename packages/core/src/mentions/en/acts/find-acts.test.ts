import { describe, expect, test } from 'vitest'
import { explain, incidentLines, readText } from '../../../testing/read-text.js'
import { actCases } from './acts.cases.js'

describe('what happened, where, when and by whom', () => {
  test.each(actCases)('%s', async (text, expected) => {
    const read = await readText(text)
    expect(incidentLines(read.reading), explain(read)).toEqual(expected)
  })
})
