import { expect, test } from 'vitest'
import { contentHash } from './content-hash.js'

test('the order of fields does not matter, everything else does', () => {
  const hash = contentHash({ id: 'a', text: 'b', outlet: 'c' })
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
  expect(contentHash({ outlet: 'c', text: 'b', id: 'a' })).toBe(hash)
  for (const other of [
    { id: 'a', text: 'b' },
    { id: 'a', text: 'b ', outlet: 'c' },
    { id: 'a', html: 'b', outlet: 'c' },
    { text: 'b', outlet: 'a', title: 'c' },
  ]) {
    expect(contentHash(other)).not.toBe(hash)
  }
})
