import { describe, expect, test } from 'vitest'
import { BrokenTable, delimiterOf, readRecords, rowLimit } from './csv-records.js'

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size))
}

async function records(text: string, size = 5, delimiter = ','): Promise<readonly string[]> {
  const found: string[] = []
  for await (const { line, cells } of readRecords(inPieces(text, size), delimiter))
    found.push(`${line}: ${cells.map((cell) => cell.toString()).join(' | ')}`)
  return found
}

describe('records', () => {
  test.each<[string, string, string[]]>([
    ['plain', 'a,b\n1,2\n', ['1: a | b', '2: 1 | 2']],
    ['no break at the end', 'a,b\r\n1,2', ['1: a | b', '2: 1 | 2']],
    ['a break within a cell counts as the line it is', 'a,"x\r\ny\nz"\r\n1,2\r\n', ['1: a | x\r\ny\nz', '4: 1 | 2']],
    ['empty lines count, and are no record', 'a\n\n\nb\n', ['1: a', '4: b']],
    ['a row of empty cells is none', 'a,b\n,\n1,2\n', ['1: a | b', '3: 1 | 2']],
    ['quotation marks doubled, and within words', '"say ""no""",the "old" one\n', ['1: say "no" | the "old" one']],
    ['letters cut by the pieces', 'é👤,ü\n', ['1: é👤 | ü']],
  ])('%s', async (_, text, expected) => {
    for (const size of [1, 5, 1000]) expect(await records(text, size)).toEqual(expected)
  })

  test('a row that never ends is told with the line it opens on, and not held', async () => {
    const text = `a,b\n1,2\n3,"open\n${'x'.repeat(100)}\n`
    await expect(records(text)).rejects.toMatchObject({ line: 3 })
    await expect(records(text + 'y\n'.repeat(rowLimit), 65_536)).rejects.toThrow(BrokenTable)
  })

  test('what fails below is passed on', async () => {
    async function* failing(): AsyncGenerator<Buffer> {
      yield await Promise.resolve(Buffer.from('a,b\n'))
      throw new Error('the disk is gone')
    }
    const all = async (): Promise<void> => {
      for await (const record of readRecords(failing(), ',')) expect(record.line).toBe(1)
    }
    await expect(all()).rejects.toThrow('the disk is gone')
  })
})

test.each<[string, string]>([
  ['a,b;c,d', ','],
  ['a;b;c', ';'],
  ['a\tb', '\t'],
  ['a|b|c', '|'],
  ['"a;b;c",d', ','],
  ['alone', ','],
  ['a;b\n1,2,3,4', ';'],
  ['', ','],
])('%j is parted by %j', (head, expected) => {
  expect(delimiterOf(head)).toBe(expected)
})
