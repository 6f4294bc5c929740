import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createModelParser, type ModelSession, type Parser, type Vocabulary } from '@whosays/core'
import type * as Ort from 'onnxruntime-web'
import { installedModel, readModelFolder } from './model-folder.js'

/** "native" is onnxruntime-node, "wasm" onnxruntime-web inside Node; "auto" takes the native one where it is installed. */
export type RuntimeChoice = 'native' | 'wasm' | 'auto'

export interface LoadedParser {
  readonly parser: Parser
  /** What runs the weights, with its version: "onnxruntime-node 1.30.0". */
  readonly runtime: string
  readonly threads: number
}

export interface LoadOptions {
  readonly runtime?: RuntimeChoice
  /** A folder with model.json, weights and word pieces; the installed @whosays/model-en without it. */
  readonly modelFolder?: string
}

// One thread: a sentence is too small to share out, and the answer stays the same on every machine with the same arithmetic.
const THREADS = 1

/** Loads the reader's language model. Throws an Error that says what is missing: a runtime, or a file of the model. */
export async function loadParser(options: LoadOptions = {}): Promise<LoadedParser> {
  const { vocabulary, session, runtime } = await openModel(options)
  return { parser: createModelParser(vocabulary, session), runtime, threads: THREADS }
}

/** The model before it is a parser: what its numbers stand for, and a function that runs its weights. */
export async function openModel(
  options: LoadOptions = {},
): Promise<{ readonly vocabulary: Vocabulary; readonly session: ModelSession; readonly runtime: string }> {
  const model = await readModelFolder(options.modelFolder ?? installedModel())
  const { session, tensor, runtime } = await open(options.runtime ?? 'auto', model.weights)
  return { vocabulary: model.vocabulary, session: modelSession(session, tensor), runtime }
}

interface Opened {
  readonly session: Ort.InferenceSession
  readonly tensor: typeof Ort.Tensor
  readonly runtime: string
}

async function open(choice: RuntimeChoice, weights: string): Promise<Opened> {
  if (choice === 'wasm') return openWasm(weights)
  try {
    return await openNative(weights)
  } catch (cause) {
    if (choice === 'auto') return openWasm(weights)
    throw new Error('onnxruntime-node cannot be loaded here; install it (npm install onnxruntime-node) or choose the runtime "wasm"', {
      cause,
    })
  }
}

async function openNative(weights: string): Promise<Opened> {
  const name = 'onnxruntime-node'
  const module: unknown = await import(name)
  // Both packages re-export onnxruntime-common of one version, so that one set of types serves; the name is hidden from the
  // compiler since the package is optional.
  const ort = module as typeof Ort
  const session = await ort.InferenceSession.create(weights, {
    executionProviders: ['cpu'],
    intraOpNumThreads: THREADS,
    interOpNumThreads: 1,
    executionMode: 'sequential',
    graphOptimizationLevel: 'all',
    // Sentences differ in length: a remembered pattern of memory never fits the next one.
    enableMemPattern: false,
  })
  return { session, tensor: ort.Tensor, runtime: runtimeName(name) }
}

async function openWasm(weights: string): Promise<Opened> {
  const ort = await import('onnxruntime-web')
  ort.env.wasm.numThreads = THREADS
  ort.env.wasm.wasmPaths = pathToFileURL(join(packageFolder('onnxruntime-web'), 'dist', '/')).href
  const session = await ort.InferenceSession.create(await readFile(weights), {
    executionProviders: ['wasm'],
    graphOptimizationLevel: 'all',
    enableMemPattern: false,
  })
  return { session, tensor: ort.Tensor, runtime: runtimeName('onnxruntime-web') }
}

/** The folder of an installed package whose package.json is not exported: the nearest "dist" above its entry. */
function packageFolder(name: string): string {
  return dirname(dirname(createRequire(import.meta.url).resolve(name)))
}

function runtimeName(name: string): string {
  const found: unknown = createRequire(import.meta.url)(join(packageFolder(name), 'package.json'))
  const version = typeof found === 'object' && found !== null && 'version' in found ? String(found.version) : 'of unknown version'
  return `${name} ${version}`
}

function modelSession(session: Ort.InferenceSession, tensor: typeof Ort.Tensor): ModelSession {
  const row = (values: Int32Array): Ort.Tensor => new tensor('int32', values, [values.length])
  return async (features) => {
    const out = await session.run({
      pieces: row(features.pieces),
      piece_shapes: row(features.pieceShapes),
      first: row(features.first),
      last: row(features.last),
      word_shapes: row(features.wordShapes),
    })
    return { tags: floats(out, 'tags'), names: floats(out, 'names'), arcs: floats(out, 'arcs'), labels: integers(out, 'labels') }
  }
}

function floats(out: Ort.InferenceSession.OnnxValueMapType, name: string): Float32Array {
  const data = out[name]?.data
  if (data instanceof Float32Array) return data
  throw new Error(`model.onnx: output "${name}" is not float32; install @whosays/model-en again`)
}

function integers(out: Ort.InferenceSession.OnnxValueMapType, name: string): Int32Array {
  const data = out[name]?.data
  if (data instanceof Int32Array) return data
  throw new Error(`model.onnx: output "${name}" is not int32; install @whosays/model-en again`)
}
