import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Tree } from '@whosays/core'
import { expect, test } from 'vitest'
import { loadParser, type RuntimeChoice } from './onnx.js'

// The same weights in both runtimes, on every sentence of the text reports in corpus/. Their arithmetic differs in the last bits (int8
// kernels of the processor against those of WebAssembly), so that a word between two readings may fall either way; a real fault
// (a wrong input, a broken kernel) changes far more.
const agreement = 0.98

const samples = fileURLToPath(new URL('../../samples/reports.jsonl', import.meta.url))

/** Words by white space and punctuation: not the program's own cut, but the same for both runtimes. */
const sentences = readFileSync(samples, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => (JSON.parse(line) as { readonly text?: string }).text ?? '')
  .flatMap((text) => text.split(/\n+|(?<=[.?!]"?) (?=["A-Z])/))
  .map((sentence) => sentence.match(/[\p{L}\p{N}'-]+|[^\s\p{L}\p{N}]/gu) ?? [])
  .filter((words) => words.length > 0)

async function treesOf(runtime: RuntimeChoice): Promise<readonly Tree[]> {
  const { parser, runtime: name } = await loadParser({ runtime })
  expect(name).toMatch(runtime === 'wasm' ? /^onnxruntime-web / : /^onnxruntime-node /)
  return parser.parse(sentences)
}

/** One line a word: "NOUN 4 nsubj O". */
const lines = (trees: readonly Tree[]): readonly string[] =>
  trees.flatMap(({ upos, heads, relations, names }) =>
    upos.map((tag, at) => `${tag} ${String(heads[at])} ${String(relations[at])} ${String(names[at])}`),
  )

test('onnxruntime-node and onnxruntime-web read alike', async () => {
  const native = lines(await treesOf('native'))
  const wasm = lines(await treesOf('wasm'))
  expect(wasm).toHaveLength(native.length)
  const same = native.filter((line, at) => line === wasm[at]).length / native.length
  console.log(`${sentences.length} sentences, ${native.length} words: ${(same * 100).toFixed(2)} % alike in tag, head, relation and name`)
  expect(same).toBeGreaterThanOrEqual(agreement)
})

test.each<RuntimeChoice>(['native', 'wasm'])('%s gives the same trees again', async (runtime) => {
  expect(lines(await treesOf(runtime))).toEqual(lines(await treesOf(runtime)))
})
