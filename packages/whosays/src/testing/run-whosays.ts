import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

/** How a process ended and what it wrote. */
export interface Ended {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

export interface Given {
  readonly stdin?: string
  readonly env?: Readonly<Record<string, string>>
  readonly cwd?: string
  /** Descriptors of open files in place of the pipes. */
  readonly stdout?: number
  readonly stderr?: number
}

const entry = fileURLToPath(new URL('./fake-main.ts', import.meta.url))
const tsconfig = fileURLToPath(new URL('./tsconfig.process.json', import.meta.url))

/** Starts whosays with the fake reader as a process of its own, from the sources. Its data folder is an empty one. */
export function startWhosays(
  arguments_: readonly string[],
  { env = {}, cwd, stdout, stderr }: Omit<Given, 'stdin'> = {},
): ChildProcessWithoutNullStreams {
  const surroundings = { PATH: process.env['PATH'] ?? '', XDG_DATA_HOME: newFolder(), LANG: 'C.UTF-8', TSX_TSCONFIG_PATH: tsconfig, ...env }
  const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), entry, ...arguments_], {
    env: surroundings,
    stdio: ['pipe', stdout ?? 'pipe', stderr ?? 'pipe'],
    ...(cwd === undefined ? {} : { cwd }),
  })
  // Where a descriptor is given there is no stream of ours; an empty one stands for it, so that callers need not ask.
  return Object.assign(child, {
    stdout: child.stdout ?? Readable.from([]),
    stderr: child.stderr ?? Readable.from([]),
  }) as ChildProcessWithoutNullStreams
}

/** What a started process writes until it ends. */
export function ended(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const written = { out: '', err: '' }
  child.stdout.on('data', (chunk: Buffer) => (written.out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (written.err += chunk.toString()))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, ...written }))
  })
}

/** Runs whosays with the fake reader to its end. */
export function runWhosays(arguments_: readonly string[], { stdin = '', ...given }: Given = {}): Promise<Ended> {
  const child = startWhosays(arguments_, given)
  // A process that ends without reading its input closes the pipe; that is no failure of the test.
  child.stdin.on('error', () => undefined)
  child.stdin.end(stdin)
  return ended(child)
}

/** A new empty folder. */
export function newFolder(): string {
  return mkdtempSync(join(tmpdir(), 'whosays-test-'))
}

/** Writes files into a new folder and gives its path. */
export function folderOf(files: Readonly<Record<string, string | Buffer>>): string {
  const folder = newFolder()
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  return folder
}
