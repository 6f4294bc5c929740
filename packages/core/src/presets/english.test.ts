import { describe, expect, test } from 'vitest'
import type { Gazetteer } from '../records/place.js'
import type { Parser } from '../language/parser.js'
import { createReader } from './english.js'

/** Trees without any shape: what a report's length does can be seen without a model. */
const flat: Parser = {
  parse: (sentences) =>
    Promise.resolve(
      sentences.map((words) => ({
        upos: words.map(() => 'X' as const),
        heads: words.map((_, at) => at - 1),
        relations: words.map((_, at) => (at === 0 ? 'root' : 'dep')),
        names: words.map(() => 'O' as const),
      })),
    ),
}
const nowhere: Gazetteer = { lookup: () => [], demonym: () => null, country: () => null }

const sentence = (at: number): string => `Gunmen killed ${String((at % 40) + 2)} people in a village on Monday, police said.`
const text = (sentences: number): string => Array.from({ length: sentences }, (_, at) => sentence(at)).join(' ')

describe('createReader', () => {
  test('reads a long report up to its limit and says so', async () => {
    const { doc, problems } = await createReader({ parser: flat, gazetteer: nowhere, mostWords: 100 }).read({ id: 'long', text: text(25) })
    expect(doc.text).toBe(text(25))
    expect(problems.map(({ report, code }) => [report, code])).toEqual([['long', 'too-long']])
    expect(problems[0]?.message).toMatch(/the first 7 of 25 sentences that can matter were read \(100 words\); split it into reports/)
  })

  test('says nothing of a report within the limit', async () => {
    expect((await createReader({ parser: flat, gazetteer: nowhere }).read({ text: text(20) })).problems).toEqual([])
  })

  test('pauses between steps and every twenty sentences, so that a run can be stopped', async () => {
    let pauses = 0
    const pause = (): Promise<void> => Promise.resolve(void pauses++)
    await createReader({ parser: flat, gazetteer: nowhere, pause }).read({ text: text(60) })
    expect(pauses).toBeGreaterThan(10)
  })
})
