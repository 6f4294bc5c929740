import { expect, test } from 'vitest'
import { quickHash, wideHash } from './quick-hash.js'

test('hashes are the same on every run, and unsigned', () => {
  expect(quickHash('market')).toBe(quickHash('market'))
  expect([quickHash(''), quickHash('a')]).toEqual([0x811c9dc5, 0xe40c292c])
})

test('a wide hash is a safe integer, and a hundred thousand like keys all differ', () => {
  const hashes = new Set(Array.from({ length: 100_000 }, (_, i) => wideHash(`place geonames:${String(i)} 22045`)))
  expect(hashes.size).toBe(100_000)
  for (const hash of hashes) if (!Number.isSafeInteger(hash) || hash < 0) throw new Error(`${String(hash)} is no safe integer`)
})
