import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Gazetteer, Parser, Reader, TableReader } from '@whosays/core'
import { ConfigError, KnowledgeError, messageOf } from './errors.js'
import type { LoadedParser, RuntimeChoice } from './language/onnx.js'

/** A reader that is ready to read, and what it is made of. */
export interface OpenedReader extends Reader {
  /** Of everything that decides what is read: stored beside each reading. "core 0.1.0, model 0.1.0 1f3a5c7e, gazetteer 0.1.0" */
  readonly version: string
  /** "onnxruntime-node 1.30.0" */
  readonly runtime: string
  readonly parser: Parser
}

/** A reader of rows of tables: without a language model. */
export interface OpenedTableReader extends TableReader {
  readonly version: string
}

export interface ReaderOptions {
  /** What runs the language model; WHOSAYS_RUNTIME without it, else "auto". */
  readonly runtime?: RuntimeChoice
  /** False reads every sentence, whether it can matter to the ledger or not: what `annotate` needs. True where it is absent. */
  readonly firstPass?: boolean
}

function field(json: unknown, name: string): unknown {
  return typeof json === 'object' && json !== null ? Object.getOwnPropertyDescriptor(json, name)?.value : undefined
}

function textField(json: unknown, name: string): string | null {
  const found = field(json, name)
  return typeof found === 'string' ? found : null
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

const unknownVersion = 'unknown'

function packageVersion(entry: string, depth: number): string {
  const path = join(dirname(entry), ...Array<string>(depth).fill('..'), 'package.json')
  return textField(readJson(path), 'version') ?? unknownVersion
}

/** The version of an installed package; "unknown" where it cannot be told. `depth` is how deep its entry lies. */
function installedVersion(name: string, depth: number): string {
  try {
    return packageVersion(createRequire(import.meta.url).resolve(name), depth)
  } catch {
    return unknownVersion
  }
}

function modelVersion(): string {
  try {
    const model = readJson(createRequire(import.meta.url).resolve('@whosays/model-en/model.json'))
    const hash = (textField(field(model, 'weights'), 'sha256') ?? '').slice(0, 8)
    return `${textField(model, 'version') ?? unknownVersion} ${hash}`.trim()
  } catch {
    return unknownVersion
  }
}

/** The version that readings made now would bear. Reads three small files; loads nothing. */
export function readerVersion(): string {
  return `core ${installedVersion('@whosays/core', 1)}, model ${modelVersion()}, gazetteer ${installedVersion('@whosays/gazetteer', 0)}`
}

const runtimes: readonly RuntimeChoice[] = ['native', 'wasm', 'auto']

/** The runtime asked for, by option or by WHOSAYS_RUNTIME. Throws ConfigError on a name that is none. */
function chooseRuntime(option: RuntimeChoice | undefined): RuntimeChoice {
  const asked = option ?? process.env['WHOSAYS_RUNTIME']
  if (!asked) return 'auto'
  const known = runtimes.find((name) => name === asked)
  if (!known) throw new ConfigError('bad-runtime', `WHOSAYS_RUNTIME is "${asked}", expected ${runtimes.join(', ')}`)
  return known
}

/** The language model alone, for `whosays parse`. Throws KnowledgeError "no-model". */
export async function openParser(options: ReaderOptions = {}): Promise<LoadedParser> {
  const runtime = chooseRuntime(options.runtime)
  try {
    const { loadParser } = await import('./language/onnx.js')
    return await loadParser({ runtime })
  } catch (cause) {
    throw new KnowledgeError('no-model', `the language model cannot be used: ${messageOf(cause)}`, { cause })
  }
}

async function openGazetteer(): Promise<Gazetteer> {
  try {
    const { loadGazetteer } = await import('./gazetteer/load-gazetteer.js')
    return loadGazetteer()
  } catch (cause) {
    throw new KnowledgeError('no-gazetteer', `the place names cannot be used: ${messageOf(cause)}`, { cause })
  }
}

/**
 * Opens everything a reading needs: the language model, the gazetteer and the English rules.
 * Throws KnowledgeError "no-model" or "no-gazetteer", ConfigError "bad-runtime".
 */
export async function openReader(options: ReaderOptions = {}): Promise<OpenedReader> {
  const { parser, runtime } = await openParser(options)
  const gazetteer = await openGazetteer()
  const { createReader } = await import('@whosays/core')
  // Without a turn of the event loop now and then, Ctrl-C would wait for the end of a long report.
  const pause = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve))
  const reader = createReader({ parser, gazetteer, firstPass: options.firstPass ?? true, pause })
  return { read: (input) => reader.read(input), version: readerVersion(), runtime, parser }
}

/** Opens what reading the rows of a table needs: the gazetteer. Throws KnowledgeError "no-gazetteer". */
export async function openTableReader(): Promise<OpenedTableReader> {
  const gazetteer = await openGazetteer()
  const { createTableReader } = await import('@whosays/core')
  return { ...createTableReader({ gazetteer }), version: readerVersion() }
}
