/** A 32-bit FNV-1a hash of the text, unsigned: for comparing words in memory, not for ids. */
export function quickHash(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** A hash of the text of 53 bits, a safe integer: for keys of which a ledger has millions. */
export function wideHash(text: string): number {
  let low = 0x9e3779b1
  let high = 0x811c9dc5
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    low = Math.imul(low ^ unit, 0x85ebca6b)
    low ^= low >>> 15
    high = Math.imul(high ^ unit, 0x01000193)
  }
  return (high >>> 0) * 2 ** 21 + (low >>> 11)
}
