import { open } from 'node:fs/promises'
import { messageOf } from '../errors.js'

/** An opened file: its first bytes and the whole stream (the first bytes included). */
export type OpenedBytes =
  | { readonly kind: 'open'; readonly head: Buffer; readonly chunks: AsyncIterable<Buffer>; readonly close: () => Promise<void> }
  | { readonly kind: 'closed'; readonly code: string; readonly reason: string }

/** Bytes enough to tell the kind of a file: its first chunk as a rule. No more is waited for, so that a slow pipe is read line by line. */
async function takeHead(stream: AsyncIterator<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  while (length < 16) {
    const next = await stream.next()
    if (next.done) break
    parts.push(next.value)
    length += next.value.length
  }
  return Buffer.concat(parts)
}

async function* rejoin(head: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield head
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

async function* asBuffers(stream: AsyncIterable<unknown>): AsyncGenerator<Buffer> {
  for await (const chunk of stream) yield Buffer.isBuffer(chunk) ? chunk : Buffer.from(String(chunk))
}

async function fromStream(stream: AsyncIterable<unknown>, close: () => Promise<void>): Promise<OpenedBytes> {
  const chunks = asBuffers(stream)
  const head = await takeHead(chunks)
  return { kind: 'open', head, chunks: rejoin(head, chunks), close }
}

function whyClosed(error: unknown): { readonly code: string; readonly reason: string } {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'ENOENT' || code === 'ENOTDIR') return { code: 'missing-file', reason: 'there is no such file; check the name' }
  if (code === 'EACCES' || code === 'EPERM') return { code: 'unreadable-file', reason: 'this file may not be read; check its permissions' }
  return { code: 'unreadable-file', reason: `it could not be read (${messageOf(error)})` }
}

/** Opens a file, or standard input for "-". A file that cannot be read is told, not thrown. */
export async function openBytes(name: string, stdin: AsyncIterable<unknown>): Promise<OpenedBytes> {
  if (name === '-') return fromStream(stdin, () => Promise.resolve())
  try {
    const file = await open(name)
    if ((await file.stat()).isDirectory()) {
      await file.close()
      return { kind: 'closed', code: 'is-directory', reason: 'this is a folder; name the files in it, as in "folder/*.html"' }
    }
    return await fromStream(file.createReadStream({ autoClose: false }), () => file.close())
  } catch (error) {
    return { kind: 'closed', ...whyClosed(error) }
  }
}
