import { describe, expect, test } from 'vitest'
import { loadGazetteer } from '../../../whosays/src/gazetteer/load-gazetteer.js'
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
    expect(pauses).toBeGreaterThan(6)
  })
})

/** Remembers what it was asked, and sees a noun in every word: nothing that it reads tells of an incident. */
function blindParser(): { readonly parser: Parser; readonly asked: () => readonly string[] } {
  const asked: string[] = []
  const parser: Parser = {
    parse: (sentences) => {
      asked.push(...sentences.map((words) => words.join(' ')))
      return Promise.resolve(
        sentences.map((words) => ({
          upos: words.map(() => 'NOUN' as const),
          heads: words.map((_, at) => at - 1),
          relations: words.map((_, at) => (at === 0 ? 'root' : 'dep')),
          names: words.map(() => 'O' as const),
        })),
      )
    },
  }
  return { parser, asked: () => asked }
}

const gazetteer = loadGazetteer()

const dull = 'The weather stayed fine all week. Prices rose a little. The mayor opened a school.'
const doubtful = 'The council killed the plan to widen the road, two traders said.'
const raid = 'Soldiers and militiamen shelled the town with mortars. Gunmen fired rockets at a police post. He fled.'

async function askedFor(text: string, firstPass = true): Promise<readonly string[]> {
  const { parser, asked } = blindParser()
  await createReader({ parser, gazetteer, firstPass }).read({ id: 'r', text })
  return asked()
}

describe('what the model is asked for', () => {
  test('nothing of a report without a violent word', async () => {
    expect(await askedFor(dull)).toEqual([])
  })

  test('the doubtful sentence alone, when it turns out to tell nothing', async () => {
    expect(await askedFor(`${dull} ${doubtful} ${dull}`)).toEqual(['The council killed the plan to widen the road , two traders said .'])
  })

  test('a whole report of a raid', async () => {
    expect(await askedFor(raid)).toHaveLength(3)
  })

  test('everything without the first pass', async () => {
    expect(await askedFor(dull, false)).toHaveLength(3)
  })
})
