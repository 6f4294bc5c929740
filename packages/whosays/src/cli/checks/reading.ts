import { messageOf } from '../../errors.js'
import type { Run } from '../run.js'
import { fail, ok, warn, type Finding } from './finding.js'

const sample = 'A bomb at a market killed at least 12 people on Monday, police said.'

/** Reads one sentence with everything in place: the runtime, and how long it takes. */
export async function checkReading(run: Run): Promise<readonly Finding[]> {
  try {
    const begun = performance.now()
    const reader = await run.tools.openReader()
    const loaded = performance.now()
    const { incidents } = await reader.read({ text: sample, published: '2025-03-11' })
    const done = performance.now()
    const runtime = reader.runtime.includes('node')
      ? ok('runtime', `${reader.runtime} (native)`)
      : warn('runtime', `${reader.runtime} (WebAssembly, 3 to 4 times slower); "npm install onnxruntime-node" gives the native one`)
    const times = `loaded in ${((loaded - begun) / 1000).toFixed(1)} s, one sentence in ${((done - loaded) / 1000).toFixed(2)} s`
    const found = incidents.some(({ claims }) => claims.some(({ field }) => field === 'killed'))
    return [
      runtime,
      found ? ok('reading', times) : fail('reading', `a sentence with 12 killed was read as nothing; install whosays again (${times})`),
    ]
  } catch (error) {
    return [fail('reading', messageOf(error))]
  }
}
