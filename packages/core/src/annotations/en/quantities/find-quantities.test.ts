import { describe, expect, test } from 'vitest'
import type { Quantity } from '../../../records/mark.js'
import { explain, readText } from '../../../testing/read-text.js'
import { quantityCases } from './quantities.cases.js'

function line({ text, low, high, approx }: Quantity): string {
  const bounds = low === high ? String(low) : `${low === null ? '' : String(low)}..${high === null ? '' : String(high)}`
  return `${text} = ${approx ? '~' : ''}${bounds}`
}

describe('number phrases and their bounds', () => {
  test.each(quantityCases)('%s', async (sentence, expected) => {
    const read = await readText(sentence)
    const found = read.layers.sentences.flatMap(({ quantities }) => quantities.map(line))
    expect(found, explain(read)).toEqual(expected)
  })
})
