import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { installedModel, readModelFolder, verifyModel } from './model-folder.js'
import { loadParser } from './onnx.js'

const sentences = [
  'Two soldiers were killed near Baghdad on Monday , police said .'.split(' '),
  'No group has claimed responsibility .'.split(' '),
  ['Yes'],
]

test('the native runtime reads who was killed, where, and by whose word', async () => {
  const { parser, runtime, threads } = await loadParser({ runtime: 'native' })
  expect(runtime).toMatch(/^onnxruntime-node \d/)
  expect(threads).toBe(1)
  const [tree] = await parser.parse(sentences)
  expect(tree?.upos.slice(0, 6)).toEqual(['NUM', 'NOUN', 'AUX', 'VERB', 'ADP', 'PROPN'])
  expect(tree?.relations[1]).toBe('nsubj:pass')
  expect(tree?.heads[1]).toBe(3)
  expect(tree?.names[5]).toBe('B-LOC')
  expect(tree?.relations[9]).toBe('nsubj')
})

test('the answer is the same on every run and in any company', async () => {
  const { parser } = await loadParser()
  const together = await parser.parse(sentences)
  const alone = await Promise.all(sentences.map(async (sentence) => (await parser.parse([sentence]))[0]))
  expect(alone).toEqual(together)
})

test('WebAssembly reads the same trees', async () => {
  const [native, wasm] = await Promise.all([loadParser({ runtime: 'native' }), loadParser({ runtime: 'wasm' })])
  expect(wasm.runtime).toMatch(/^onnxruntime-web \d/)
  expect(await wasm.parser.parse(sentences)).toEqual(await native.parser.parse(sentences))
})

test('the installed weights are whole', async () => {
  expect(await verifyModel(await readModelFolder(installedModel()))).toBe(true)
})

test('a broken copy of the weights is refused before it is loaded', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'whosays-model-'))
  try {
    for (const name of ['model.json', 'word-pieces.txt']) {
      await writeFile(join(folder, name), await readFile(join(installedModel(), name)))
    }
    await writeFile(join(folder, 'model.onnx'), 'version https://git-lfs.github.com/spec/v1')
    await expect(loadParser({ modelFolder: folder })).rejects.toThrow(/model\.onnx: 42 bytes found, \d+ expected/)
  } finally {
    await rm(folder, { recursive: true })
  }
})

test('a missing model says which file and what to do', async () => {
  await expect(loadParser({ modelFolder: '/nowhere' })).rejects.toThrow(/model\.json: cannot be read; install/)
})
