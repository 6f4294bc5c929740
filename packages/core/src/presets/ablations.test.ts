import { beforeAll, describe, expect, test } from 'vitest'
import { loadGazetteer } from '../../../whosays/src/gazetteer/load-gazetteer.js'
import { loadParser } from '../../../whosays/src/language/onnx.js'
import { countLines, incidentLines } from '../testing/read-text.js'
import { ablations, createReader, type Ablation, type ReaderParts } from './english.js'

/** Text, and what the whole reading finds that a reading without the step does not. */
const cases: Readonly<Record<Ablation, readonly [text: string, line: RegExp]>> = {
  truecasing: ['SIX SOLDIERS WERE KILLED ON MONDAY IN BASRA WHEN A BOMB EXPLODED, POLICE SAID.', /^killed 6/],
  'tree-repairs': ['Men on a motorcycle shot dead a farmer in Basra on Monday.', /^armed-attack .* by Men/],
  'shared-arguments': ['Soldiers entered the town of Basra on Monday and killed six farmers.', /by Soldiers/i],
  coreference: [
    'Colonel Anwar Brisk spoke on Monday. Brisk said a bomb killed six in Basra. He said nine were wounded.',
    /^wounded 9 .*Brisk/,
  ],
  groups: ['The Kori Front has long been at war. On Monday the group bombed a bank in Basra, killing a guard.', /by Kori Front/],
}

describe('a reading without one of its steps', () => {
  let parts: ReaderParts | undefined
  beforeAll(async () => {
    parts = { parser: (await loadParser()).parser, gazetteer: loadGazetteer(), firstPass: false }
  })
  test.each(ablations)('lacks what the step gives: %s', async (step) => {
    const [text, line] = cases[step]
    const read = async (without: readonly Ablation[]): Promise<readonly string[]> => {
      if (!parts) throw new Error('no parts')
      const reading = await createReader({ ...parts, without }).read({ text, published: '2025-03-14' })
      return [...incidentLines(reading), ...countLines(reading)]
    }
    expect(await read([])).toContainEqual(expect.stringMatching(line))
    expect(await read([step])).not.toContainEqual(expect.stringMatching(line))
  })
})
