import { describe, expect, test } from 'vitest'
import { readLines } from './lines.js'

async function cut(chunks: readonly string[], limit = 100): Promise<readonly (readonly [number, string | null, number])[]> {
  const stream = (async function* () {
    for (const chunk of chunks) yield Promise.resolve(Buffer.from(chunk))
  })()
  const lines: (readonly [number, string | null, number])[] = []
  for await (const { number, bytes, length } of readLines(stream, limit)) lines.push([number, bytes?.toString() ?? null, length])
  return lines
}

describe('readLines', () => {
  test('cuts at line feeds wherever the chunks end', async () => {
    expect(await cut(['on', 'e\ntwo\n', '\nfo', 'ur'])).toEqual([
      [1, 'one', 3],
      [2, 'two', 3],
      [3, '', 0],
      [4, 'four', 4],
    ])
  })

  test('keeps carriage returns: a line is given as it is', async () => {
    expect(await cut(['one\r\ntwo'])).toEqual([
      [1, 'one\r', 4],
      [2, 'two', 3],
    ])
  })

  test('gives nothing for nothing, and no line after the last break', async () => {
    expect(await cut([])).toEqual([])
    expect(await cut(['one\n'])).toEqual([[1, 'one', 3]])
  })

  test('lets go of a line over the limit, says how long it was, and reads the next', async () => {
    expect(await cut(['aaaa', 'aaaa', 'aaa\nb\n'], 10)).toEqual([
      [1, null, 11],
      [2, 'b', 1],
    ])
    expect(await cut(['a'.repeat(10), '\nb'], 10)).toEqual([
      [1, 'a'.repeat(10), 10],
      [2, 'b', 1],
    ])
  })

  test('never holds more than the limit', async () => {
    const piece = Buffer.alloc(1_000_000, 97)
    const endless = (async function* () {
      for (let i = 0; i < 200; i++) yield Promise.resolve(piece)
    })()
    const before = process.memoryUsage().arrayBuffers
    for await (const line of readLines(endless, 5_000_000)) expect(line).toEqual({ number: 1, bytes: null, length: 200_000_000 })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000)
  })
})
