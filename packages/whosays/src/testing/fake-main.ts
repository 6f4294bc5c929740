import { runProcess } from '../cli/process.js'
import { fakeReader, fakeVersion } from './fake-reader.js'
import { fakeTableReader } from './fake-tables.js'

// whosays as a process, with the fake reader in place of the real one: what the process tests start.
await runProcess({
  openReader: () => Promise.resolve(fakeReader(Number(process.env['FAKE_DELAY'] ?? 0))),
  openTableReader: () => Promise.resolve(fakeTableReader(process.env['FAKE_VERSION'] ?? fakeVersion)),
  openParser: () => Promise.reject(new Error('the fake has no parser')),
  readerVersion: () => Promise.resolve(process.env['FAKE_VERSION'] ?? fakeVersion),
})
