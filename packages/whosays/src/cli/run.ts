import type { Readable } from 'node:stream'
import type { OpenedReader, OpenedTableReader, ReaderOptions } from '../reader.js'
import type { LoadedParser } from '../language/onnx.js'
import type { Terminal } from './terminal.js'

/** The expensive things a command may open; each is loaded when it is first wanted, so that `--help` loads none. */
export interface Tools {
  openReader(options?: ReaderOptions): Promise<OpenedReader>
  /** What reads rows of tables; loads no language model. */
  openTableReader(): Promise<OpenedTableReader>
  openParser(): Promise<LoadedParser>
  /** The version that readings made now bear, without opening anything. */
  readerVersion(): Promise<string>
}

/** What a command runs with. */
export interface Run {
  readonly terminal: Terminal
  readonly stdin: Readable
  readonly tools: Tools
  /** The option --ledger. */
  readonly ledger: string | undefined
  /** What to say when Ctrl-C ends the run; each call replaces the last. */
  onInterrupt(message: () => string): void
}

/** The tools as they are installed. */
export const installedTools: Tools = {
  openReader: async (options) => (await import('../reader.js')).openReader(options),
  openTableReader: async () => (await import('../reader.js')).openTableReader(),
  openParser: async () => (await import('../reader.js')).openParser(),
  readerVersion: async () => (await import('../reader.js')).readerVersion(),
}
