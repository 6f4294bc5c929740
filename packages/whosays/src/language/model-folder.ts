import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { readVocabulary, type Vocabulary } from '@whosays/core'

/** A model package on disk, its manifest read. */
export interface ModelFiles {
  readonly folder: string
  readonly name: string
  readonly version: string
  readonly weights: string
  readonly sha256: string
  readonly vocabulary: Vocabulary
}

interface Manifest {
  readonly name: string
  readonly version: string
  readonly weights: { readonly file: string; readonly bytes: number; readonly sha256: string }
  readonly wordPieces: { readonly file: string }
}

/** The folder of the installed @whosays/model-en. */
export function installedModel(): string {
  return dirname(createRequire(import.meta.url).resolve('@whosays/model-en/model.json'))
}

/**
 * Reads a model folder's manifest and word pieces. Of the weights only the size is checked here, against a broken copy or a
 * Git LFS pointer; verifyModel reads them whole. Throws an Error that names the file and what to do.
 */
export async function readModelFolder(folder: string): Promise<ModelFiles> {
  const path = join(folder, 'model.json')
  const json = await readText(path)
  const parsed: unknown = JSON.parse(json)
  // The fields used here are written by training/export.py; readVocabulary checks the others one by one.
  const manifest = parsed as Manifest
  const weights = join(folder, manifest.weights.file)
  const { size } = await stat(weights)
  if (size !== manifest.weights.bytes) {
    throw new Error(`${weights}: ${size} bytes found, ${manifest.weights.bytes} expected (model.json); install @whosays/model-en again`)
  }
  const pieces = await readText(join(folder, manifest.wordPieces.file))
  const { name, version } = manifest
  return { folder, name, version, weights, sha256: manifest.weights.sha256, vocabulary: readVocabulary(parsed, pieces) }
}

/** Whether the weights are, byte for byte, those of the manifest. Takes about 0.1 s: for `whosays doctor`. */
export async function verifyModel(model: ModelFiles): Promise<boolean> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(model.weights)) hash.update(chunk as Buffer) // a stream without encoding gives buffers
  return hash.digest('hex') === model.sha256
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    throw new Error(`${path}: cannot be read; install @whosays/model-en again or name another model folder`, { cause })
  }
}
