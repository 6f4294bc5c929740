import { Readable, Writable } from 'node:stream'
import { startWhosays } from '../cli/whosays.js'
import { fakeReader, fakeVersion } from './fake-reader.js'
import { fakeTableReader } from './fake-tables.js'
import type { Ended } from './run-whosays.js'

function gathering(): { readonly stream: Writable; readonly text: () => string } {
  const parts: Buffer[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      parts.push(chunk)
      done()
    },
  })
  return { stream, text: () => Buffer.concat(parts).toString() }
}

/** Runs a whole command line inside the test, with the fake reader: what runWhosays does, without a process. Paths must be absolute. */
export async function callWhosays(
  arguments_: readonly string[],
  { stdin = '', version = fakeVersion }: { readonly stdin?: string; readonly version?: string } = {},
): Promise<Ended> {
  const [out, err] = [gathering(), gathering()]
  const running = startWhosays(arguments_, {
    stdin: Readable.from([Buffer.from(stdin)]),
    stdout: out.stream,
    stderr: err.stream,
    env: {},
    version: '1.2.3',
    tools: {
      openReader: () => Promise.resolve({ ...fakeReader(), version }),
      openTableReader: () => Promise.resolve(fakeTableReader(version)),
      openParser: () => Promise.reject(new Error('the fake has no parser')),
      readerVersion: () => Promise.resolve(version),
    },
  })
  return { code: await running.done, out: out.text(), err: err.text() }
}
